import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { RecordName } from '../record-name.js';
import { recordsOf } from '../records.js';
import { useMapSearch } from '../use-map-search.js';

interface Activity {
  readonly id: string;
  readonly nodes: number;
  readonly flows: number;
  readonly dpia: string | undefined;
}

/** The processing activities of the map, also those nothing belongs to yet. */
export function ActivityTable({ map, mayEdit }: { map: FlowMap; mayEdit: boolean }): ReactNode {
  const { t } = useTranslation();
  const [search, change] = useMapSearch();
  const columns = useActivityColumns(map);
  const rows = recordsOf(map).map((id) => activityOf(id, map));
  return (
    <>
      {rows.length === 0 ? (
        <p>{t('maps:activity.none')}</p>
      ) : (
        <DataTable
          caption={t('maps:activity.table')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          openRow={search.open?.replace(/^activities\//, '')}
        />
      )}
      {mayEdit && (
        <div className="row">
          <Button onClick={() => change({ open: 'new/activity' })}>{t('maps:add.activity')}</Button>
        </div>
      )}
    </>
  );
}

function activityOf(id: string, { activities = [], nodes, flows }: FlowMap): Activity {
  const count = (rows: readonly { readonly ropa_id?: string }[]): number =>
    rows.filter(({ ropa_id: record }) => record === id).length;
  return {
    id,
    nodes: count(nodes),
    flows: count(flows),
    dpia: activities.find((one) => one.id === id)?.dpia,
  };
}

function useActivityColumns(map: FlowMap): Column<Activity>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      head: t('maps:record.record'),
      names: true,
      cell: ({ id }) => <RecordName record={id} map={map} />,
    },
    { key: 'id', head: t('maps:field.id'), cell: ({ id }) => id },
    { key: 'nodes', head: t('maps:column.nodes'), numeric: true, cell: ({ nodes }) => nodes },
    { key: 'flows', head: t('maps:column.flows'), numeric: true, cell: ({ flows }) => flows },
    { key: 'dpia', head: t('maps:field.dpia'), cell: ({ dpia }) => dpia ?? '–' },
  ];
}
