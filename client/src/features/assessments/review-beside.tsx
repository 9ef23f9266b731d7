import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Questionnaire } from '@core/questionnaire/questionnaire.js';
import { EVIDENCE_CLASSES } from '@core/vocabulary.js';
import type { EvidenceClass } from '../../graphql/staff.generated.js';
import { BandBadge } from '../../ui/band-badge.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import { AnswerVersions } from './answer-versions.js';
import { PastAnswerView } from './past-answer.js';
import { RaiseRisk } from './raise-risk.js';
import type { ReviewEntry, Reviewed } from './review-book.js';
import { ReviewEvidenceList } from './review-evidence.js';
import type { Reviewing } from './reviewing.js';

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
      <RadioGroup
        name="evidenceClass"
        label={t('assessments:proof.label')}
        choices={CLASSES.map((word) => ({
          value: word,
          label: t(`assessments:proof.${word}`),
          hint: t(`assessments:proof.means.${word}`),
        }))}
        value={proof}
        disabled={!mayJudge}
        onChange={(word) =>
          reviewing.save(question.id, { evidenceClass: CLASSES.find((one) => one === word) ?? 'CLAIMED' })
        }
      />
      {mayJudge && <Notes entry={entry} reviewing={reviewing} />}
      <Sources entry={entry} />
    </aside>
  );
}

function Notes({ entry, reviewing }: { entry: ReviewEntry; reviewing: Reviewing }): ReactNode {
  const { t } = useTranslation();
  const review = entry.answer?.review;
  const [toVendor, setToVendor] = useState(review?.noteToVendor ?? '');
  const [internal, setInternal] = useState(review?.internalNote ?? '');
  const id = entry.question.id;
  const keep = (
    now: string,
    before: string | null | undefined,
    part: 'noteToVendor' | 'internalNote',
  ): void => {
    if (now.trim() !== (before ?? '')) reviewing.save(id, { [part]: now.trim() === '' ? null : now.trim() });
  };
  return (
    <>
      <TextArea
        name="noteToVendor"
        optional
        rows={3}
        label={t('assessments:review.noteToVendor')}
        hint={t('assessments:review.noteToVendorHint')}
        value={toVendor}
        onChange={(event) => setToVendor(event.target.value)}
        onBlur={() => keep(toVendor, review?.noteToVendor, 'noteToVendor')}
      />
      <TextArea
        name="internalNote"
        optional
        rows={3}
        label={t('assessments:review.internalNote')}
        hint={t('assessments:review.internalNoteHint')}
        value={internal}
        onChange={(event) => setInternal(event.target.value)}
        onBlur={() => keep(internal, review?.internalNote, 'internalNote')}
      />
    </>
  );
}

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
