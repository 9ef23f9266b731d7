import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReviewPageDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryFace } from '../../workspace/query-face.js';
import { AnswersGone } from './answers-kept.js';
import { FinishReview } from './finish-review.js';
import {
  belongsTo,
  isOpen,
  isViewed,
  mayReopen,
  type ReviewEntry,
  reviewEntries,
  type Reviewed,
} from './review-book.js';
import { ReopenQuestions } from './reopen-questions.js';
import { ReviewBeside } from './review-beside.js';
import { ReviewQuestion } from './review-question.js';
import { type ReviewSearch, type Show, showsFor } from './review-search.js';
import { ReviewSections } from './review-sections.js';
import { useReviewing } from './reviewing.js';
import { UnsavedElsewhere } from './unsaved-elsewhere.js';
import { VendorWishes } from './vendor-wishes.js';
import './review.css';

const route = getRouteApi('/app/assessments/$assessmentId/review');

export function ReviewPage(): ReactNode {
  const { assessmentId } = route.useParams();
  const query = useStaffQuery(['review', assessmentId], ReviewPageDocument, { id: assessmentId });
  return (
    <div className="stack">
      <QueryFace query={query} lines={12}>
        {({ assessment }) => <Review key={assessment.id} assessment={assessment} />}
      </QueryFace>
    </div>
  );
}

function Review({ assessment }: { assessment: Reviewed }): ReactNode {
  const { t } = useTranslation();
  const entries = reviewEntries(assessment);
  return (
    <>
      <ReviewHead assessment={assessment} entries={entries} />
      <VendorWishes assessment={assessment} />
      {assessment.answersDeletedAt != null && <AnswersGone at={assessment.answersDeletedAt} />}
      {assessment.answersDeletedAt != null ? null : assessment.submittedAt == null ? (
        <EmptyState>{t('assessments:review.notIn')}</EmptyState>
      ) : (
        <Desk assessment={assessment} entries={entries} />
      )}
    </>
  );
}

interface ReviewProps {
  assessment: Reviewed;
  entries: readonly ReviewEntry[];
}

function ReviewHead({ assessment, entries }: ReviewProps): ReactNode {
  const { t } = useTranslation();
  const mayReview = useMay('assessments.review');
  const done = entries.filter((entry) => !isOpen(entry)).length;
  const asked = entries.filter((entry) => entry.answer?.review?.verdict === 'ASKED').length;
  return (
    <PageHeading
      back={
        <Link to="/app/assessments/$assessmentId" params={{ assessmentId: assessment.id }}>
          {t('assessments:page.title', { vendor: assessment.vendor.name, service: assessment.service.name })}
        </Link>
      }
      title={t('assessments:review.title', { vendor: assessment.vendor.name })}
      marks={
        assessment.answersDeletedAt == null && (
          <span className="ink-2">
            {t('assessments:review.viewed', { done: entries.filter(isViewed).length, count: entries.length })}{' '}
            · {t('assessments:review.done', { done, count: entries.length })} ·{' '}
            {t('assessments:review.asked', { count: asked })}
            {showsFor(assessment).includes('reopened') && (
              <> · {t('assessments:review.changedSinceReopened', { count: countOf(entries, 'reopened') })}</>
            )}
            {showsFor(assessment).includes('changed') && (
              <> · {t('assessments:review.changedSince', { count: countOf(entries, 'changed') })}</>
            )}
          </span>
        )
      }
      actions={
        mayReview &&
        assessment.answersDeletedAt == null && (
          <>
            {mayReopen(assessment) && <ReopenQuestions assessment={assessment} entries={entries} />}
            {assessment.state === 'IN_REVIEW' && <FinishReview assessment={assessment} entries={entries} />}
          </>
        )
      }
    />
  );
}

function countOf(entries: readonly ReviewEntry[], show: Show): number {
  return entries.filter((entry) => belongsTo(entry, show)).length;
}

function Desk({ assessment, entries }: ReviewProps): ReactNode {
  const { t } = useTranslation();
  const search: ReviewSearch = route.useSearch();
  const mayReview = useMay('assessments.review');
  const reviewing = useReviewing(assessment.id);
  const shown = entries.filter((entry) => belongsTo(entry, search.show));
  const current =
    entries.find((entry) => entry.question.id === search.q) ?? shown.find(isOpen) ?? shown[0] ?? null;
  const mayJudge = mayReview && assessment.state === 'IN_REVIEW';
  return (
    <div className="review">
      <output className="visually-hidden">
        {current !== null && `${current.question.id}: ${current.question.text}`}
      </output>
      <UnsavedElsewhere entries={entries} current={current} search={search} reviewing={reviewing} />
      <ReviewSections
        entries={entries}
        shown={shown}
        current={current}
        search={search}
        shows={showsFor(assessment)}
      />
      {current === null ? (
        <p>{t('assessments:review.noneFit')}</p>
      ) : (
        <>
          <ReviewQuestion
            key={current.question.id}
            assessment={assessment}
            entries={shown}
            entry={current}
            reviewing={reviewing}
            mayJudge={mayJudge}
          />
          <ReviewBeside
            key={`beside ${current.question.id}`}
            assessment={assessment}
            entry={current}
            reviewing={reviewing}
            mayJudge={mayJudge}
          />
        </>
      )}
    </div>
  );
}
