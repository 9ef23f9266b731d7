import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DecidePageDocument, type DecidePageQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryFace } from '../../workspace/query-face.js';
import { DecideKnown, DecideObstacles } from './decide-known.js';
import { DecideStep } from './decide-step.js';
import './send.css';
import './decide.css';

const route = getRouteApi('/app/assessments/$assessmentId/decide');

/** People decide: one proposes, the data protection officer advises, another one decides. The figures stand beside. */
export function DecidePage(): ReactNode {
  const { assessmentId } = route.useParams();
  const query = useStaffQuery(['assessment', assessmentId, 'decide'], DecidePageDocument, {
    id: assessmentId,
  });
  return (
    <div className="stack stack--wide">
      <QueryFace query={query}>{(data) => <Deciding {...data} />}</QueryFace>
    </div>
  );
}

function Deciding({ assessment, groups }: DecidePageQuery): ReactNode {
  const { t } = useTranslation();
  const { id: assessmentId, vendor, service } = assessment;
  return (
    <>
      <PageHeading
        key={assessmentId}
        back={
          <Link to="/app/assessments/$assessmentId" params={{ assessmentId }}>
            {t('assessments:page.title', { vendor: vendor.name, service: service.name })}
          </Link>
        }
        title={t('assessments:decide.title', { vendor: vendor.name })}
        lead={t('assessments:decide.lead')}
      />
      <div className="send">
        <div className="stack stack--wide">
          <DecideObstacles assessment={assessment} />
          <DecideStep key={assessment.version} assessment={assessment} groups={groups} />
        </div>
        <DecideKnown assessment={assessment} />
      </div>
    </>
  );
}
