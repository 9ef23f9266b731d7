import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import {
  ArchiveVendorsDocument,
  type AssignOwnerInput,
  AssignOwnerDocument,
  RestoreVendorsDocument,
} from '../../graphql/staff.generated.js';
import { offerUndo, say } from '../../ui/undo.js';
import type { Versioned } from '../../workspace/choosing.js';
import type { ArchiveChoices } from './archiving.js';

interface Outcome {
  vendors?: readonly Versioned[] | null;
  userErrors: readonly { message: string }[];
}

export type Owners = Pick<AssignOwnerInput, 'ownerId' | 'ownerGroupId'>;

/** Acts on the ticked vendors: all of them or none; the words of a refusal stand beside the buttons. */
export function useBulkActs(onDone: () => void) {
  const { t } = useTranslation();
  const [state, setState] = useState({
    busy: false,
    failure: null as Failure | null,
    refusal: null as string | null,
  });

  async function run(
    act: () => Promise<Outcome>,
    done: (vendors: readonly Versioned[]) => void,
  ): Promise<void> {
    setState({ busy: true, failure: null, refusal: null });
    try {
      const { vendors, userErrors } = await act();
      const refusal = userErrors[0]?.message ?? null;
      setState({ busy: false, failure: null, refusal });
      await queryClient.invalidateQueries({ queryKey: ['vendors'] });
      await queryClient.invalidateQueries({ queryKey: ['vendor'] });
      if (refusal === null) done(vendors ?? []);
    } catch (thrown) {
      setState({ busy: false, failure: toFailure(thrown), refusal: null });
    }
  }

  function archive(vendors: readonly Versioned[], choices: ArchiveChoices): Promise<void> {
    const input = { vendors: asInput(vendors), ...choices };
    const reopens = choices.openWork?.becomes === 'CLOSE';
    return run(
      async () => (await request(ArchiveVendorsDocument, { input })).archiveVendors,
      (changed) => {
        onDone();
        offerUndo(
          t('vendors:bulk.archived', { count: changed.length }),
          () => void restore(changed, reopens),
        );
      },
    );
  }

  function restore(vendors: readonly Versioned[], reopens: boolean): Promise<void> {
    const input = { vendors: asInput(vendors), reopens };
    return run(
      async () => (await request(RestoreVendorsDocument, { input })).restoreVendors,
      (changed) => {
        onDone();
        say(t('vendors:bulk.restored', { count: changed.length }));
      },
    );
  }

  function assign(vendors: readonly Versioned[], owners: Owners): Promise<void> {
    return run(
      async () =>
        (await request(AssignOwnerDocument, { input: { vendors: asInput(vendors), ...owners } })).assignOwner,
      (changed) => {
        onDone();
        say(t('vendors:bulk.assigned', { count: changed.length }));
      },
    );
  }

  return { ...state, archive, restore, assign };
}

function asInput(vendors: readonly Versioned[]) {
  return vendors.map(({ id, version }) => ({ id, expectedVersion: version }));
}
