import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../../graphql/failure.js';
import { queryClient } from '../../../graphql/query-client.js';
import { request } from '../../../graphql/request.js';
import { RestoreDocumentDocument } from '../../../graphql/staff.generated.js';
import { say } from '../../../ui/undo.js';

interface Withdrawn {
  id: string;
  fileName: string;
  version: number;
}

export interface Restoring {
  restore: (document: Withdrawn) => Promise<void>;
  busy: boolean;
  failure: Failure | null;
  /** What the server said no to, in words. */
  refusal: string | null;
}

const CALM = { busy: false, failure: null, refusal: null };

/** Brings a withdrawn document back, from its line or as the way back from withdrawing it. */
export function useRestoring(agreementId: string): Restoring {
  const { t } = useTranslation();
  const [state, setState] = useState<Omit<Restoring, 'restore'>>(CALM);

  async function restore({ id, fileName, version }: Withdrawn): Promise<void> {
    setState({ ...CALM, busy: true });
    try {
      const input = { documentId: id, expectedVersion: version };
      const { restoreDocument } = await request(RestoreDocumentDocument, { input });
      await queryClient.invalidateQueries({ queryKey: ['agreement', agreementId] });
      const refusal = restoreDocument.userErrors[0]?.message ?? null;
      setState({ ...CALM, refusal });
      if (refusal === null) say(t('agreements:withdrawal.restored', { name: fileName }));
    } catch (thrown) {
      setState({ ...CALM, failure: toFailure(thrown) });
    }
  }
  return { ...state, restore };
}
