import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '../graphql/user-errors.js';
import { Button } from '../ui/button.js';
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
  return (
    <div className="table-scroll" role="region" aria-label={t('staff:conflict.table')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('staff:conflict.field')}</th>
            <th scope="col">{t('staff:conflict.mine')}</th>
            <th scope="col">{t('staff:conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td>{row.mine || '–'}</td>
              <td>{row.theirs || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
