import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { FlowTable } from './flow-table.js';
import { MapFilters } from './map-filters.js';
import { type Drawn, flowsShown, LANES, nodesShown } from './map-model.js';
import { isNarrowed } from './map-search.js';
import { NodeTable } from './node-table.js';
import { useMapSearch } from './use-map-search.js';

/** The whole map as tables, lane by lane, then the flows: everything the diagram does, by keyboard. */
export function TableView({ drawn, mayEdit }: { drawn: Drawn; mayEdit: boolean }): ReactNode {
  const { t } = useTranslation();
  const [search, change] = useMapSearch();
  const { map } = drawn;
  if (map.nodes.length === 0) return <EmptyState>{t('maps:empty')}</EmptyState>;
  const flows = flowsShown(map, search);
  const lanes = LANES.map((lane) => ({ ...lane, nodes: nodesShown(map, lane.kinds, search) }));
  const filled = lanes.filter(({ nodes }) => nodes.length > 0);
  return (
    <>
      <MapFilters map={map} />
      {isNarrowed(search) && filled.length === 0 && <EmptyState>{t('maps:noneFit')}</EmptyState>}
      {filled.map(({ id, nodes }) => (
        <div key={id} className="data-map__part">
          <NodeTable
            caption={t(`maps:lane.${id}`, { count: nodes.length })}
            nodes={nodes}
            drawn={drawn}
            open={openIn('nodes', search.open)}
            mayEdit={mayEdit}
            onOpen={(node) => change({ open: `nodes/${node}` })}
            onConnect={(node) => change({ open: `connect/${node}` })}
          />
        </div>
      ))}
      {flows.length > 0 && (
        <div className="data-map__part">
          <FlowTable
            flows={flows}
            drawn={drawn}
            open={openIn('flows', search.open)}
            onOpen={(flow) => change({ open: `flows/${flow}` })}
          />
        </div>
      )}
    </>
  );
}

function openIn(list: string, open: string | undefined): string | undefined {
  return open?.startsWith(`${list}/`) === true ? open.slice(list.length + 1) : undefined;
}
