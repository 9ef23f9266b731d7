import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../graphql/viewer.js';
import { Notice } from '../../ui/notice.js';
import { AdviseForm } from './decide-advice.js';
import { DecideForm } from './decide-form.js';
import { Proposal } from './decide-proposal.js';
import { ProposeForm } from './decide-propose.js';
import { type Deciding, type Group, waitingProposal } from './deciding.js';
import { useDecidingStep } from './deciding-step.js';

interface DecideStepProps {
  assessment: Deciding;
  groups: readonly Group[];
}

/** What this person can do now, with what has been proposed. */
export function DecideStep({ assessment, groups }: DecideStepProps): ReactNode {
  const { t } = useTranslation();
  const mayAdvise = useMay('decisions.advise');
  const step = useDecidingStep(assessment);
  const proposal = waitingProposal(assessment);
  return (
    <>
      {proposal !== undefined && <Proposal assessment={assessment} proposal={proposal} />}
      {step === 'decide' && (
        <section className="stack" aria-labelledby="your-decision">
          <h2 id="your-decision">{t('assessments:decide.yours')}</h2>
          <DecideForm assessment={assessment} groups={groups} />
        </section>
      )}
      {step === 'propose' && (
        <section className="stack" aria-labelledby="your-proposal">
          <h2 id="your-proposal">{t('assessments:proposal.yours')}</h2>
          <p className="ink-2">
            {t(
              assessment.decisionNeeds.isAdviceNeeded
                ? 'assessments:proposal.whatAdvised'
                : 'assessments:proposal.what',
            )}
          </p>
          <ProposeForm assessment={assessment} groups={groups} />
        </section>
      )}
      {mayAdvise && proposal !== undefined && (
        <section className="stack" aria-labelledby="your-advice">
          <h2 id="your-advice">{t('assessments:advice.yours')}</h2>
          <AdviseForm assessment={assessment} />
        </section>
      )}
      {step === 'wait' && !(mayAdvise && proposal !== undefined) && (
        <Notice title={t('assessments:decide.waits')}>
          <p>
            {t(proposal === undefined ? 'assessments:decide.noProposal' : 'assessments:decide.otherDecides')}
          </p>
        </Notice>
      )}
    </>
  );
}
