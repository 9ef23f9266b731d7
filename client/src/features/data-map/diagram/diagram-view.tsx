import { type CSSProperties, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BOX, layOut, type MapLayout } from '@core/data-flow/lay-out.js';
import { dataMap } from '@core/figure/data-map.js';
import { Figure } from '../../../figure/figure.js';
import { measureOnScreen } from '../../../figure/measure.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { useDiagramWords } from './diagram-words.js';
import { FlowList } from './flow-list.js';
import { FlowWays } from './flow-ways.js';
import { MapFilters } from '../map-filters.js';
import { type Drawn, flowsShown, nameOf, nodesShown, LANES } from '../map-model.js';
import { useMapSearch } from '../use-map-search.js';

const STEPS = [0.5, 0.75, 1, 1.5, 2];

/** The same map as a picture. It is drawn by the list the PDF is drawn by; the buttons on it open the same panel. */
export function DiagramView({ drawn }: { drawn: Drawn }): ReactNode {
  const { t } = useTranslation();
  const [search] = useMapSearch();
  const wordsOf = useDiagramWords();
  const [zoom, setZoom] = useState(2);
  const shown = useMemo(() => {
    const { map } = drawn;
    const nodes = LANES.flatMap(({ kinds }) => nodesShown(map, kinds, search));
    const ids = new Set(nodes.map(({ id }) => id));
    const flows = flowsShown(map, search).filter((flow) => ids.has(flow.from_node) && ids.has(flow.to_node));
    return { ...map, nodes, flows };
  }, [drawn, search]);
  const layout = useMemo(() => layOut(shown), [shown]);
  if (drawn.map.nodes.length === 0) return <EmptyState>{t('maps:empty')}</EmptyState>;
  const drawing = dataMap(layout, wordsOf(drawn, shown), measureOnScreen);
  return (
    <>
      <MapFilters map={drawn.map} />
      <div className="row">
        <Button aria-disabled={zoom === 0 || undefined} onClick={() => setZoom(zoom - 1)}>
          {t('maps:zoomOut')}
        </Button>
        <Button aria-disabled={zoom === STEPS.length - 1 || undefined} onClick={() => setZoom(zoom + 1)}>
          {t('maps:zoomIn')}
        </Button>
      </div>
      <section className="data-map-diagram" aria-label={t('maps:view.diagram')} {...SCROLLED_BY_KEYS}>
        <div className="data-map-diagram__sheet" style={sheetStyle(STEPS[zoom] ?? 1, layout)}>
          <Figure drawing={drawing} />
          <FlowWays layout={layout} flows={shown.flows} />
          <NodeButtons layout={layout} drawn={drawn} />
        </div>
      </section>
      <FlowList flows={shown.flows} drawn={drawn} />
    </>
  );
}

/** Whoever has no mouse scrolls the region with the arrow keys. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** Fitted to the page, unless letters would become too small to read. */
function sheetStyle(zoom: number, { width }: MapLayout): CSSProperties {
  return { inlineSize: `max(${zoom * 100}%, ${zoom * width * LEAST_REM}rem)` };
}

/** A unit of the drawing: its smallest letters, 9 units high, are then 11 pixels or more. */
const LEAST_REM = 0.08;

function share(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}

/** A target over each node; tab goes lane by lane, from above. */
function NodeButtons({ layout, drawn }: { layout: MapLayout; drawn: Drawn }): ReactNode {
  const { t } = useTranslation();
  const [search, change] = useMapSearch();
  return layout.nodes.map(({ node, x, y }) => {
    const count = drawn.findings.get(node.id)?.length ?? 0;
    return (
      <button
        key={node.id}
        type="button"
        className="data-map-diagram__node"
        aria-label={t('maps:nodeButton', {
          name: nameOf(node),
          kind: t(`maps:word.kind.${node.kind}`),
          count,
        })}
        aria-expanded={search.open === `nodes/${node.id}`}
        style={{
          insetInlineStart: share(x, layout.width),
          insetBlockStart: share(y, layout.height),
          inlineSize: share(BOX.width, layout.width),
          blockSize: share(BOX.height, layout.height),
        }}
        onClick={() => change({ open: `nodes/${node.id}` })}
      />
    );
  });
}
