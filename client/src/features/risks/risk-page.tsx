import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type RiskDetailFragment, RiskPageDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryFace } from '../../workspace/query-face.js';
import { AcceptancePanel, StaleNotice } from './acceptance-panel.js';
import { CloseRisk, ReopenRisk } from './close-risk.js';
import { RatingsPanel } from './ratings-panel.js';
import { RiskAbout } from './risk-about.js';
import { Rated } from './risk-columns.js';
import { RiskForm } from './risk-form.js';
import { RiskHistory } from './risk-history.js';
import { RiskStateChip } from './risk-state-chip.js';
import { TreatmentForm } from './treatment-form.js';
import './risks.css';

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

function Risk({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading
        back={<Link to="/app/risks">{t('risks:title')}</Link>}
        title={risk.statement ?? t('staff:withheld')}
        marks={
          <>
            <Rated likelihood={risk.likelihood} impact={risk.impact} band={risk.band} />
            <RiskStateChip state={risk.state} />
          </>
        }
      />
      <StaleNotice risk={risk} />
      <div className="columns">
        <RiskAbout risk={risk} />
        <Judgement risk={risk} />
      </div>
      <RiskHistory risk={risk} />
    </>
  );
}

/** A proposal is judged; what is open is rated, treated and lived with; what is over can be opened again. */
function Judgement({ risk }: { risk: RiskDetailFragment }): ReactNode {
  const mayEdit = useMay('risks.edit');
  if (risk.state === 'DRAFT') return mayEdit && <RiskForm key={risk.version} risk={risk} />;
  const isLive = risk.state === 'OPEN' || risk.state === 'ACCEPTED';
  return (
    <div className="stack">
      <RatingsPanel risk={risk} mayEdit={mayEdit && isLive} />
      <TreatmentForm risk={risk} mayEdit={mayEdit && isLive} />
      <AcceptancePanel risk={risk} />
      {mayEdit && (isLive ? <CloseRisk risk={risk} /> : <ReopenRisk risk={risk} />)}
    </div>
  );
}
