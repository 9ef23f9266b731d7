import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Disclosure } from '../../ui/disclosure.js';
import { PageTurner } from '../../ui/page-turner.js';
import type { FieldChange, ImportRow } from './import-answer.js';
import { useFieldName } from './use-field-name.js';

interface ImportChangesProps {
  rows: readonly ImportRow[];
  /** Of all that would change; the rows are the first of them. */
  count: number;
}

/** Thousands may change: a page of them is drawn at a time. */
const ON_A_PAGE = 50;

/** What a list would change, vendor by vendor: the fields at a glance, the old and the new value in each row. */
export function ImportChanges({ rows, count }: ImportChangesProps): ReactNode {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [areOpen, setOpen] = useState(false);
  const columns = useColumns(areOpen);
  if (count === 0) return null;
  const pages = Math.max(Math.ceil(rows.length / ON_A_PAGE), 1);
  const shown = Math.min(page, pages);
  const title = t('vendors:import.willChange', { count });
  return (
    <section className="stack" aria-labelledby="changes">
      <div className="row row--spread">
        <h3 id="changes">
          {rows.length < count ? t('vendors:import.first', { title, shown: rows.length }) : title}
        </h3>
        <Button onClick={() => setOpen(!areOpen)}>
          {t(areOpen ? 'vendors:import.closeAll' : 'vendors:import.openAll')}
        </Button>
      </div>
      <DataTable
        caption={title}
        captionHidden
        cards
        columns={columns}
        rows={rows.slice((shown - 1) * ON_A_PAGE, shown * ON_A_PAGE)}
        rowKey={(row) => String(row.row)}
      />
      {pages > 1 && <PageTurner page={shown} pages={pages} onTurn={setPage} />}
    </section>
  );
}

function useColumns(areOpen: boolean): Column<ImportRow>[] {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  return [
    { key: 'row', head: t('vendors:import.row'), cell: (row) => row.place },
    { key: 'name', head: t('vendors:list.name'), names: true, cell: (row) => row.vendor?.name ?? row.name },
    {
      key: 'changes',
      head: t('vendors:import.changes'),
      cell: ({ changes }) => (
        <Disclosure summary={changes.map(({ field }) => nameOf(field)).join(', ')} open={areOpen}>
          <dl className="register-changes">
            {changes.map((change) => (
              <Change key={change.field} change={change} name={nameOf(change.field)} />
            ))}
          </dl>
        </Disclosure>
      ),
    },
  ];
}

function Change({ change, name }: { change: FieldChange; name: string }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const shown = (text: string): string => (change.field === 'renewsOn' ? formats.day(text) : text);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {change.before === '' ? (
          <span className="ink-2">{t('vendors:import.empty')}</span>
        ) : (
          shown(change.before)
        )}
        <span aria-hidden> › </span>
        <span className="visually-hidden"> {t('vendors:import.becomes')} </span>
        <strong>{shown(change.after)}</strong>
      </dd>
    </div>
  );
}
