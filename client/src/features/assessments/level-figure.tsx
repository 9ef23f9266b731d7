import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { levelByDomain } from '@core/figure/level-by-domain.js';
import type { ScoreSheet } from '@core/scoring/sheet.js';
import { Figure } from '../../figure/figure.js';
import { measureOnScreen } from '../../figure/measure.js';
import type { ModelWords } from './model-words.js';

interface LevelFigureProps {
  sheet: ScoreSheet;
  words: ModelWords;
}

/** In points of the drawing; the page shows it larger. */
const WIDTH = 440;

/** Claimed as an outline, assured as a bar, the target as a line: the same drawing the report prints. */
export function LevelFigure({ sheet, words }: LevelFigureProps): ReactNode {
  const { t } = useTranslation();
  const domains = sheet.domains.map((domain) => ({
    title: words.domain(domain.id),
    assured: domain.level,
    claimed: domain.claimed_level,
    absent: domain.state === 'assessed' ? null : t(`assessments:score.state.${domain.state}`),
  }));
  const drawing = levelByDomain(
    domains,
    sheet.overall.target_level,
    {
      title: t('assessments:score.figure'),
      description: t('assessments:score.figureWhat'),
      claimed: t('assessments:score.claimed'),
      assured: t('assessments:score.assured'),
      target: t('assessments:score.target'),
      both: (assured, claimed) => t('assessments:score.both', { assured, claimed }),
      head: [
        t('assessments:score.domain'),
        t('assessments:score.claimed'),
        t('assessments:score.assured'),
        t('assessments:score.target'),
      ],
    },
    WIDTH,
    measureOnScreen,
  );
  return (
    <div className="level-figure">
      <Figure drawing={drawing} />
    </div>
  );
}
