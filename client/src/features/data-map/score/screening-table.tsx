import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import type { ImpactScreening } from '@core/data-flow/impact-screening.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { StatusChip } from '../../../ui/status-chip.js';
import { RecordName } from '../record-name.js';

const TONES = { needed: 'problem', open: 'waiting', not_needed: 'done' } as const;

interface ScreeningTableProps {
  screenings: readonly ImpactScreening[];
  map: FlowMap;
}

/** Which activities need an impact assessment; what no map can show is asked of a person. */
export function ScreeningTable({ screenings, map }: ScreeningTableProps): ReactNode {
  const { t } = useTranslation();
  const columns = useScreeningColumns(map);
  if (screenings.length === 0) return <p>{t('maps:record.none')}</p>;
  return (
    <DataTable
      caption={t('maps:dpia.table')}
      columns={columns}
      rows={screenings}
      rowKey={({ record }) => record ?? ''}
    />
  );
}

function useScreeningColumns(map: FlowMap): Column<ImpactScreening>[] {
  const { t } = useTranslation();
  const named = (screening: ImpactScreening, state: 'met' | 'open'): string =>
    screening.criteria
      .filter((one) => one.state === state)
      .map(({ criterion }) => t(`maps:dpia.criterion.${criterion}`))
      .join(', ') || '–';
  return [
    {
      key: 'record',
      head: t('maps:record.record'),
      names: true,
      cell: ({ record }) => <RecordName record={record} map={map} />,
    },
    {
      key: 'outcome',
      head: t('maps:dpia.outcome'),
      cell: (screening) => <ScreeningOutcome screening={screening} />,
    },
    { key: 'met', head: t('maps:dpia.met'), cell: (one) => named(one, 'met') },
    { key: 'open', head: t('maps:dpia.toAsk'), cell: (one) => named(one, 'open') },
  ];
}

/** Whether an assessment is needed, and where it lies. */
export function ScreeningOutcome({ screening }: { screening: ImpactScreening }): ReactNode {
  const { t } = useTranslation();
  const { outcome, dpia } = screening;
  return (
    <>
      <StatusChip tone={dpia === null ? TONES[outcome] : 'done'}>{t(`maps:dpia.${outcome}`)}</StatusChip>{' '}
      {dpia}
    </>
  );
}
