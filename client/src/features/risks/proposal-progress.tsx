import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../graphql/query-client.js';
import type { RiskRulesQuery } from '../../graphql/staff.generated.js';
import { Notice } from '../../ui/notice.js';

/** How far changed rules have come; asks again while they are on their way. */
export function ProposalProgress({ run }: { run: NonNullable<RiskRulesQuery['proposalRun']> }): ReactNode {
  const { t } = useTranslation();
  const isRunning = run.state === 'RUNNING';
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => void queryClient.invalidateQueries({ queryKey: ['risk-rules'] }), 2_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  const { done, total, drafted, ratedAnew, withdrawn } = run;
  return (
    <Notice title={isRunning ? t('risks:run.running') : t('risks:run.done')} live>
      {isRunning && <progress max={Math.max(total, 1)} value={done} aria-label={t('risks:run.running')} />}
      <p>{t('risks:run.counts', { done, total, drafted, ratedAnew, withdrawn })}</p>
    </Notice>
  );
}
