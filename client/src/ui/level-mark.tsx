import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './level-mark.css';

export interface LevelMarkProps {
  /** Assured level, 0 to 5; null: not assessed. */
  level: number | null | undefined;
  /** Shown when it differs: what the vendor says, as an outline. */
  claimed?: number | null | undefined;
  target?: number | null | undefined;
}

const STEPS = [1, 2, 3, 4, 5] as const;

/** A maturity level: numeral, name, five steps of accent. A claim never looks like proof. */
export function LevelMark({ level, claimed, target }: LevelMarkProps): ReactNode {
  const { t } = useTranslation();
  if (level == null) return <span className="level ink-2">{t('ui:notAssessed')}</span>;
  const differs = claimed != null && claimed !== level;
  return (
    <span className="level">
      <span className="level__steps" aria-hidden="true">
        {STEPS.map((step) => (
          <span
            key={step}
            className={`level__step level__step--${step} ${stepClass(step, level, claimed ?? level)}`}
          />
        ))}
      </span>
      <span>
        <span className="level__number">{level}</span> {t(`ui:level.${level}`)}
        {differs && <span className="ink-2"> {t('ui:levelClaimed', { claimed })}</span>}
        {target != null && <span className="ink-2"> {t('ui:levelTarget', { target })}</span>}
      </span>
    </span>
  );
}

function stepClass(step: number, level: number, claimed: number): string {
  if (step <= level) return 'level__step--reached';
  return step <= claimed ? 'level__step--claimed' : 'level__step--beyond';
}
