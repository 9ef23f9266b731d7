import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import {
  ArchiveVendorDocument,
  type ArchiveVendorInput,
  RestoreVendorDocument,
} from '../../graphql/staff.generated.js';
import { offerUndo, say } from '../../ui/undo.js';

interface Archivable {
  id: string;
  name: string;
  version: number;
}

/** What becomes of the questionnaires that are out, and of the risks and conditions that are open. */
export type ArchiveChoices = Pick<ArchiveVendorInput, 'awaitedAssessments' | 'openWork'>;

/** Archives or brings back, and offers to take it back for ten seconds. */
export function useArchiving() {
  const { t } = useTranslation();
  const [state, setState] = useState({
    busy: false,
    failure: null as Failure | null,
    refusal: null as string | null,
  });

  async function run(act: () => Promise<Outcome>, vendor: Archivable, done: (changed: Archivable) => void) {
    setState({ busy: true, failure: null, refusal: null });
    try {
      const payload = await act();
      for (const key of TOUCHED) await queryClient.invalidateQueries({ queryKey: [key] });
      setState({ busy: false, failure: null, refusal: payload.userErrors[0]?.message ?? null });
      if (payload.vendor != null && payload.userErrors.length === 0) done({ ...vendor, ...payload.vendor });
    } catch (thrown) {
      setState({ busy: false, failure: toFailure(thrown), refusal: null });
    }
  }

  function archive(vendor: Archivable, choices: ArchiveChoices): Promise<void> {
    const input = { ...versionOf(vendor), ...choices };
    return run(
      async () => (await request(ArchiveVendorDocument, { input })).archiveVendor,
      vendor,
      (changed) =>
        offerUndo(
          t('vendors:archivedNow', { name: vendor.name }),
          () => void restore(changed, choices.openWork?.becomes === 'CLOSE'),
        ),
    );
  }

  /** What was opened again is not closed by taking that back: it would need a reason. */
  function restore(vendor: Archivable, reopens: boolean): Promise<void> {
    const input = { ...versionOf(vendor), reopens };
    const said = t('vendors:restoredNow', { name: vendor.name });
    return run(
      async () => (await request(RestoreVendorDocument, { input })).restoreVendor,
      vendor,
      (changed) => (reopens ? say(said) : offerUndo(said, () => void archive(changed, AS_BEFORE))),
    );
  }

  return { ...state, archive, restore };
}

const TOUCHED = ['vendor', 'vendors', 'assessment', 'risks', 'risk'] as const;

const AS_BEFORE: ArchiveChoices = { awaitedAssessments: 'GO_ON', openWork: { becomes: 'KEEP' } };

interface Outcome {
  vendor?: { version: number } | null;
  userErrors: readonly { message: string }[];
}

function versionOf({ id, version }: Archivable) {
  return { id, expectedVersion: version };
}
