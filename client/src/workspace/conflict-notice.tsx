import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '../graphql/user-errors.js';
import { Button } from '../ui/button.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { Notice } from '../ui/notice.js';

export interface ConflictRow {
  key: string;
  label: string;
  mine: string;
  theirs: string;
}

export interface ConflictNoticeProps {
  rows: readonly ConflictRow[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody saved first: both versions side by side, nothing lost, the person decides. */
export function ConflictNotice({ rows, onKeepMine, onTakeTheirs }: ConflictNoticeProps): ReactNode {
  const { t } = useTranslation();
  const different = rows.filter((row) => row.mine !== row.theirs);
  return (
    <Notice tone="problem" live title={t('staff:conflict.title')}>
      <p>{different.length === 0 ? t('staff:conflict.same') : t('staff:conflict.what')}</p>
      {different.length > 0 && <ConflictTable rows={different} />}
      <div className="row">
        <Button onClick={onTakeTheirs}>{t('staff:conflict.takeTheirs')}</Button>
        <Button onClick={onKeepMine}>{t('staff:conflict.keepMine')}</Button>
      </div>
    </Notice>
  );
}

export function isConflict(errors: readonly UserError[]): boolean {
  return errors.some((error) => error.code === 'CONFLICT');
}

function ConflictTable({ rows }: { rows: readonly ConflictRow[] }): ReactNode {
  const { t } = useTranslation();
  const columns: Column<ConflictRow>[] = [
    { key: 'field', head: t('staff:conflict.field'), names: true, cell: (row) => row.label },
    { key: 'mine', head: t('staff:conflict.mine'), cell: (row) => row.mine || '–' },
    { key: 'theirs', head: t('staff:conflict.theirs'), cell: (row) => row.theirs || '–' },
  ];
  return (
    <DataTable
      caption={t('staff:conflict.table')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      cards
    />
  );
}
