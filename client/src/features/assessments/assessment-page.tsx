import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import {
  type AssessmentHeadFragment,
  AssessmentPageDocument,
  type AssessmentPageQuery,
} from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Steps } from '../../ui/steps.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { AssessmentStateChip } from '../../workspace/assessment-state-chip.js';
import { QueryFace } from '../../workspace/query-face.js';
import { AssessmentActs } from './assessment-acts.js';
import { AnswerWishes } from './answer-wishes.js';
import { AnswersKept } from './answers-kept.js';
import { AssessmentFacts } from './assessment-facts.js';
import { STATES } from './assessment-search.js';
import { InvitePanel } from './invite-panel.js';
import { NewLinkWish } from './new-link-wish.js';
import { Outcome } from './outcome.js';
import { ReviewerPanel } from './reviewer-panel.js';

const route = getRouteApi('/app/assessments/$assessmentId');

export function AssessmentPage(): ReactNode {
  const { assessmentId } = route.useParams();
  const key = ['assessment', assessmentId];
  const known = queryClient.getQueryData<AssessmentPageQuery>(key);
  const query = useStaffQuery(
    key,
    AssessmentPageDocument,
    { id: assessmentId },
    { refetchInterval: nextLook(known) },
  );
  return (
    <div className="stack stack--wide">
      <QueryFace query={query}>
        {({ assessment }) => <Assessment key={assessment.id} assessment={assessment} />}
      </QueryFace>
    </div>
  );
}

/** A mail that is about to leave has left in a moment; one that waits for its server longer is not watched for ever. */
function nextLook(known: AssessmentPageQuery | undefined): number | false {
  const isLeaving = known?.assessment.deliveries.some(
    ({ state, at }) => state === 'QUEUED' && Date.now() - Date.parse(at) < 60_000,
  );
  return isLeaving === true ? 2_000 : false;
}

function Assessment({ assessment }: { assessment: AssessmentHeadFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading
        back={
          <Link to="/app/vendors/$vendorId/assessments" params={{ vendorId: assessment.vendor.id }}>
            {assessment.vendor.name}
          </Link>
        }
        title={t('assessments:page.title', {
          vendor: assessment.vendor.name,
          service: assessment.service.name,
        })}
        marks={
          <>
            <TierBadge tier={assessment.tier} />
            <AssessmentStateChip state={assessment.state} letter={assessment.letterState} />
          </>
        }
        actions={<AssessmentActs assessment={assessment} />}
      />
      <NewLinkWish assessment={assessment} />
      {assessment.answersDeletedAt == null && <AnswerWishes assessmentId={assessment.id} />}
      <Course state={assessment.state} />
      <AnswersKept assessment={assessment} />
      <Outcome assessment={assessment} />
      <div className="columns">
        <AssessmentFacts assessment={assessment} />
        <div className="stack stack--wide">
          <InvitePanel assessment={assessment} />
          {assessment.answersDeletedAt == null && (
            <ReviewerPanel key={assessment.version} assessment={assessment} />
          )}
        </div>
      </div>
    </>
  );
}

function Course({ state }: { state: AssessmentHeadFragment['state'] }): ReactNode {
  const { t } = useTranslation();
  const at = STATES.indexOf(state);
  return (
    <Steps
      label={t('assessments:page.course')}
      steps={STATES.map((one, index) => ({
        key: one,
        label: t(`staff:state.${one}`),
        state: index === at ? 'current' : index < at ? 'done' : 'todo',
      }))}
    />
  );
}
