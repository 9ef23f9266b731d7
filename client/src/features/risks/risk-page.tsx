import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type RiskLineFragment, RiskPageDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { BandBadge } from '../../ui/band-badge.js';
import { DayText } from '../../ui/day-text.js';
import { KeyValues } from '../../ui/key-values.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryFace } from '../../workspace/query-face.js';
import { RiskForm } from './risk-form.js';
import { RiskStateChip } from './risk-state-chip.js';
import './risk-page.css';

const route = getRouteApi('/app/risks/$riskId');

export function RiskPage(): ReactNode {
  const { riskId } = route.useParams();
  const query = useStaffQuery(['risk', riskId], RiskPageDocument, { id: riskId });
  return (
    <div className="stack stack--wide">
      <QueryFace query={query}>{({ risk }) => <Risk key={risk.id} risk={risk} />}</QueryFace>
    </div>
  );
}

function Risk({ risk }: { risk: RiskLineFragment }): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('risks.edit');
  const isLive = risk.state === 'DRAFT' || risk.state === 'OPEN';
  return (
    <>
      <PageHeading
        back={<Link to="/app/risks">{t('risks:title')}</Link>}
        title={risk.statement ?? t('staff:withheld')}
        marks={
          <>
            <BandBadge band={risk.band} />
            <span>
              {t('risks:productLine', {
                likelihood: risk.likelihood,
                impact: risk.impact,
                score: risk.score,
              })}
            </span>
            <RiskStateChip state={risk.state} />
          </>
        }
      />
      <div className="columns">
        <Origin risk={risk} />
        {mayEdit && isLive && <RiskForm key={risk.version} risk={risk} />}
      </div>
    </>
  );
}

/** Where it comes from: a finding is a fact, the risk a judgement about it. */
function Origin({ risk }: { risk: RiskLineFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="panel stack" aria-labelledby="origin">
      <h2 id="origin">{t('risks:origin')}</h2>
      <KeyValues
        rows={[
          {
            key: 'vendor',
            label: t('risks:vendor'),
            value: (
              <Link to="/app/vendors/$vendorId" params={{ vendorId: risk.vendor.id }}>
                {risk.vendor.name}
              </Link>
            ),
          },
          ...(risk.cause == null ? [] : [{ key: 'cause', label: t('risks:cause'), value: risk.cause }]),
          ...(risk.effect == null ? [] : [{ key: 'effect', label: t('risks:effect'), value: risk.effect }]),
          {
            key: 'treatment',
            label: t('risks:treatment.label'),
            value: risk.treatment == null ? '–' : t(`risks:treatment.${risk.treatment}`),
          },
          { key: 'due', label: t('risks:due'), value: <DayText day={risk.dueOn} /> },
          { key: 'note', label: t('risks:note'), value: risk.note ?? '–' },
          {
            key: 'raised',
            label: t('risks:raised'),
            value: <DayText day={risk.createdAt} distance={false} />,
          },
        ]}
      />
      <h3>{t('risks:findings')}</h3>
      <ul>
        {risk.findings.map((finding) => (
          <li key={finding.id}>
            <BandBadge band={finding.severity} /> {finding.title}
            {finding.questionId != null && (
              <span className="ink-2 risk-page__id"> ({finding.questionId})</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
