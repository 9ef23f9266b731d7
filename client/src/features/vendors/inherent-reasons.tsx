import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Questionnaire } from '@core/questionnaire/questionnaire.js';
import type { InherentRating, NotAssessed, RatedInherent } from '@core/tiering/rate-inherent.js';
import { useFormats } from '../../i18n/dates.js';
import { Notice } from '../../ui/notice.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { FactorReasons } from './factor-reasons.js';

interface InherentReasonsProps {
  rating: InherentRating;
  intake: Questionnaire;
  /** Beside a form: fewer words. */
  compact?: boolean;
}

/** A tier with everything that made it: never a number without its "because". */
export function InherentReasons({ rating, intake, compact = false }: InherentReasonsProps): ReactNode {
  const { t } = useTranslation();
  if (rating.state === 'no_personal_data')
    return (
      <Notice title={t('vendors:tier.noData')}>{!compact && <p>{t('vendors:tier.noDataWhat')}</p>}</Notice>
    );
  if (rating.state === 'not_assessed') return <Gaps rating={rating} intake={intake} />;
  return (
    <>
      <Verdict rating={rating} />
      <Tripwires rating={rating} />
      <FactorReasons rating={rating} intake={intake} compact={compact} />
    </>
  );
}

function Verdict({ rating }: { rating: RatedInherent }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const score = formats.number(Number(rating.inherent), 1);
  const effective = formats.number(Number(rating.inherent_effective), 1);
  return (
    <>
      <p>
        <TierBadge tier={rating.tier} /> {t('vendors:overview.of100', { value: effective })}
      </p>
      <p>
        {rating.because.code === 'SCORE'
          ? t('vendors:tier.byScore', { score })
          : t('vendors:tier.byTripwire', { score, effective, from: rating.tier_by_score, to: rating.tier })}
      </p>
    </>
  );
}

/** Only the flags and factors that a tripwire really read, in words. */
function Tripwires({ rating }: { rating: RatedInherent }): ReactNode {
  const { t } = useTranslation();
  if (rating.tripwires.length === 0) return null;
  return (
    <div>
      <h3>{t('vendors:tier.tripwires')}</h3>
      <ul>
        {rating.tripwires.map((tripped) => (
          <li key={tripped.id}>
            {t('vendors:tier.atLeast', { tier: tripped.tier })} {t(`vendors:tripwire.${tripped.id}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Gaps({ rating, intake }: { rating: NotAssessed; intake: Questionnaire }): ReactNode {
  const { t } = useTranslation();
  const texts = new Map(
    intake.sections.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])),
  );
  return (
    <>
      <p>
        <TierBadge tier={null} />
      </p>
      {rating.at_least !== null && <p>{t('vendors:tier.atLeastSoFar', { tier: rating.at_least })}</p>}
      <div>
        <h3>{t('vendors:tier.missing')}</h3>
        <ul>
          {rating.because.map((gap) => (
            <li key={`${gap.question} ${gap.factor}`}>
              {gap.code === 'UNSURE' && <>{t('vendors:tier.unsure')} </>}
              <span lang={intake.language}>
                {texts.get(gap.question ?? '') ?? t(`vendors:factor.${gap.factor}`)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
