import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { queryClient } from '../../graphql/query-client.js';
import { request } from '../../graphql/request.js';
import { ArchiveVendorDocument, RestoreVendorDocument } from '../../graphql/staff.generated.js';
import { offerUndo } from '../../ui/undo.js';

interface Archivable {
  id: string;
  name: string;
  version: number;
}

/** Archives at once and offers to take it back for ten seconds. */
export function useArchiving() {
  const { t } = useTranslation();
  const [state, setState] = useState({
    busy: false,
    failure: null as Failure | null,
    refusal: null as string | null,
  });

  async function set(vendor: Archivable, isArchived: boolean): Promise<void> {
    setState({ busy: true, failure: null, refusal: null });
    try {
      const payload = await send(vendor, isArchived);
      await queryClient.invalidateQueries({ queryKey: ['vendor', vendor.id] });
      await queryClient.invalidateQueries({ queryKey: ['vendors'] });
      setState({ busy: false, failure: null, refusal: payload.userErrors[0]?.message ?? null });
      const changed = payload.vendor;
      if (changed == null || payload.userErrors.length > 0) return;
      const said = isArchived ? 'vendors:archivedNow' : 'vendors:restoredNow';
      offerUndo(t(said, { name: vendor.name }), () => void set(changed, !isArchived));
    } catch (thrown) {
      setState({ busy: false, failure: toFailure(thrown), refusal: null });
    }
  }

  return { ...state, set };
}

async function send(vendor: Archivable, isArchived: boolean) {
  const input = { id: vendor.id, expectedVersion: vendor.version };
  return isArchived
    ? (await request(ArchiveVendorDocument, { input })).archiveVendor
    : (await request(RestoreVendorDocument, { input })).restoreVendor;
}
