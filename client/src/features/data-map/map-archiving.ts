import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import { ArchiveDataMapDocument, type DataMapLineFragment } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { offerUndo } from '../../ui/undo.js';

type Archivable = Pick<DataMapLineFragment, 'id' | 'name' | 'isArchived' | 'version'>;

/** Puts a map into the archive or brings it back, and offers to undo that for ten seconds. */
export function useMapArchiving() {
  const { t } = useTranslation();
  const form = useMutationForm(ArchiveDataMapDocument, {
    payload: (data) => data.archiveDataMap,
    fields: [],
    onDone: async ({ map }) => {
      for (const key of TOUCHED) await queryClient.invalidateQueries({ queryKey: [key] });
      if (map == null) return;
      const said = map.isArchived ? 'maps:archivedNow' : 'maps:restoredNow';
      offerUndo(t(said, { name: map.name ?? t('staff:withheld') }), () => turn(map));
    },
  });
  function turn({ id, version, isArchived }: Archivable): void {
    void form.submit({ input: { id, expectedVersion: version, isArchived: !isArchived } });
  }
  return { form, turn };
}

/** What a map says of vendors ends and begins with it. */
const TOUCHED = ['map', 'maps', 'adequacy', 'vendor', 'vendors', 'risks'] as const;
