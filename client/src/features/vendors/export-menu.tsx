import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, toFailure } from '../../graphql/failure.js';
import { Button } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { ErrorFace } from '../../ui/error-face.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { saveAs, sendTo } from '../../graphql/plain-doors.js';
import { columnsOf, toFilter, type VendorSearch } from './vendor-search.js';

interface ExportMenuProps {
  search: VendorSearch;
  /** Only these; left out: everything the list is narrowed to. */
  ids?: readonly string[];
}

/** The list as a file: its rows, its columns, its order. */
export function ExportMenu({ search, ids }: ExportMenuProps): ReactNode {
  const { t, i18n } = useTranslation();
  const [format, setFormat] = useState('xlsx');
  const [withMark, setWithMark] = useState(true);
  const exporting = useExport();
  const language = i18n.language.startsWith('de') ? 'de' : 'en';
  const name = ids === undefined ? 'export' : 'export-chosen';
  return (
    <FilterMenu label={ids === undefined ? t('vendors:export.all') : t('vendors:export.chosen')} chosen={0}>
      <p className="caption ink-2">{t('vendors:export.what')}</p>
      <RadioGroup
        name={`${name}-format`}
        label={t('vendors:export.format')}
        choices={[
          { value: 'xlsx', label: t('vendors:export.xlsx') },
          { value: 'csv', label: t('vendors:export.csv') },
        ]}
        value={format}
        onChange={setFormat}
      />
      {format === 'csv' && (
        <Checkbox
          name={`${name}-mark`}
          label={t('vendors:export.mark')}
          hint={t('vendors:export.markHint')}
          checked={withMark}
          onChange={(event) => setWithMark(event.target.checked)}
        />
      )}
      {exporting.failure !== null && <ErrorFace failure={exporting.failure} />}
      <Button
        kind="primary"
        busy={exporting.busy}
        onClick={() => void exporting.run({ ...asOnScreen(search, ids), format, language, withMark })}
      >
        {t('vendors:export.submit')}
      </Button>
    </FilterMenu>
  );
}

/** The name with what stands under it, then the columns as they are chosen. */
function asOnScreen(search: VendorSearch, ids: readonly string[] | undefined) {
  const chosen = columnsOf(search);
  const beneath = (['country', 'owner'] as const).filter((column) => !chosen.includes(column));
  return {
    columns: ['name', ...beneath, ...chosen],
    filter: ids === undefined ? toFilter(search) : { ids, isArchived: search.archived ?? false },
    sort: search.sort ?? 'NAME',
    direction: search.down === true ? 'DESC' : 'ASC',
  };
}

function useExport() {
  const [state, setState] = useState({ busy: false, failure: null as Failure | null });
  async function run(body: object): Promise<void> {
    setState({ busy: true, failure: null });
    try {
      await saveAs(await sendTo('/vendors/export', body));
      setState({ busy: false, failure: null });
    } catch (thrown) {
      setState({ busy: false, failure: toFailure(thrown) });
    }
  }
  return { ...state, run };
}
