import { getRouteApi } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matrix, type RatedRisk } from '@core/risk/rate.js';
import type { RiskLineFragment } from '../../graphql/staff.generated.js';
import { QueryFace } from '../../workspace/query-face.js';
import { useAllRisks } from './all-risks.js';
import { HeatMapCell } from './heat-map-cell.js';
import { type RiskSearch, toFilter } from './risk-search.js';
import './heat-map.css';

const route = getRouteApi('/app/risks');
/** Likeliest on top, as on paper. */
const ROWS = matrix().toReversed();

export function HeatMap(): ReactNode {
  const { likelihood: _likelihood, impact: _impact, ...search }: RiskSearch = route.useSearch();
  const query = useAllRisks(toFilter(search));
  return <QueryFace query={query}>{(risks) => <Grid risks={risks} />}</QueryFace>;
}

/** 25 buttons: arrows move, Enter narrows the list to the cell, Esc shows all again, the focus stays. */
function Grid({ risks }: { risks: readonly RiskLineFragment[] }): ReactNode {
  const { t } = useTranslation();
  const search: RiskSearch = route.useSearch();
  const navigate = route.useNavigate();
  const [at, setAt] = useState({ row: 0, column: 0 });

  function narrow(cell: RatedRisk | null): void {
    const part = { likelihood: cell?.likelihood, impact: cell?.impact, after: undefined };
    void navigate({ to: '/app/risks', search: { ...search, ...part }, resetScroll: false });
  }

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape') return narrow(null);
    const step = STEPS[event.key];
    if (step === undefined) return undefined;
    event.preventDefault();
    const row = within(at.row + step.row);
    const column = within(at.column + step.column);
    setAt({ row, column });
    document.getElementById(`cell-${row}-${column}`)?.focus();
    return undefined;
  }

  return (
    <section className="heat-map" aria-label={t('risks:map.label', { count: risks.length })}>
      <div className="heat-map__grid">
        <span className="heat-map__axis heat-map__axis--up">{t('risks:likelihood')} ↑</span>
        {ROWS.map((cells, row) => (
          <div key={cells[0]?.likelihood} className="heat-map__row">
            <span className="heat-map__step">{t(`risks:likelihoodStep.${cells[0]?.likelihood}`)}</span>
            {cells.map((cell, column) => (
              <HeatMapCell
                key={cell.impact}
                id={`cell-${row}-${column}`}
                cell={cell}
                count={risks.filter((risk) => isIn(risk, cell)).length}
                chosen={search.likelihood === cell.likelihood && search.impact === cell.impact}
                isStop={at.row === row && at.column === column}
                onFocus={() => setAt({ row, column })}
                onPress={(chosen) => narrow(chosen ? null : cell)}
                onKeyDown={press}
              />
            ))}
          </div>
        ))}
        <ImpactAxis />
      </div>
      <p className="caption ink-2">{t('risks:map.keys')}</p>
    </section>
  );
}

const STEPS: Record<string, { row: number; column: number }> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

function within(index: number): number {
  return Math.max(0, Math.min(ROWS.length - 1, index));
}

function isIn(risk: RiskLineFragment, cell: RatedRisk): boolean {
  return risk.likelihood === cell.likelihood && risk.impact === cell.impact;
}

function ImpactAxis(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="heat-map__row">
      <span className="heat-map__step">{t('risks:impact')} →</span>
      {ROWS[0]?.map((cell) => (
        <span key={cell.impact} className="heat-map__step heat-map__step--below">
          {t(`risks:impactStep.${cell.impact}`)}
        </span>
      ))}
    </div>
  );
}
