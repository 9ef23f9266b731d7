import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import {
  ArchiveVendorDocument,
  type AwaitedAssessments,
  RestoreVendorDocument,
} from '../../graphql/staff.generated.js';
import { offerUndo } from '../../ui/undo.js';

interface Archivable {
  id: string;
  name: string;
  version: number;
}

/** Archives or brings back, and offers to take it back for ten seconds. */
export function useArchiving() {
  const { t } = useTranslation();
  const [state, setState] = useState({
    busy: false,
    failure: null as Failure | null,
    refusal: null as string | null,
  });

  /** `awaited`: what becomes of the questionnaires that are out; null brings the vendor back. */
  async function run(vendor: Archivable, awaited: AwaitedAssessments | null): Promise<void> {
    setState({ busy: true, failure: null, refusal: null });
    try {
      const payload = await send(vendor, awaited);
      await queryClient.invalidateQueries({ queryKey: ['vendor', vendor.id] });
      await queryClient.invalidateQueries({ queryKey: ['vendors'] });
      await queryClient.invalidateQueries({ queryKey: ['assessment'] });
      setState({ busy: false, failure: null, refusal: payload.userErrors[0]?.message ?? null });
      const changed = payload.vendor;
      if (changed == null || payload.userErrors.length > 0) return;
      if (awaited === null)
        offerUndo(t('vendors:restoredNow', { name: vendor.name }), () => void run(changed, 'GO_ON'));
      else offerUndo(t('vendors:archivedNow', { name: vendor.name }), () => void run(changed, null));
    } catch (thrown) {
      setState({ busy: false, failure: toFailure(thrown), refusal: null });
    }
  }

  return {
    ...state,
    archive: (vendor: Archivable, awaited: AwaitedAssessments) => run(vendor, awaited),
    restore: (vendor: Archivable) => run(vendor, null),
  };
}

async function send(vendor: Archivable, awaitedAssessments: AwaitedAssessments | null) {
  const input = { id: vendor.id, expectedVersion: vendor.version };
  return awaitedAssessments === null
    ? (await request(RestoreVendorDocument, { input })).restoreVendor
    : (await request(ArchiveVendorDocument, { input: { ...input, awaitedAssessments } })).archiveVendor;
}
