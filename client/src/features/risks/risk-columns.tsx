import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskLineFragment } from '../../graphql/staff.generated.js';
import { BandBadge } from '../../ui/band-badge.js';
import type { Column } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { RiskStateChip } from './risk-state-chip.js';

export function useRiskColumns(): Column<RiskLineFragment>[] {
  const { t } = useTranslation();
  return [
    { key: 'statement', head: t('risks:risk'), names: true, cell: (risk) => <Statement risk={risk} /> },
    { key: 'band', head: t('risks:band'), cell: (risk) => <BandBadge band={risk.band} /> },
    {
      key: 'product',
      head: t('risks:product'),
      cell: (risk) =>
        t('risks:productLine', { likelihood: risk.likelihood, impact: risk.impact, score: risk.score }),
    },
    { key: 'state', head: t('risks:state'), cell: (risk) => <RiskStateChip state={risk.state} /> },
    {
      key: 'treatment',
      head: t('risks:treatment.label'),
      cell: (risk) => (risk.treatment == null ? '–' : t(`risks:treatment.${risk.treatment}`)),
    },
    { key: 'due', head: t('risks:due'), cell: (risk) => <DayText day={risk.dueOn} /> },
  ];
}

function Statement({ risk }: { risk: RiskLineFragment }): ReactNode {
  return (
    <>
      <Link to="/app/risks/$riskId" params={{ riskId: risk.id }}>
        {risk.statement}
      </Link>
      <div className="caption ink-2">{risk.vendor.name}</div>
    </>
  );
}
