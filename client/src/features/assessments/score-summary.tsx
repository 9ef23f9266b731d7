import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitledModel } from '@core/report/titled-model.js';
import type { ScoreSheet } from '@core/scoring/sheet.js';
import { useFormats } from '../../i18n/dates.js';
import { BandBadge } from '../../ui/band-badge.js';
import { Because } from '../../ui/because.js';
import { KeyValues } from '../../ui/key-values.js';
import { LevelMark } from '../../ui/level-mark.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { LevelWorking } from './level-working.js';
import { MeanWorking } from './mean-working.js';
import { ResidualWorking } from './residual-working.js';
import type { Scored } from './score-page.js';

/** The whole in six figures, each with the rule that made it. */
export function ScoreSummary({ assessment, sheet }: { assessment: Scored; sheet: ScoreSheet }): ReactNode {
  const { t } = useTranslation();
  const stored = assessment.scoreSheet;
  const { overall } = sheet;
  const model = assessment.model as TitledModel;
  const made = { sheet, model };
  if (stored == null) return null;
  return (
    <section className="panel stack" aria-labelledby="whole">
      <h2 id="whole">{t('assessments:score.whole')}</h2>
      <KeyValues
        rows={[
          {
            key: 'level',
            label: t('assessments:score.level'),
            value: (
              <LevelMark level={stored.level} claimed={stored.claimedLevel} target={stored.targetLevel} />
            ),
            action: (
              <Why of="level" value={t('assessments:score.why')}>
                <LevelWorking sheet={sheet} model={model} />
              </Why>
            ),
          },
          {
            key: 'maturity',
            label: t('assessments:score.maturity'),
            value: (
              <Figure of="maturity" figure={overall.maturity}>
                <MeanWorking of="maturity" {...made} />
              </Figure>
            ),
          },
          {
            key: 'effectiveness',
            label: t('assessments:score.effectiveness'),
            value: (
              <Share of="effectiveness" figure={overall.control_effectiveness}>
                <MeanWorking of="assured_score" {...made} />
              </Share>
            ),
          },
          {
            key: 'claimed',
            label: t('assessments:score.claimedEffectiveness'),
            value: (
              <Share of="claimedEffectiveness" figure={overall.claimed_effectiveness}>
                <MeanWorking of="claimed_score" {...made} />
              </Share>
            ),
          },
          {
            key: 'documented',
            label: t('assessments:score.documented'),
            value: (
              <Share of="documented" figure={overall.documented_share}>
                <MeanWorking of="documented_share" {...made} />
              </Share>
            ),
          },
          {
            key: 'residual',
            label: t('assessments:score.residual'),
            value: <Residual assessment={assessment} />,
          },
        ]}
      />
    </section>
  );
}

interface WhyProps {
  of: string;
  value: ReactNode;
  children: ReactNode;
}

/** The rule in words, and its figures. */
function Why({ of, value, children }: WhyProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Because value={value} title={t(`assessments:because.${of}.title`)}>
      <p>{t(`assessments:because.${of}.what`)}</p>
      {children}
    </Because>
  );
}

interface FigureProps {
  of: string;
  figure: string | null;
  children: ReactNode;
}

function Figure({ of, figure, children }: FigureProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (figure === null) return t('ui:notAssessed');
  return (
    <Why of={of} value={formats.number(Number(figure), 2)}>
      {children}
    </Why>
  );
}

function Share({ of, figure, children }: FigureProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (figure === null) return t('ui:notAssessed');
  const value = t('assessments:score.percent', { value: formats.number(100 * Number(figure), 1) });
  return (
    <Why of={of} value={value}>
      {children}
    </Why>
  );
}

/** From inherent to residual: what the risk was, what the vendor does about it, what remains. */
function Residual({ assessment }: { assessment: Scored }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const sheet = assessment.scoreSheet;
  if (sheet?.residualRisk == null) return <BandBadge band={null} />;
  const before = assessment.service.inherentRisk;
  return (
    <Because
      value={
        <>
          <BandBadge band={sheet.residualBand} />{' '}
          {t('assessments:score.of100', { value: formats.number(Number(sheet.residualRisk), 1) })}
        </>
      }
      title={t('assessments:because.residual.title')}
    >
      <KeyValues
        rows={[
          {
            key: 'inherent',
            label: t('assessments:score.inherent'),
            value: (
              <>
                <TierBadge tier={assessment.service.tier} />{' '}
                {before != null && t('assessments:score.of100', { value: formats.number(Number(before), 1) })}
              </>
            ),
          },
          {
            key: 'effectiveness',
            label: t('assessments:score.effectiveness'),
            value:
              sheet.controlEffectiveness == null
                ? '–'
                : t('assessments:score.percent', {
                    value: formats.number(100 * Number(sheet.controlEffectiveness), 1),
                  }),
          },
        ]}
      />
      <p>{t('assessments:because.residual.what')}</p>
      <ResidualWorking assessment={assessment} />
    </Because>
  );
}
