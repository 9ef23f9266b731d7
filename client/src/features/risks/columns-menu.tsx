import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { listParam } from '../../workspace/search-params.js';
import { CHOOSABLE, columnsOf, type RiskSearch } from './risk-search.js';

const route = getRouteApi('/app/risks');

/** Which columns the list shows; the address keeps them, so a link shows the same. */
export function ColumnsMenu(): ReactNode {
  const { t } = useTranslation();
  const search: RiskSearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = (columns: RiskSearch['columns']): void =>
    void navigate({ to: '/app/risks', search: { ...search, columns }, resetScroll: false });
  return (
    <FilterMenu label={t('risks:columns.label')} chosen={0}>
      <CheckboxGroup
        name="columns"
        label={t('risks:columns.label')}
        choices={CHOOSABLE.map((column) => ({ value: column, label: t(`risks:columns.${column}`) }))}
        values={[...columnsOf(search)]}
        onChange={(values) => change(listParam(values, CHOOSABLE))}
      />
      <Button onClick={() => change(undefined)}>{t('risks:columns.usual')}</Button>
    </FilterMenu>
  );
}
