import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProposalLineFragment, WithdrawProposalDocument } from '../../graphql/staff.generated.js';
import { useMutationForm } from '../../graphql/use-mutation-form.js';
import { useMay, useViewer } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { DayText } from '../../ui/day-text.js';
import { ErrorFace } from '../../ui/error-face.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { AdviceText } from './decide-advice.js';
import { type Deciding, refreshDecided } from './deciding.js';

interface ProposalProps {
  assessment: Deciding;
  proposal: ProposalLineFragment;
}

/** What is proposed, by whom, and what the data protection officer says to it. */
export function Proposal({ assessment, proposal }: ProposalProps): ReactNode {
  const { t } = useTranslation();
  const { person } = useViewer();
  const mayPropose = useMay('decisions.propose');
  return (
    <section className="panel stack" aria-labelledby="proposal">
      <h2 id="proposal">
        {t('assessments:proposal.title', { outcome: t(`staff:outcome.${proposal.outcome}`) })}
      </h2>
      <p>{proposal.reason}</p>
      {proposal.conditions.length > 0 && (
        <ul>
          {proposal.conditions.map((condition) => (
            <li key={condition.text}>
              {condition.text}{' '}
              <span className="ink-2">
                {t('assessments:decide.by')} <DayText day={condition.dueOn} />, {condition.group.name}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="ink-2">
        {t('assessments:proposal.by', { name: proposal.proposedBy.name })}{' '}
        <DayText day={proposal.proposedAt} distance={false} />
      </p>
      <h3>{t('assessments:advice.title')}</h3>
      {proposal.advice.length === 0 && <p className="ink-2">{t('assessments:advice.none')}</p>}
      {proposal.advice.map((advice) => (
        <AdviceText key={advice.id} advice={advice} />
      ))}
      {mayPropose && proposal.proposedBy.id === person.id && <Withdraw assessment={assessment} />}
    </section>
  );
}

function Withdraw({ assessment }: { assessment: Deciding }): ReactNode {
  const { t } = useTranslation();
  const form = useMutationForm(WithdrawProposalDocument, {
    payload: (data) => data.withdrawProposal,
    fields: [],
    onDone: () => refreshDecided(assessment),
  });
  const { id: assessmentId, version: expectedVersion } = assessment;
  return (
    <div className="stack">
      <ErrorSummary problems={form.problems} />
      {form.failure && <ErrorFace failure={form.failure} />}
      <div>
        <Button
          busy={form.busy}
          onClick={() => void form.submit({ input: { assessmentId, expectedVersion } })}
        >
          {t('assessments:proposal.withdraw')}
        </Button>
      </div>
    </div>
  );
}
