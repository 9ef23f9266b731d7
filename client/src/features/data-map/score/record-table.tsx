import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import type { Ropa, RopaRow } from '@core/data-flow/ropa.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { RecordName } from '../record-name.js';

/** Which records of Art. 30 the map fills, and what they still lack. */
export function RecordTable({ ropa, map }: { ropa: Ropa; map: FlowMap }): ReactNode {
  const { t } = useTranslation();
  const columns = useRecordColumns(map);
  const { controller, processor } = ropa;
  if (controller.length + processor.length === 0) return <p>{t('maps:record.none')}</p>;
  return (['controller', 'processor'] as const).map(
    (part) =>
      ropa[part].length > 0 && (
        <DataTable
          key={part}
          caption={t(`maps:record.${part}`, { count: ropa[part].length })}
          columns={columns}
          rows={ropa[part]}
          rowKey={(row) =>
            `${part} ${row.record ?? ''} ${row.cells.map(({ values }) => values.join()).join()}`
          }
        />
      ),
  );
}

function useRecordColumns(map: FlowMap): Column<RopaRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'record',
      head: t('maps:record.record'),
      names: true,
      cell: ({ record }) => <RecordName record={record} map={map} />,
    },
    {
      key: 'systems',
      head: t('maps:record.systems'),
      cell: (row) => (said(row, 'systems') === '–' ? said(row, 'controller_contact') : said(row, 'systems')),
    },
    {
      key: 'gaps',
      head: t('maps:record.gaps'),
      cell: ({ gaps }) =>
        gaps.map((gap) => t(`maps:record.column.${gap}`)).join(', ') || t('maps:record.complete'),
    },
  ];
}

function said(row: RopaRow, column: string): string {
  return row.cells.find((cell) => cell.column === column)?.values.join(', ') || '–';
}
