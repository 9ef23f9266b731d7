import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseVerdict } from '../../graphql/staff.generated.js';

export interface ClauseCountsProps {
  counts: readonly { verdict: ClauseVerdict; count: number; confirmed: number }[];
}

const TOLD: readonly ClauseVerdict[] = ['PRESENT', 'WEAK', 'MISSING', 'COVERED_BY_SCC'];

/** "24 present · 3 weak · 2 missing · 4 by SCC", and how many of all a person has confirmed. */
export function ClauseCounts({ counts }: ClauseCountsProps): ReactNode {
  const { t } = useTranslation();
  const told = TOLD.flatMap((verdict) => counts.find((one) => one.verdict === verdict) ?? []);
  const all = counts.filter(({ verdict }) => verdict !== 'NOT_APPLICABLE');
  const sum = (field: 'count' | 'confirmed'): number => all.reduce((total, one) => total + one[field], 0);
  return (
    <span>
      {told.map(({ verdict, count }) => t(`agreements:verdictCount.${verdict}`, { count })).join(' · ')}
      <span className="caption ink-2">
        {' '}
        ({t('agreements:confirmedOf', { done: sum('confirmed'), count: sum('count') })})
      </span>
    </span>
  );
}
