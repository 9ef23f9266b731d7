import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentHeadFragment } from '../../graphql/staff.generated.js';
import { BandBadge } from '../../ui/band-badge.js';
import { KeyValues } from '../../ui/key-values.js';
import { LevelMark } from '../../ui/level-mark.js';
import { DecisionText } from './decide-outcome.js';
import { ReportPanel } from './report-panel.js';

/** What came out: score, decision, report. Nothing stands here before the answers are in. */
export function Outcome({ assessment }: { assessment: AssessmentHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const sheet = assessment.scoreSheet;
  if (sheet == null && assessment.decision == null) return null;
  return (
    <div className="columns">
      <section className="panel stack" aria-labelledby="outcome">
        <h2 id="outcome">{t('assessments:outcome.title')}</h2>
        {sheet != null && (
          <KeyValues
            rows={[
              {
                key: 'level',
                label: t('assessments:score.level'),
                value: (
                  <LevelMark level={sheet.level} claimed={sheet.claimedLevel} target={sheet.targetLevel} />
                ),
                action: (
                  <Link to="/app/assessments/$assessmentId/score" params={{ assessmentId: assessment.id }}>
                    {t('assessments:score.why')}
                  </Link>
                ),
              },
              {
                key: 'residual',
                label: t('assessments:score.residual'),
                value: <BandBadge band={sheet.residualBand} />,
              },
            ]}
          />
        )}
        {sheet != null && !sheet.isReviewed && (
          <p className="ink-2">{t('assessments:outcome.notReviewed')}</p>
        )}
        {assessment.decision != null && (
          <DecisionText
            decision={assessment.decision}
            assessmentId={assessment.id}
            vendorId={assessment.vendor.id}
          />
        )}
      </section>
      <ReportPanel
        isDecided={assessment.decision != null}
        isGone={assessment.answersDeletedAt != null}
        assessmentId={assessment.id}
        reports={assessment.reports}
      />
    </div>
  );
}
