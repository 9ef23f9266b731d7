import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../../workspace/export-menu.js';
import { columnsOf, toFilter, type VendorSearch } from './vendor-search.js';

interface VendorExportProps {
  search: VendorSearch;
  /** Only these; left out: everything the list is narrowed to. */
  ids?: readonly string[];
}

/** The list as a file: its rows, its columns, its order. */
export function VendorExport({ search, ids }: VendorExportProps): ReactNode {
  const { t } = useTranslation();
  return (
    <ExportMenu
      name={ids === undefined ? 'export' : 'export-chosen'}
      label={ids === undefined ? t('vendors:export.all') : t('vendors:export.chosen')}
      what={t('vendors:export.what')}
      path="/vendors/export"
      list={asOnScreen(search, ids)}
    />
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
