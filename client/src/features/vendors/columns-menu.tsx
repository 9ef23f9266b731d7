import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { useReads } from '../../workspace/reads.js';
import { listParam } from '../../workspace/search-params.js';
import { CHOOSABLE, columnsOf, type ColumnName, type VendorSearch } from './vendor-search.js';

interface ColumnsMenuProps {
  search: VendorSearch;
  change: (part: VendorSearch) => void;
}

/** Which columns the list shows; the address keeps them, so a link and a saved view show the same. */
export function ColumnsMenu({ search, change }: ColumnsMenuProps): ReactNode {
  const { t } = useTranslation();
  const readsLevel = useReads('P2', 'level');
  const offered = CHOOSABLE.filter((column) => readsLevel || !isOfLevel(column));
  return (
    <FilterMenu label={t('vendors:columns.label')} chosen={0}>
      <CheckboxGroup
        name="columns"
        label={t('vendors:columns.label')}
        choices={offered.map((column) => ({ value: column, label: t(`vendors:columns.${column}`) }))}
        values={[...columnsOf(search)]}
        onChange={(values) => change({ columns: listParam(values, CHOOSABLE) })}
      />
      <Button onClick={() => change({ columns: undefined })}>{t('vendors:columns.usual')}</Button>
    </FilterMenu>
  );
}

function isOfLevel(column: ColumnName): boolean {
  return column === 'level' || column === 'residual';
}
