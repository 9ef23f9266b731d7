import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConflictNotice } from '../../workspace/conflict-notice.js';
import { useScale, useScaleWords } from './scale.js';

interface Rating {
  likelihood: number;
  impact: number;
  /** Null: the formula rated it. */
  reason: string | null;
}

interface RatingConflictProps {
  mine: Rating & { isFormula: boolean };
  theirs: Rating;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two ratings of one risk, each with its reason. */
export function RatingConflict({ mine, theirs, ...acts }: RatingConflictProps): ReactNode {
  const { t } = useTranslation();
  const words = useScaleWords(useScale());
  const step = (side: 'likelihood' | 'impact', { [side]: at }: Rating): string => `${at} ${words[side](at)}`;
  const formula = t('risks:rating.formula');
  return (
    <ConflictNotice
      rows={[
        ...(['likelihood', 'impact'] as const).map((side) => ({
          key: side,
          label: t(`risks:${side}`),
          mine: mine.isFormula ? formula : step(side, mine),
          theirs: step(side, theirs),
        })),
        { key: 'reason', label: t('risks:why'), mine: mine.reason ?? '', theirs: theirs.reason ?? '' },
      ]}
      {...acts}
    />
  );
}
