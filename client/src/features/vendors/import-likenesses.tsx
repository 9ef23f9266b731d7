import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Select } from '../../ui/select.js';
import type { ImportAnswer, ImportRow } from './import-answer.js';
import type { Importing } from './importing.js';

interface ImportLikenessesProps {
  answer: ImportAnswer;
  importing: Importing;
}

/** Rows that look like a vendor of the register or like a row above: a person says what they are. */
export function ImportLikenesses({ answer, importing }: ImportLikenessesProps): ReactNode {
  const { t } = useTranslation();
  const rows = answer.rows.filter(
    (row) =>
      row.act === 'choose' || row.asLastTime !== null || importing.choices.decisions[row.row] !== undefined,
  );
  const columns = useColumns(importing);
  if (rows.length === 0) return null;
  const settleAll = (decision: 'add' | 'skip' | 'rename'): void => {
    const open = rows.filter((row) => row.act === 'choose' && fits(row, decision));
    const settled = Object.fromEntries(
      open.map((row) => [row.row, decision === 'rename' ? row.alike[0]!.id : decision]),
    );
    importing.settle({ decisions: { ...importing.choices.decisions, ...settled } });
  };
  return (
    <section className="stack" aria-labelledby="likenesses">
      <h3 id="likenesses">{t('vendors:import.likenesses', { count: answer.counts.choose })}</h3>
      {answer.asLastTime > 0 && (
        <p className="ink-2">{t('vendors:import.asLastTime', { count: answer.asLastTime })}</p>
      )}
      {answer.counts.choose > 1 && (
        <div className="row">
          {rows.some((row) => row.act === 'choose' && row.mayAdd) && (
            <Button onClick={() => settleAll('add')}>{t('vendors:import.addAll')}</Button>
          )}
          {rows.some((row) => row.act === 'choose' && row.renames) && (
            <Button onClick={() => settleAll('rename')}>{t('vendors:import.renameAll')}</Button>
          )}
          <Button onClick={() => settleAll('skip')}>{t('vendors:import.skipAll')}</Button>
        </div>
      )}
      <DataTable
        caption={t('vendors:import.likenesses', { count: answer.counts.choose })}
        captionHidden
        cards
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.row)}
      />
    </section>
  );
}

/** What an act on all of them means for one. */
function fits(row: ImportRow, decision: 'add' | 'skip' | 'rename'): boolean {
  if (decision === 'rename') return row.renames && row.alike.length > 0;
  return decision === 'skip' || row.mayAdd;
}

function useColumns(importing: Importing): Column<ImportRow>[] {
  const { t } = useTranslation();
  const decide = (row: number, decision: string): void => {
    // Not decided is said in so many words: what holds since last time would hold again.
    const said = decision === '' ? 'ask' : decision;
    importing.settle({ decisions: { ...importing.choices.decisions, [row]: said } });
  };
  return [
    { key: 'row', head: t('vendors:import.row'), cell: (row) => row.place },
    { key: 'name', head: t('vendors:list.name'), names: true, cell: (row) => row.name },
    { key: 'words', head: t('vendors:import.why'), cell: (row) => row.words },
    {
      key: 'decision',
      head: t('vendors:import.decision'),
      cell: (row) => (
        <Decision
          row={row}
          decision={decisionOf(row, importing)}
          onDecide={(decision) => decide(row.row, decision)}
        />
      ),
    },
  ];
}

/** '' for a row that nobody decided. */
function decisionOf({ row, asLastTime }: ImportRow, { choices }: Importing): string {
  const decision = choices.decisions[row] ?? asLastTime ?? '';
  return decision === 'ask' ? '' : decision;
}

interface DecisionProps {
  row: ImportRow;
  decision: string;
  onDecide: (decision: string) => void;
}

function Decision({ row, decision, onDecide }: DecisionProps): ReactNode {
  const { t } = useTranslation();
  const isAlike = row.alike.some(({ id }) => id === row.vendor?.id);
  // The register may have changed since somebody said which vendor it is.
  const vendors = row.vendor === null || isAlike ? row.alike : [...row.alike, row.vendor];
  return (
    <Select
      name={`decision-${row.row}`}
      label={<span className="visually-hidden">{t('vendors:import.decisionFor', { name: row.name })}</span>}
      placeholder={t('vendors:import.undecided')}
      choices={[
        ...vendors.map(({ id, name }) => ({
          value: id,
          label: row.renames
            ? t('vendors:import.rename', { name: row.name })
            : t('vendors:import.isVendor', { name }),
        })),
        ...(row.renames ? vendors : []).map(({ name }) => ({
          value: 'keep',
          label: t('vendors:import.keepName', { name }),
        })),
        ...(row.mayAdd ? [{ value: 'add', label: t('vendors:import.addOwn') }] : []),
        { value: 'skip', label: t('vendors:import.skip') },
      ]}
      value={decision}
      onChange={(event) => onDecide(event.target.value)}
    />
  );
}
