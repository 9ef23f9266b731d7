import { getRouteApi } from '@tanstack/react-router';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matrix, type RatedRisk } from '@core/risk/rate.js';
import type { RiskScale } from '@core/risk/scale.js';
import { RiskMapDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { QueryFace } from '../../workspace/query-face.js';
import { HeatMapArrows, MovesInWords } from './heat-map-arrows.js';
import { HeatMapCell } from './heat-map-cell.js';
import { countIn, isSame, type MapGroup, movesOf } from './heat-map-cells.js';
import { HeatMapLooks } from './heat-map-looks.js';
import { type RiskSearch, toFilter } from './risk-search.js';
import { useScale, useScaleWords } from './scale.js';
import './heat-map.css';

const route = getRouteApi('/app/risks');

/** What the list is narrowed to, drawn; only the chosen cell does not narrow the drawing itself. */
export function HeatMap(): ReactNode {
  const {
    likelihood: _likelihood,
    impact: _impact,
    after: _after,
    ...search
  }: RiskSearch = route.useSearch();
  const filter = toFilter(search);
  const query = useStaffQuery(['risks', 'map', filter], RiskMapDocument, { filter });
  const scale = useScale();
  return (
    <QueryFace query={query}>
      {({ riskMap }) => (
        <>
          <HeatMapLooks />
          <Grid key={scale.version + scale.id} groups={riskMap} scale={scale} />
        </>
      )}
    </QueryFace>
  );
}

interface GridProps {
  groups: readonly MapGroup[];
  scale: RiskScale;
}

/** Buttons in a grid: arrows move, Enter narrows the list to the cell, Esc shows all again, the focus stays. */
function Grid({ groups, scale }: GridProps): ReactNode {
  const { t } = useTranslation();
  const search: RiskSearch = route.useSearch();
  const words = useScaleWords(scale);
  const keys = useGridKeys(scale);
  const rating = search.rating ?? 'RESIDUAL';
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const moves = search.arrows === true ? movesOf(groups, rating) : [];
  const style = { '--columns': scale.impact.length } as CSSProperties;
  return (
    <section className="heat-map" aria-label={t('risks:map.label', { count: total })} style={style}>
      <span className="heat-map__axis">{t('risks:likelihood')} ↑</span>
      <div className="heat-map__field">
        <div className="heat-map__grid">
          {keys.rows.map((cells, row) => (
            <div key={cells[0]?.likelihood} className="heat-map__row">
              <span className="heat-map__step">{words.likelihood(cells[0]?.likelihood ?? 1)}</span>
              {cells.map((cell, column) => (
                <HeatMapCell
                  key={cell.impact}
                  id={`cell-${row}-${column}`}
                  cell={cell}
                  words={words}
                  count={countIn(groups, rating, cell)}
                  chosen={isChosen(search, cell)}
                  isStop={keys.at.row === row && keys.at.column === column}
                  onFocus={() => keys.go({ row, column })}
                  onPress={(chosen) => keys.narrow(chosen ? null : cell)}
                  onKeyDown={keys.press}
                />
              ))}
            </div>
          ))}
        </div>
        {moves.length > 0 && <HeatMapArrows moves={moves} scale={scale} />}
      </div>
      <ImpactAxis scale={scale} />
      {search.arrows === true && <MovesInWords moves={moves} words={words} />}
      <p className="caption ink-2">{t('risks:map.keys')}</p>
    </section>
  );
}

/** Likeliest on top, as on paper; one cell takes Tab, arrows reach the others. */
function useGridKeys(scale: RiskScale) {
  const search: RiskSearch = route.useSearch();
  const navigate = route.useNavigate();
  const rows = matrix(scale).toReversed();
  const [at, go] = useState({ row: 0, column: 0 });

  function narrow(cell: RatedRisk | null): void {
    const part = { likelihood: cell?.likelihood, impact: cell?.impact, after: undefined };
    void navigate({ to: '/app/risks', search: { ...search, ...part }, resetScroll: false });
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape') return narrow(null);
    const step = STEPS[event.key];
    if (step === undefined) return undefined;
    event.preventDefault();
    const row = within(at.row + step.row, rows.length);
    const column = within(at.column + step.column, scale.impact.length);
    go({ row, column });
    document.getElementById(`cell-${row}-${column}`)?.focus();
    return undefined;
  }

  return { rows, at, go, narrow, press };
}

const STEPS: Record<string, { row: number; column: number }> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

function within(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

function isChosen({ likelihood, impact }: RiskSearch, cell: RatedRisk): boolean {
  return likelihood !== undefined && impact !== undefined && isSame({ likelihood, impact }, cell);
}

function ImpactAxis({ scale }: { scale: RiskScale }): ReactNode {
  const { t } = useTranslation();
  const words = useScaleWords(scale);
  return (
    <div className="heat-map__row">
      <span className="heat-map__step">{t('risks:impact')} →</span>
      {scale.impact.map((word, at) => (
        <span key={word} className="heat-map__step heat-map__step--below">
          {words.impact(at + 1)}
        </span>
      ))}
    </div>
  );
}
