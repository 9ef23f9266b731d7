import { memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFlow } from '@core/data-flow/flow-map.js';
import { badness } from '@core/data-flow/transfer.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { useFindingCount } from '../finding-count.js';
import { type Drawn, flowNamed } from '../map-model.js';
import { useMapWords } from '../map-words.js';
import { useTransferChip } from '../transfer-chip.js';
import type { ChangeSearch } from '../use-map-search.js';
import { waysOnward } from '../ways/ways.js';
import { useWayWords } from '../ways/way-words.js';

interface FlowTableProps {
  flows: readonly MapFlow[];
  drawn: Drawn;
  open: string | undefined;
  change: ChangeSearch;
}

/** The flows, each with its instrument and what the transfer logic says of it. */
export const FlowTable = memo(function FlowTable({ flows, drawn, open, change }: FlowTableProps): ReactNode {
  const { t } = useTranslation();
  const columns = useFlowColumns(drawn, change);
  return (
    <DataTable
      caption={t('maps:flowCount', { count: flows.length })}
      columns={columns}
      rows={flows}
      rowKey={({ id }) => id}
      openRow={open}
    />
  );
});

function useFlowColumns(drawn: Drawn, change: ChangeSearch): Column<MapFlow>[] {
  const { t } = useTranslation();
  const words = useMapWords();
  const transferCell = useTransferCell(drawn);
  const findingCount = useFindingCount();
  return [
    {
      key: 'flow',
      head: t('maps:column.flow'),
      names: true,
      cell: (flow) => (
        <button type="button" className="data-map__open" onClick={() => change({ open: `flows/${flow.id}` })}>
          {flowNamed(flow, drawn.map)}
        </button>
      ),
    },
    {
      key: 'transfer',
      head: t('maps:column.transfer'),
      cell: transferCell,
    },
    {
      key: 'findings',
      head: t('maps:findings'),
      cell: ({ id }) => findingCount(drawn.findings.get(id)),
    },
    {
      key: 'kind',
      head: t('maps:column.kind'),
      cell: ({ kind }) => (kind === undefined ? '–' : t(`maps:word.kind.${kind}`)),
    },
    {
      key: 'purpose',
      head: t('maps:field.purpose'),
      cell: ({ purpose }) => (purpose === undefined ? '–' : words.label('purpose', purpose)),
    },
    {
      key: 'data',
      head: t('maps:column.data'),
      cell: ({ elements }) => words.labels('element', elements) || '–',
    },
    {
      key: 'mechanism',
      head: t('maps:field.mechanism'),
      cell: ({ mechanism }) => (mechanism === undefined ? '–' : t(`maps:word.mechanism.${mechanism}`)),
    },
  ];
}

/** The status of the hop itself, and where the data goes on to something worse, that with the way there. */
function useTransferCell(drawn: Drawn): (flow: MapFlow) => ReactNode {
  const { t } = useTranslation();
  const transferChip = useTransferChip();
  const wayWords = useWayWords(drawn);
  const onward = useMemo(() => waysOnward(drawn), [drawn]);
  return ({ id, kind, to_node: to }) => {
    const [own, further] = [drawn.transfers[id], kind === 'access' ? undefined : onward.get(to)];
    if (own === undefined || further === undefined || badness(further.transfer) >= badness(own))
      return transferChip(own);
    return (
      <>
        {transferChip(own)}
        <br />
        {t('maps:way.further')} {wayWords(further)}
      </>
    );
  };
}
