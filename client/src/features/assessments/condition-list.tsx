import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionLineFragment } from '../../graphql/staff.generated.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { DayText } from '../../ui/day-text.js';
import { StatusChip } from '../../ui/status-chip.js';
import { ConditionDialog } from './condition-dialog.js';
import { HandOverCondition } from './hand-over-condition.js';

interface ConditionListProps {
  assessmentId: string;
  vendorId: string;
  conditions: readonly ConditionLineFragment[];
}

/** What must be done, by when, by which group, and how it ended. */
export function ConditionList({ conditions, ...of }: ConditionListProps): ReactNode {
  const { t } = useTranslation();
  if (conditions.length === 0) return null;
  return (
    <div className="stack stack--tight">
      <h4>{t('assessments:decide.conditions')}</h4>
      <ol className="stack stack--tight">
        {conditions.map((condition) => (
          <li key={condition.id}>
            <Condition condition={condition} {...of} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Condition({
  condition,
  ...of
}: Omit<ConditionListProps, 'conditions'> & { condition: ConditionLineFragment }): ReactNode {
  const { t } = useTranslation();
  const [act, setAct] = useState<'meet' | 'waive' | 'handOver' | null>(null);
  const mayMeet = useMay('decisions.propose');
  const mayWaive = useMay('decisions.make');
  const isOpen = condition.endedAs == null;
  return (
    <div className="stack stack--tight">
      <p>{condition.text}</p>
      <p className="ink-2">
        <StatusChip tone={isOpen ? 'waiting' : condition.endedAs === 'MET' ? 'done' : 'neutral'}>
          {t(`assessments:condition.state.${condition.endedAs ?? 'OPEN'}`)}
        </StatusChip>{' '}
        {isOpen ? (
          <>
            {t('assessments:decide.by')} <DayText day={condition.dueOn} />
          </>
        ) : (
          <DayText day={condition.endedAt} distance={false} />
        )}
        , {condition.group.name}
        {condition.endedReason != null && `: ${condition.endedReason} (${condition.endedBy?.name ?? ''})`}
      </p>
      {isOpen && (mayMeet || mayWaive) && (
        <div className="row">
          {mayMeet && (
            <Button onClick={() => setAct('meet')}>
              {t('assessments:condition.meet')}
              <span className="visually-hidden">: {condition.text}</span>
            </Button>
          )}
          {mayMeet && (
            <Button onClick={() => setAct('handOver')}>
              {t('assessments:condition.handOver.open')}
              <span className="visually-hidden">: {condition.text}</span>
            </Button>
          )}
          {mayWaive && (
            <Button onClick={() => setAct('waive')}>
              {t('assessments:condition.waive')}
              <span className="visually-hidden">: {condition.text}</span>
            </Button>
          )}
        </div>
      )}
      {act === 'handOver' && <HandOverCondition condition={condition} onClose={() => setAct(null)} {...of} />}
      {(act === 'meet' || act === 'waive') && (
        <ConditionDialog condition={condition} way={act} onClose={() => setAct(null)} {...of} />
      )}
    </div>
  );
}
