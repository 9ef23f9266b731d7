import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.js';
import { CheckboxGroup } from '../ui/checkbox-group.js';
import { FilterMenu } from './filter-menu.js';
import { listParam } from './search-params.js';

interface ColumnsMenuProps<Column extends string> {
  /** In the order of the table. */
  offered: readonly Column[];
  say: (column: Column) => string;
  shown: readonly Column[];
  /** Undefined: the usual ones. */
  change: (columns: Column[] | undefined) => void;
}

/** Which columns a list shows; its address keeps them, so a link and a saved view show the same. */
export function ColumnsMenu<Column extends string>(props: ColumnsMenuProps<Column>): ReactNode {
  const { t } = useTranslation();
  const { offered, say, shown, change } = props;
  return (
    <FilterMenu label={t('staff:columns.label')}>
      <CheckboxGroup
        name="columns"
        label={t('staff:columns.label')}
        choices={offered.map((column) => ({ value: column, label: say(column) }))}
        values={[...shown]}
        onChange={(values) => change(listParam(values, offered))}
      />
      <Button onClick={() => change(undefined)}>{t('staff:columns.usual')}</Button>
    </FilterMenu>
  );
}
