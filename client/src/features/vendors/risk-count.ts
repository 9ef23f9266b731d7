import { useTranslation } from 'react-i18next';

interface RiskCounts {
  /** Drafts among them. */
  openRisks: number;
  draftRisks: number;
}

/** "2 open, 4 drafts": a draft is open too, and nobody has said yet that it is a risk. */
export function useRiskCount(): (counts: RiskCounts) => string {
  const { t } = useTranslation();
  return ({ openRisks, draftRisks }) => {
    const open = openRisks - draftRisks;
    if (openRisks === 0) return t('vendors:list.noRisks');
    return [
      ...(open > 0 ? [t('vendors:list.riskCount', { count: open })] : []),
      ...(draftRisks > 0 ? [t('vendors:list.draftCount', { count: draftRisks })] : []),
    ].join(', ');
  };
}
