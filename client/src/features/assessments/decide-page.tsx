import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScorePageDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { BandBadge } from '../../ui/band-badge.js';
import { KeyValues } from '../../ui/key-values.js';
import { LevelMark } from '../../ui/level-mark.js';
import { PageHeading } from '../../ui/page-heading.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { QueryFace } from '../../workspace/query-face.js';
import { DecideForm } from './decide-form.js';
import type { Scored } from './score-page.js';
import './send.css';

const route = getRouteApi('/app/assessments/$assessmentId/decide');

/** A person decides; the figures stand beside, they decide nothing. */
export function DecidePage(): ReactNode {
  const { t } = useTranslation();
  const { assessmentId } = route.useParams();
  const query = useStaffQuery(['assessment', assessmentId, 'score'], ScorePageDocument, { id: assessmentId });
  return (
    <div className="stack stack--wide">
      <QueryFace query={query}>
        {({ assessment }) => (
          <>
            <PageHeading
              key={assessment.id}
              back={
                <Link to="/app/assessments/$assessmentId" params={{ assessmentId }}>
                  {t('assessments:page.title', {
                    vendor: assessment.vendor.name,
                    service: assessment.service.name,
                  })}
                </Link>
              }
              title={t('assessments:decide.title', { vendor: assessment.vendor.name })}
              lead={t('assessments:decide.lead')}
            />
            <div className="send">
              <DecideForm assessment={assessment} />
              <WhatIsKnown assessment={assessment} />
            </div>
          </>
        )}
      </QueryFace>
    </div>
  );
}

function WhatIsKnown({ assessment }: { assessment: Scored }): ReactNode {
  const { t } = useTranslation();
  const sheet = assessment.scoreSheet;
  const open = assessment.findings.filter((finding) => finding.isOpen);
  const drafts = assessment.risks.filter((risk) => risk.state === 'DRAFT');
  return (
    <aside className="panel panel--quiet stack" aria-labelledby="known">
      <h2 id="known">{t('assessments:decide.known')}</h2>
      <KeyValues
        rows={[
          {
            key: 'tier',
            label: t('assessments:score.inherent'),
            value: <TierBadge tier={assessment.service.tier} />,
          },
          {
            key: 'level',
            label: t('assessments:score.level'),
            value: (
              <LevelMark level={sheet?.level} claimed={sheet?.claimedLevel} target={sheet?.targetLevel} />
            ),
          },
          {
            key: 'residual',
            label: t('assessments:score.residual'),
            value: <BandBadge band={sheet?.residualBand} />,
          },
          { key: 'findings', label: t('assessments:decide.openFindings'), value: open.length },
          { key: 'drafts', label: t('assessments:decide.draftRisks'), value: drafts.length },
        ]}
      />
      <Link
        className="link-alone"
        to="/app/assessments/$assessmentId/score"
        params={{ assessmentId: assessment.id }}
      >
        {t('assessments:decide.seeScore')}
      </Link>
    </aside>
  );
}
