import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Questionnaire } from '@core/questionnaire/questionnaire.js';
import { EVIDENCE_CLASSES } from '@core/vocabulary.js';
import type { EvidenceClass } from '../../graphql/staff.generated.js';
import { BandBadge } from '../../ui/band-badge.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { AnswerVersions } from './answer-versions.js';
import { PastAnswerView } from './past-answer.js';
import { RaiseRisk } from './raise-risk.js';
import type { ReviewEntry, Reviewed } from './review-book.js';
import { ReviewEvidenceList } from './review-evidence.js';
import type { Reviewing } from './reviewing.js';
import { RestedText } from './rested-text.js';

interface ReviewBesideProps {
  assessment: Reviewed;
  entry: ReviewEntry;
  reviewing: Reviewing;
  mayJudge: boolean;
}

const CLASSES = EVIDENCE_CLASSES.map((word) => word.toUpperCase() as EvidenceClass);

/** What stands beside the answer: proof, what the rules found, the law, the reviewer's own words. */
export function ReviewBeside({ assessment, entry, reviewing, mayJudge }: ReviewBesideProps): ReactNode {
  const { t } = useTranslation();
  const { question, answer, findings } = entry;
  const { language } = assessment.questionnaire as Questionnaire;
  const proof = answer?.review?.evidenceClass ?? 'CLAIMED';
  const isHeld = reviewing.unsaved.get(question.id)?.isConflict === true;
  return (
    <aside className="review__beside stack" aria-label={t('assessments:review.beside')}>
      {findings.map((finding) => (
        <p key={finding.id}>
          <BandBadge band={finding.severity} /> {finding.title}
        </p>
      ))}
      <AnswerVersions entry={entry} language={language} />
      <PastAnswerView entry={entry} />
      <ReviewEvidenceList entry={entry} />
      <RaiseRisk assessmentId={assessment.id} entry={entry} />
      {mayJudge && (
        <RadioGroup
          name="evidenceClass"
          label={t('assessments:proof.label')}
          choices={CLASSES.map((word) => ({
            value: word,
            label: t(`assessments:proof.${word}`),
            hint: t(`assessments:proof.means.${word}`),
          }))}
          value={proof}
          disabled={isHeld}
          onChange={(word) =>
            reviewing.save(question.id, { evidenceClass: CLASSES.find((one) => one === word) ?? 'CLAIMED' })
          }
        />
      )}
      {mayJudge && !isHeld && <Notes entry={entry} reviewing={reviewing} />}
      <Sources entry={entry} />
    </aside>
  );
}

function Notes({ entry, reviewing }: { entry: ReviewEntry; reviewing: Reviewing }): ReactNode {
  const { t } = useTranslation();
  const { answer, question } = entry;
  const unsaved = reviewing.unsaved.get(question.id)?.part;
  return NOTES.map((part) => (
    <RestedText
      key={part}
      name={part}
      label={t(`assessments:review.${part}`)}
      hint={t(`assessments:review.${part}Hint`)}
      saved={answer?.review?.[part] ?? null}
      unsaved={unsaved?.[part] ?? null}
      onSave={(text) => reviewing.save(question.id, { [part]: text })}
    />
  ));
}

const NOTES = ['noteToVendor', 'internalNote'] as const;

function Sources({ entry: { question } }: { entry: ReviewEntry }): ReactNode {
  const { t } = useTranslation();
  const gdpr = question.law?.['gdpr'] ?? [];
  return (
    <div className="caption ink-2 stack stack--tight">
      {question.practice != null && (
        <span>{t('assessments:review.practice', { id: question.practice })}</span>
      )}
      {gdpr.length > 0 && <span>{t('assessments:review.gdpr', { articles: gdpr.join(', ') })}</span>}
      {question.evidence?.expected !== undefined && (
        <span>{t('assessments:review.expected', { documents: question.evidence.expected.join('; ') })}</span>
      )}
    </div>
  );
}
