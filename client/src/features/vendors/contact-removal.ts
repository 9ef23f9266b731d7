import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import {
  AddContactDocument,
  type ContactLineFragment,
  RemoveContactDocument,
} from '../../graphql/staff.generated.js';
import { offerUndo } from '../../ui/undo.js';

/** Removes at once and offers to take it back for ten seconds: the same words are then added again. */
export function useContactRemoval(vendorId: string) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function remove(contact: ContactLineFragment): Promise<void> {
    setFailure(null);
    try {
      const input = { id: contact.id, expectedVersion: contact.version };
      const { removeContact } = await request(RemoveContactDocument, { input });
      await queryClient.invalidateQueries({ queryKey: ['vendor', vendorId] });
      setRefusal(removeContact.userErrors[0]?.message ?? null);
      if (removeContact.userErrors.length > 0) return;
      offerUndo(t('vendors:contacts.removed', { name: contact.name }), () => void restore(contact));
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }

  async function restore({ name, email, title, isMain }: ContactLineFragment): Promise<void> {
    try {
      await request(AddContactDocument, {
        input: { vendorId, name: name ?? '', email: email ?? '', title: title ?? null, isMain },
      });
      await queryClient.invalidateQueries({ queryKey: ['vendor', vendorId] });
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }

  return { remove, failure, refusal };
}
