import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskFindingFragment } from '../graphql/staff.generated.js';
import { useMay } from '../graphql/viewer.js';

export interface FindingPlaceProps {
  finding: Pick<RiskFindingFragment, 'title' | 'source'> & { place?: string | null };
}

/** Leads to where the fact is read; says so where this person has no page of it. */
export function FindingPlace({ finding }: FindingPlaceProps): ReactNode {
  const { t } = useTranslation();
  const mayRead = useMay(READ_BY[finding.source] ?? 'risks.read');
  if (finding.place == null || !mayRead) return <span className="ink-2">{t('risks:place.none')}</span>;
  const [page, query] = finding.place.split('?');
  const to: string = `/app${page}`;
  return (
    <Link to={to} search={Object.fromEntries(new URLSearchParams(query))}>
      {t(`risks:place.${finding.source === 'DPA' && query === undefined ? 'AGREEMENT' : finding.source}`)}
      <span className="visually-hidden">: {finding.title}</span>
    </Link>
  );
}

/** The right that opens the page of each source. */
const READ_BY: Partial<Record<RiskFindingFragment['source'], string>> = {
  ASSESSMENT: 'assessments.read',
  REVIEW: 'assessments.read',
  DPA: 'agreements.read',
  DATA_FLOW: 'maps.read',
  SUB_PROCESSOR: 'vendors.read',
};
