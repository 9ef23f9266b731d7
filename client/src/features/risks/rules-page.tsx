import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appetite } from '@core/risk/appetite.js';
import { RiskRulesDocument, type RiskRulesQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryFace } from '../../workspace/query-face.js';
import { AppetiteTable } from './appetite-table.js';
import { ProposalProgress } from './proposal-progress.js';
import { SettingsForm } from './settings-form.js';
import './risks.css';

type Share = RiskRulesQuery['ruleShares'][number];

/** What became of the proposals of each rule, and the settings by which risks are rated, accepted and proposed. */
export function RulesPage(): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['risk-rules'], RiskRulesDocument, {});
  return (
    <div className="stack stack--wide">
      <PageHeading
        back={<Link to="/app/risks">{t('risks:title')}</Link>}
        title={t('risks:rules.title')}
        lead={t('risks:rules.lead')}
      />
      <QueryFace query={query}>
        {(data) => (
          <>
            {data.proposalRun != null && <ProposalProgress run={data.proposalRun} />}
            <Shares shares={data.ruleShares} />
            <Settings data={data} />
          </>
        )}
      </QueryFace>
    </div>
  );
}

function Shares({ shares }: { shares: readonly Share[] }): ReactNode {
  const { t } = useTranslation();
  if (shares.length === 0) return <EmptyState>{t('risks:rules.none')}</EmptyState>;
  const count = (key: 'proposed' | 'waiting' | 'confirmed' | 'changed' | 'rejected'): Column<Share> => ({
    key,
    head: t(`risks:rules.${key}`),
    numeric: true,
    cell: (share) => share[key],
  });
  return (
    <DataTable
      caption={t('risks:rules.shares')}
      columns={[
        {
          key: 'rule',
          head: t('risks:rules.rule'),
          names: true,
          cell: ruleName,
        },
        count('proposed'),
        count('waiting'),
        count('confirmed'),
        count('changed'),
        count('rejected'),
      ]}
      rows={[...shares]}
      rowKey={({ rule }) => rule}
    />
  );
}

function ruleName({ rule, title }: Share): ReactNode {
  return (
    <>
      {rule} <span className="caption ink-2">{title}</span>
    </>
  );
}

function Settings({ data }: { data: RiskRulesQuery }): ReactNode {
  const mayEdit = useMay('decisions.make');
  const { riskSettings } = data;
  return mayEdit ? (
    <SettingsForm key={riskSettings.version} settings={riskSettings} />
  ) : (
    <AppetiteTable appetite={riskSettings.appetite as Appetite} />
  );
}
