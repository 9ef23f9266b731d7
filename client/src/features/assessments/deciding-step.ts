import type { DecidingStepFragment } from '../../graphql/staff.generated.js';
import { useMay, useViewer } from '../../graphql/viewer.js';

/** What this person can do towards a decision now; the server decides anyway. */
export function useDecidingStep(assessment: DecidingStepFragment): 'decide' | 'propose' | 'wait' {
  const { person } = useViewer();
  const mayDecide = useMay('decisions.make');
  const mayPropose = useMay('decisions.propose');
  const { isSecondPersonNeeded } = assessment.decisionNeeds;
  const proposal = assessment.proposals.find(({ endedAs }) => endedAs == null);
  if (proposal === undefined) {
    if (mayDecide && !isSecondPersonNeeded) return 'decide';
    return mayPropose ? 'propose' : 'wait';
  }
  const isOther = proposal.proposedBy.id !== person.id;
  return mayDecide && (isOther || !isSecondPersonNeeded) ? 'decide' : 'wait';
}
