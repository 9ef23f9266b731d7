import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskScale } from '@core/risk/scale.js';
import type { Move } from './heat-map-cells.js';
import type { ScaleWords } from './scale.js';

/** One unit a cell. The drawing lies over the buttons and takes no pointer; its facts stand in words below. */
export function HeatMapArrows({ moves, scale }: { moves: readonly Move[]; scale: RiskScale }): ReactNode {
  const [width, height] = [scale.impact.length, scale.likelihood.length];
  return (
    <svg
      className="heat-map__arrows"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {moves.map((move) => {
        const line = lineOf(move, height);
        return (
          <g key={Object.values(line).join()}>
            <line {...line} className="heat-map__halo" />
            <line {...line} className="heat-map__arrow" />
            <line x1={line.x2} y1={line.y2} x2={line.x2} y2={line.y2} className="heat-map__tip" />
          </g>
        );
      })}
    </svg>
  );
}

const ASIDE = 0.36;
const BELOW = 0.28;

function lineOf({ from, to }: Move, height: number) {
  const at = ({ likelihood, impact }: Move['from']) => ({ x: impact - 0.5, y: height - likelihood + 0.5 });
  const [start, end] = [at(from), at(to)];
  // Beside the mark and the number of a cell, not across them.
  return { x1: start.x + ASIDE, y1: start.y + BELOW, x2: end.x + ASIDE, y2: end.y + BELOW };
}

export function MovesInWords({ moves, words }: { moves: readonly Move[]; words: ScaleWords }): ReactNode {
  const { t } = useTranslation();
  const cell = ({ likelihood, impact }: Move['from']) =>
    `${words.likelihood(likelihood)} × ${words.impact(impact)}`;
  if (moves.length === 0) return <p className="caption ink-2">{t('risks:map.noMoves')}</p>;
  return (
    <ul className="caption" aria-label={t('risks:map.moves')}>
      {moves.map((move) => (
        <li key={cell(move.from) + cell(move.to)}>
          {t('risks:map.move', { count: move.count, from: cell(move.from), to: cell(move.to) })}
        </li>
      ))}
    </ul>
  );
}
