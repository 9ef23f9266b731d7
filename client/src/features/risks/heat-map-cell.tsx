import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatedRisk } from '@core/risk/rate.js';
import { BandMark } from '../../ui/band-mark.js';
import type { ScaleWords } from './scale.js';

interface HeatMapCellProps {
  id: string;
  cell: RatedRisk;
  words: ScaleWords;
  count: number;
  chosen: boolean;
  /** The one cell that Tab reaches; arrows reach the others. */
  isStop: boolean;
  onFocus: () => void;
  onPress: (chosen: boolean) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** "Likely × severe, high, 3 risks": words, mark and count; the colour only agrees with them. */
export function HeatMapCell(props: HeatMapCellProps): ReactNode {
  const { t } = useTranslation();
  const { cell, words, count, chosen } = props;
  return (
    <button
      type="button"
      id={props.id}
      className={`heat-map__cell band--${cell.band}`}
      aria-pressed={chosen}
      aria-label={t('risks:map.cell', {
        likelihood: words.likelihood(cell.likelihood),
        impact: words.impact(cell.impact),
        band: t(`ui:bandInText.${cell.band}`),
        count,
      })}
      tabIndex={props.isStop ? 0 : -1}
      onFocus={props.onFocus}
      onClick={() => props.onPress(chosen)}
      onKeyDown={props.onKeyDown}
    >
      <BandMark band={cell.band} />
      <span className={count === 0 ? 'heat-map__none' : 'heat-map__count'}>{count}</span>
    </button>
  );
}
