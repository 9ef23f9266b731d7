import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecidingStepFragment } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';
import { useDecidingStep } from './deciding-step.js';

/** Who decides, proposes or advises comes to the same page; the words say what this person can do there. */
export function DecideLink({ assessment }: { assessment: DecidingStepFragment }): ReactNode {
  const { t } = useTranslation();
  const act = useAct(assessment);
  if (act === null) return null;
  const isNext = act !== 'decideAgain' && act !== 'proposal';
  return (
    <Link
      to="/app/assessments/$assessmentId/decide"
      params={{ assessmentId: assessment.id }}
      className={buttonClass(isNext ? 'primary' : 'secondary')}
    >
      {t(`assessments:page.${act}`)}
    </Link>
  );
}

type Act = 'decide' | 'decideAgain' | 'propose' | 'proposal' | 'advise';

function useAct(assessment: DecidingStepFragment): Act | null {
  const mayAdvise = useMay('decisions.advise');
  const step = useDecidingStep(assessment);
  const waits = assessment.proposals.some(({ endedAs }) => endedAs == null);
  if (assessment.state !== 'DONE') return null;
  if (mayAdvise) return waits ? 'advise' : null;
  if (step === 'wait') return waits ? 'proposal' : null;
  return assessment.decision != null && !waits ? 'decideAgain' : step;
}
