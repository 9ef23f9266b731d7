import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdequacyRow } from '@core/data-flow/adequacy.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { DayText } from '../../../ui/day-text.js';
import { StatusChip } from '../../../ui/status-chip.js';
import type { AdequacyLine, Regime } from './adequacy-draft.js';

interface AdequacyTableProps {
  regime: Regime;
  lines: readonly AdequacyLine[];
  /** Null: the reader may not change a row. */
  onOpen: ((line: AdequacyLine) => void) | null;
}

/** The rows under the law of one exporter, each with its origin and the day somebody checked it. */
export function AdequacyTable({ regime, lines, onOpen }: AdequacyTableProps): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns();
  const act = useActColumn(onOpen);
  const caption = t('adequacy:caption', {
    count: lines.length,
    regime: t(`adequacy:regime.${regime}`),
  });
  return (
    <DataTable caption={caption} columns={[...columns, ...act]} rows={lines} rowKey={({ code }) => code} />
  );
}

/** None for a reader who may not change a row. */
function useActColumn(onOpen: AdequacyTableProps['onOpen']): Column<AdequacyLine>[] {
  const { t } = useTranslation();
  if (onOpen === null) return [];
  const cell = (line: AdequacyLine): ReactNode => <ChangeRow line={line} onOpen={onOpen} />;
  return [{ key: 'act-on', head: t('adequacy:column.acts'), cell }];
}

function ChangeRow({
  line,
  onOpen,
}: {
  line: AdequacyLine;
  onOpen: AdequacyTableProps['onOpen'];
}): ReactNode {
  const { t } = useTranslation();
  const { name } = line.row as AdequacyRow;
  const regime = t(`adequacy:regime.${line.regime}`);
  return (
    <Button kind="quiet" aria-label={t('adequacy:changeOf', { name, regime })} onClick={() => onOpen?.(line)}>
      {t('adequacy:change')}
    </Button>
  );
}

function useColumns(): Column<AdequacyLine>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'place',
      head: t('adequacy:column.place'),
      names: true,
      cell: (line) => `${rowOf(line).name} (${line.code})`,
    },
    {
      key: 'type',
      head: t('adequacy:column.type'),
      cell: (line) => <Covered row={rowOf(line)} />,
    },
    { key: 'act', head: t('adequacy:column.act'), cell: (line) => rowOf(line).act },
    { key: 'from', head: t('adequacy:column.from'), cell: (line) => <DayText day={rowOf(line).date} /> },
    { key: 'until', head: t('adequacy:column.until'), cell: (line) => <End row={rowOf(line)} /> },
    { key: 'verified', head: t('adequacy:column.verified'), cell: (line) => <Verified row={rowOf(line)} /> },
    { key: 'origin', head: t('adequacy:column.origin'), cell: (line) => <Origin line={line} /> },
  ];
}

function Covered({ row: { type, condition, scope } }: { row: AdequacyRow }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {type === 'partial' ? t(`adequacy:condition.${condition}`) : t(`adequacy:type.${type}`)}
      {scope !== undefined && <span className="caption ink-2"> {scope}</span>}
    </>
  );
}

function End({ row }: { row: AdequacyRow }): ReactNode {
  const { t } = useTranslation();
  return row.valid_until === undefined ? t('adequacy:noEnd') : <DayText day={row.valid_until} />;
}

function Verified({ row: { verified_on: day, checked_against: source } }: { row: AdequacyRow }): ReactNode {
  const { t } = useTranslation();
  if (day !== undefined) return <DayText day={day} />;
  const words = source === undefined ? t('adequacy:notVerifiedAtAll') : t('adequacy:notVerified', { source });
  return <span className="caption ink-2">{words}</span>;
}

/** What was changed stays beside what was delivered. */
function Origin({ line: { origin, shipped } }: { line: AdequacyLine }): ReactNode {
  const { t } = useTranslation();
  if (origin === 'SHIPPED') return t('adequacy:origin.SHIPPED');
  const row = shipped as AdequacyRow | null;
  return (
    <>
      <StatusChip tone="waiting">{t(`adequacy:origin.${origin}`)}</StatusChip>
      {row !== null && (
        <p className="caption ink-2">
          {t('adequacy:wasShipped')} {row.act}, <DayText day={row.date} /> – <End row={row} />
        </p>
      )}
    </>
  );
}

function rowOf(line: AdequacyLine): AdequacyRow {
  return line.row as AdequacyRow;
}
