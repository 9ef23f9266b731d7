import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseVerdict } from '../../graphql/staff.generated.js';

export interface ClauseCountsProps {
  counts: readonly { verdict: ClauseVerdict; count: number; confirmed: number; signs: number }[];
}

const TOLD: readonly ClauseVerdict[] = ['PRESENT', 'WEAK', 'MISSING', 'COVERED_BY_SCC'];

/** "24 present · 3 weak · 2 missing · 4 by SCC · 1 sign of trouble", and how many of all a person has confirmed. */
export function ClauseCounts({ counts }: ClauseCountsProps): ReactNode {
  const { t } = useTranslation();
  // A sign of trouble that was not found is no gap: signs are told apart.
  const told = TOLD.flatMap((verdict) => counts.find((one) => one.verdict === verdict) ?? [])
    .map(({ verdict, count, signs }) => ({ verdict, count: count - signs }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => t(`agreements:verdictCount.${verdict}`, { count }));
  const troubles = counts
    .filter(({ verdict }) => verdict === 'PRESENT' || verdict === 'WEAK')
    .reduce((total, { signs }) => total + signs, 0);
  if (troubles > 0) told.push(t('agreements:signsFound', { count: troubles }));
  const all = counts.filter(({ verdict }) => verdict !== 'NOT_APPLICABLE');
  const sum = (field: 'count' | 'confirmed'): number => all.reduce((total, one) => total + one[field], 0);
  return (
    <span>
      {told.join(' · ')}
      <span className="caption ink-2">
        {' '}
        ({t('agreements:confirmedOf', { done: sum('confirmed'), count: sum('count') })})
      </span>
    </span>
  );
}
