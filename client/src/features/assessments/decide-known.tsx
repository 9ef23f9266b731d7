import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BandBadge } from '../../ui/band-badge.js';
import { DayText } from '../../ui/day-text.js';
import { KeyValues } from '../../ui/key-values.js';
import { LevelMark } from '../../ui/level-mark.js';
import { Notice } from '../../ui/notice.js';
import { TierBadge } from '../../ui/tier-badge.js';
import type { Deciding } from './deciding.js';

/** What stands in the way of an approval or is not judged yet, said before anybody writes one. */
export function DecideObstacles({ assessment }: { assessment: Deciding }): ReactNode {
  const { t } = useTranslation();
  const { isOwnerGroupMissing, isStopped } = assessment.decisionNeeds;
  const params = { vendorId: assessment.vendor.id };
  return (
    <>
      {isStopped && (
        <Notice tone="problem" title={t('assessments:decide.stopped')}>
          <p>{t('assessments:decide.stoppedWhat')}</p>
          <Link to="/app/vendors/$vendorId" params={params}>
            {t('assessments:decide.openVendor')}
          </Link>
        </Notice>
      )}
      {isOwnerGroupMissing && (
        <Notice tone="problem" title={t('assessments:decide.noGroup')}>
          <p>{t('assessments:decide.noGroupWhat')}</p>
          <Link to="/app/vendors/$vendorId/edit" params={params}>
            {t('assessments:decide.openVendor')}
          </Link>
        </Notice>
      )}
      <UnjudgedRisks risks={draftsOf(assessment)} />
    </>
  );
}

/** It can be decided all the same; but nobody shall have overlooked them. */
function UnjudgedRisks({ risks }: { risks: Deciding['risks'] }): ReactNode {
  const { t } = useTranslation();
  if (risks.length === 0) return null;
  return (
    <Notice title={t('assessments:decide.unjudged', { count: risks.length })}>
      <p>{t('assessments:decide.unjudgedWhat')}</p>
      <ul>
        {risks.map(({ id, statement, band }) => (
          <li key={id}>
            <BandBadge band={band} />{' '}
            <Link to="/app/risks/$riskId" params={{ riskId: id }}>
              {statement ?? t('staff:withheld')}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function draftsOf({ risks }: Deciding): Deciding['risks'] {
  return risks.filter(({ state }) => state === 'DRAFT');
}

export function DecideKnown({ assessment }: { assessment: Deciding }): ReactNode {
  const { t } = useTranslation();
  const { scoreSheet: sheet, decisionNeeds: needs } = assessment;
  const open = assessment.findings.filter((finding) => finding.isOpen);
  const yesNo = (is: boolean): string => t(is ? 'assessments:decide.yes' : 'assessments:decide.no');
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
          { key: 'drafts', label: t('assessments:decide.draftRisks'), value: draftsOf(assessment).length },
          {
            key: 'second',
            label: t('assessments:decide.secondPerson'),
            value: yesNo(needs.isSecondPersonNeeded),
          },
          { key: 'advice', label: t('assessments:decide.adviceFirst'), value: yesNo(needs.isAdviceNeeded) },
          {
            key: 'until',
            label: t('assessments:decide.holdsUntil'),
            value: <DayText day={needs.reviewDueOn} />,
          },
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
