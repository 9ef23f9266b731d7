import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentHeadFragment } from '../../graphql/staff.generated.js';
import { useFormats } from '../../i18n/dates.js';
import { DayText } from '../../ui/day-text.js';
import { KeyValues } from '../../ui/key-values.js';
import { HoldAnswers } from './answers-kept.js';
import './assessments.css';

export function AssessmentFacts({ assessment }: { assessment: AssessmentHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const moment = (at: string | null | undefined): string => (at == null ? '–' : formats.moment(at));
  return (
    <section className="panel stack" aria-labelledby="facts">
      <h2 id="facts">{t('assessments:facts.title')}</h2>
      <Progress progress={assessment.progress} />
      <KeyValues
        rows={[
          {
            key: 'questionnaire',
            label: t('assessments:send.questionnaire'),
            value: t('assessments:send.questionnaireLine', {
              title: assessment.questionnaireTitle,
              revision: assessment.questionnaireRevision,
            }),
          },
          { key: 'due', label: t('assessments:facts.due'), value: <DayText day={assessment.dueOn} /> },
          { key: 'sent', label: t('assessments:facts.sent'), value: moment(assessment.sentAt) },
          {
            key: 'first',
            label: t('assessments:facts.firstAnswer'),
            value: moment(assessment.firstAnswerAt),
          },
          { key: 'in', label: t('assessments:facts.submitted'), value: moment(assessment.submittedAt) },
          { key: 'reviewed', label: t('assessments:facts.reviewed'), value: moment(assessment.reviewedAt) },
          {
            key: 'assessor',
            label: t('assessments:facts.assessor'),
            value: assessment.assessor?.name ?? '–',
          },
          {
            key: 'kept',
            label: t('assessments:kept.label'),
            value: <KeptUntil assessment={assessment} />,
          },
          { key: 'note', label: t('assessments:facts.note'), value: assessment.note ?? '–' },
          {
            key: 'versions',
            label: t('assessments:facts.versions'),
            value: t('assessments:facts.versionsLine', {
              model: assessment.modelVersion,
              scorer: assessment.scorerVersion,
            }),
          },
        ]}
      />
      {assessment.attestation != null && (
        <div>
          <h3>{t('assessments:facts.attested')}</h3>
          <p>{assessment.attestation.statement}</p>
          <p className="ink-2">
            {assessment.answersDeletedAt == null
              ? `${assessment.attestation.name}, ${assessment.attestation.title}`
              : t('assessments:kept.nameGone')}
            , {moment(assessment.attestation.at)}
          </p>
        </div>
      )}
    </section>
  );
}

/** In the list of facts: a word; more is said above once there is more to say. */
function KeptUntil({ assessment }: { assessment: AssessmentHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const { answersDeletedAt, answersHold, answersEndOn } = assessment;
  if (answersDeletedAt != null) return t('assessments:kept.shortGone');
  if (answersHold != null) return t('assessments:kept.shortHeld');
  if (answersEndOn != null) return <DayText day={answersEndOn} />;
  return (
    <>
      {t('assessments:kept.shortNone')} <HoldAnswers assessment={assessment} />
    </>
  );
}

function Progress({ progress }: { progress: AssessmentHeadFragment['progress'] }): ReactNode {
  const { t } = useTranslation();
  const share = progress.asked === 0 ? 0 : (100 * progress.answered) / progress.asked;
  return (
    <div className="stack stack--tight">
      <p>
        {t('assessments:facts.answered', { part: progress.answered, count: progress.asked })}
        {progress.requiredLeft > 0 && (
          <> · {t('assessments:facts.requiredLeft', { count: progress.requiredLeft })}</>
        )}
        {progress.reviewed > 0 && (
          <> · {t('assessments:facts.reviewedCount', { count: progress.reviewed })}</>
        )}
      </p>
      <div className="assessments-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share}%` }} />
      </div>
    </div>
  );
}
