import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionLineFragment } from '../../graphql/staff.generated.js';
import { DayText } from '../../ui/day-text.js';
import { Notice } from '../../ui/notice.js';
import { ConditionList } from './condition-list.js';
import { AdviceText } from './decide-advice.js';

interface DecisionTextProps {
  decision: DecisionLineFragment;
  assessmentId: string;
  vendorId: string;
}

/** The decision, and apart from it the advice: shown whether it was followed or not. */
export function DecisionText({ decision, ...of }: DecisionTextProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack stack--tight">
      <h3>{t(`staff:outcome.${decision.outcome}`)}</h3>
      <p>{decision.reason ?? t('staff:withheld')}</p>
      <p className="ink-2">
        {t('assessments:outcome.decidedBy', { name: decision.decidedBy.name })}{' '}
        <DayText day={decision.decidedAt} distance={false} />
        {decision.validUntil != null && (
          <>
            {' · '}
            {t('assessments:outcome.validUntil')} <DayText day={decision.validUntil} />
          </>
        )}
      </p>
      {decision.proposal != null && <Proposed proposal={decision.proposal} />}
      <ConditionList conditions={decision.conditions} {...of} />
      <Heard decision={decision} />
    </div>
  );
}

/** What the decision rests on in the words of whoever proposed it; the decider’s own stand above. */
function Proposed({ proposal }: { proposal: NonNullable<DecisionLineFragment['proposal']> }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack stack--tight">
      <h4>{t('assessments:proposal.title', { outcome: t(`staff:outcome.${proposal.outcome}`) })}</h4>
      <p>{proposal.reason ?? t('staff:withheld')}</p>
      <p className="ink-2">
        {t('assessments:proposal.by', { name: proposal.proposedBy.name })}{' '}
        <DayText day={proposal.proposedAt} distance={false} />
      </p>
    </div>
  );
}

function Heard({ decision }: { decision: DecisionLineFragment }): ReactNode {
  const { t } = useTranslation();
  const { advice, adviceReply, isAdviceFollowed } = decision;
  if (advice == null && adviceReply == null) return null;
  return (
    <div className="stack stack--tight">
      <h4>{t('assessments:advice.title')}</h4>
      {advice == null ? <p>{t('assessments:advice.notHeard')}</p> : <AdviceText advice={advice} />}
      {isAdviceFollowed === false && (
        <Notice title={t('assessments:advice.notFollowed')}>{adviceReply}</Notice>
      )}
      {isAdviceFollowed === true && <p className="ink-2">{t('assessments:advice.followed')}</p>}
      {advice == null && <p>{adviceReply}</p>}
    </div>
  );
}
