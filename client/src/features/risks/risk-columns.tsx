import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskLineFragment } from '../../graphql/staff.generated.js';
import { BandBadge } from '../../ui/band-badge.js';
import type { Column } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { columnsOf, type RiskSearch } from './risk-search.js';
import { RiskStateChip } from './risk-state-chip.js';

/** The columns that were chosen, behind the statement. */
export function useRiskColumns(search: RiskSearch): Column<RiskLineFragment>[] {
  const all = [...useRatingColumns(), ...useTreatmentColumns()];
  const { t } = useTranslation();
  const chosen = columnsOf(search);
  return [
    { key: 'statement', head: t('risks:risk'), names: true, cell: (risk) => <Statement risk={risk} /> },
    ...chosen.flatMap((key) => all.find((column) => column.key === key) ?? []),
  ];
}

function useRatingColumns(): Column<RiskLineFragment>[] {
  const { t } = useTranslation();
  return [
    { key: 'band', head: t('risks:band'), cell: (risk) => <BandBadge band={risk.band} /> },
    {
      key: 'product',
      head: t('risks:product'),
      cell: (risk) =>
        t('risks:productLine', { likelihood: risk.likelihood, impact: risk.impact, score: risk.score }),
    },
    {
      key: 'inherent',
      head: t('risks:rating.INHERENT'),
      cell: (risk) => (
        <Rated likelihood={risk.inherentLikelihood} impact={risk.inherentImpact} band={risk.inherentBand} />
      ),
    },
    {
      key: 'target',
      head: t('risks:rating.TARGET'),
      cell: (risk) => (
        <Rated likelihood={risk.targetLikelihood} impact={risk.targetImpact} band={risk.targetBand} />
      ),
    },
    { key: 'state', head: t('risks:state'), cell: (risk) => <RiskStateChip state={risk.state} /> },
    {
      key: 'category',
      head: t('risks:category.label'),
      cell: (risk) => (risk.category == null ? '–' : t(`risks:category.${risk.category}`)),
    },
  ];
}

function useTreatmentColumns(): Column<RiskLineFragment>[] {
  const { t } = useTranslation();
  return [
    { key: 'owner', head: t('risks:owner.label'), cell: (risk) => <Owner risk={risk} /> },
    {
      key: 'treatment',
      head: t('risks:treatment.label'),
      cell: (risk) => (risk.treatment == null ? '–' : t(`risks:treatment.${risk.treatment}`)),
    },
    { key: 'due', head: t('risks:due'), cell: (risk) => <DayText day={risk.dueOn} /> },
    { key: 'review', head: t('risks:review'), cell: (risk) => <DayText day={risk.reviewOn} /> },
    {
      key: 'acceptance',
      head: t('risks:acceptance.label'),
      cell: (risk) =>
        risk.acceptedUntil == null ? (
          t(`risks:acceptance.standing.${risk.acceptance}`)
        ) : (
          <DayText day={risk.acceptedUntil} />
        ),
    },
  ];
}

/** Both numbers and the word, never colour alone. */
export function Rated(rated: { likelihood: number; impact: number; band: string }): ReactNode {
  const { t } = useTranslation();
  const score = rated.likelihood * rated.impact;
  return (
    <BandBadge band={rated.band}>
      {t('risks:ratedInWords', { ...rated, score, band: t(`ui:band.${rated.band.toLowerCase()}`) })}
    </BandBadge>
  );
}

/** An archived group answers for nothing new: the word says that the risk needs another one. */
export function Owner({ risk }: { risk: RiskLineFragment }): ReactNode {
  const { t } = useTranslation();
  if (risk.ownerGroup == null) return t('risks:owner.nobody');
  const { name, isArchived } = risk.ownerGroup;
  return isArchived ? t('risks:owner.archived', { name }) : name;
}

function Statement({ risk }: { risk: RiskLineFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/app/risks/$riskId" params={{ riskId: risk.id }}>
        {risk.statement ?? t('staff:withheld')}
      </Link>
      <div className="caption ink-2">
        {risk.vendor.isArchived ? t('risks:vendorArchived', { name: risk.vendor.name }) : risk.vendor.name}
      </div>
    </>
  );
}
