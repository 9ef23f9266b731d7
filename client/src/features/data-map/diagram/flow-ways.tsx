import type { ReactNode } from 'react';
import type { MapFlow } from '@core/data-flow/flow-map.js';
import type { MapLayout } from '@core/data-flow/lay-out.js';
import { flowEnds, flowWay } from '@core/figure/flow-way.js';
import { useMapSearch } from '../use-map-search.js';

interface FlowWaysProps {
  layout: MapLayout;
  flows: readonly MapFlow[];
}

/** The lines of the picture, wide enough for a pointer. The list under the picture opens the same by keyboard. */
export function FlowWays({ layout, flows }: FlowWaysProps): ReactNode {
  const [search, change] = useMapSearch();
  const places = new Map(layout.nodes.map((placed) => [placed.node.id, placed]));
  return (
    <svg
      className="data-map-diagram__ways"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
    >
      {flows.map((flow) => {
        const [from, to] = [places.get(flow.from_node), places.get(flow.to_node)];
        if (from === undefined || to === undefined) return null;
        const open = `flows/${flow.id}`;
        return (
          <path
            key={flow.id}
            d={flowWay(flowEnds(from, to))}
            data-open={search.open === open || undefined}
            onClick={() => change({ open })}
          />
        );
      })}
    </svg>
  );
}
