import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowMap, MapFlow } from '@core/data-flow/flow-map.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { FlowTable } from './flow-table.js';
import { MapFilters } from '../map-filters.js';
import { type Drawn, flowsShown, LANES, nodesShown } from '../map-model.js';
import { isNarrowed, type MapSearch } from '../map-search.js';
import { NodeTable } from './node-table.js';
import { useMapSearch } from '../use-map-search.js';

/** The whole map as tables, lane by lane, then the flows: everything the diagram does, by keyboard. */
export function TableView({ drawn, mayEdit }: { drawn: Drawn; mayEdit: boolean }): ReactNode {
  const { t } = useTranslation();
  const [search, change] = useMapSearch();
  const shown = useShown(drawn.map, search);
  // Most rows of a large map are flows: they follow as soon as the nodes are painted.
  const flows = useDeferredValue(shown.flows, NONE_YET);
  if (drawn.map.nodes.length === 0) return <EmptyState>{t('maps:empty')}</EmptyState>;
  return (
    <>
      <MapFilters map={drawn.map} />
      {isNarrowed(search) && shown.lanes.length === 0 && <EmptyState>{t('maps:noneFit')}</EmptyState>}
      {shown.lanes.map(({ id, nodes }) => (
        <div key={id} className="data-map__part">
          <NodeTable
            lane={id}
            nodes={nodes}
            drawn={drawn}
            open={openIn('nodes', search.open)}
            mayEdit={mayEdit}
            change={change}
          />
        </div>
      ))}
      {flows.length > 0 && (
        <div className="data-map__part">
          <FlowTable flows={flows} drawn={drawn} open={openIn('flows', search.open)} change={change} />
        </div>
      )}
    </>
  );
}

const NONE_YET: readonly MapFlow[] = [];

/** The rows that fit. What is open is no part of that, so that opening one row does not draw all of them again. */
function useShown(map: FlowMap, { q, kind, category, country, vendor, mechanism, ground }: MapSearch) {
  return useMemo(() => {
    const filters = { q, kind, category, country, vendor, mechanism, ground };
    const lanes = LANES.map(({ id, kinds }) => ({ id, nodes: nodesShown(map, kinds, filters) }));
    return { lanes: lanes.filter(({ nodes }) => nodes.length > 0), flows: flowsShown(map, filters) };
  }, [map, q, kind, category, country, vendor, mechanism, ground]);
}

function openIn(list: string, open: string | undefined): string | undefined {
  return open?.startsWith(`${list}/`) === true ? open.slice(list.length + 1) : undefined;
}
