import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type VendorHeadFragment, VendorPageDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { useFormats } from '../../i18n/dates.js';
import { BandBadge } from '../../ui/band-badge.js';
import { DayText } from '../../ui/day-text.js';
import { KeyValues } from '../../ui/key-values.js';
import { LevelMark } from '../../ui/level-mark.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { QueryFace } from '../../workspace/query-face.js';
import { useReads } from '../../workspace/reads.js';
import { Contacts } from './contacts.js';
import { useRiskCount } from './risk-count.js';
import { Services } from './services.js';
import { VendorFacts } from './vendor-facts.js';
import { VendorMaps } from './vendor-maps.js';

const route = getRouteApi('/app/vendors/$vendorId/');

export function OverviewTab(): ReactNode {
  const { vendorId } = route.useParams();
  const readsPeople = useReads('P3');
  const readsMaps = useMay('maps.read');
  const query = useStaffQuery(['vendor', vendorId], VendorPageDocument, { id: vendorId });
  return (
    <QueryFace query={query}>
      {({ vendor }) => (
        <div className="stack stack--wide">
          <div className="columns">
            <Standing vendor={vendor} />
            <VendorFacts vendor={vendor} />
          </div>
          {vendor.mergedInto == null && <Services vendorId={vendor.id} services={vendor.services} />}
          {readsMaps && <VendorMaps vendorId={vendor.id} />}
          {readsPeople && vendor.mergedInto == null && (
            <Contacts vendorId={vendor.id} contacts={vendor.contacts} />
          )}
        </div>
      )}
    </QueryFace>
  );
}

/** Where the vendor stands: how risky it is to use, how well it works, what remains. */
function Standing({ vendor }: { vendor: VendorHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const readsLevel = useReads('P2', 'level');
  const countOf = useRiskCount();
  const params = { vendorId: vendor.id };
  const why = (
    <Link to="/app/vendors/$vendorId/assessments" params={params}>
      {t('vendors:overview.why')}
    </Link>
  );
  return (
    <section className="panel stack" aria-labelledby="standing">
      <h2 id="standing">{t('vendors:overview.standing')}</h2>
      <KeyValues
        rows={[
          { key: 'tier', label: t('vendors:overview.inherent'), value: <InherentRisk vendor={vendor} /> },
          {
            key: 'level',
            label: t('vendors:list.level'),
            value: (
              <LevelMark level={vendor.level} claimed={vendor.claimedLevel} target={vendor.targetLevel} />
            ),
            ...(vendor.level == null ? {} : { action: why }),
          },
          {
            key: 'residual',
            label: t('vendors:overview.residual'),
            value: <BandBadge band={vendor.residualBand} />,
          },
          {
            key: 'risks',
            label: t('vendors:list.openRisks'),
            value: (
              <Link to="/app/vendors/$vendorId/risks" params={params}>
                {countOf(vendor)}
              </Link>
            ),
          },
          {
            key: 'review',
            label: t('vendors:list.nextReview'),
            value: <DayText day={vendor.nextReviewOn} />,
          },
        ].filter(({ key }) => readsLevel || !['level', 'residual'].includes(key))}
      />
    </section>
  );
}

function InherentRisk({ vendor }: { vendor: VendorHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <>
      <TierBadge tier={vendor.tier} />{' '}
      {vendor.inherentRisk != null && (
        <span>{t('vendors:overview.of100', { value: formats.number(Number(vendor.inherentRisk), 1) })}</span>
      )}
      <div className="caption ink-2">
        {vendor.tier == null ? t('vendors:overview.notRated') : t('vendors:overview.strictest')}
      </div>
    </>
  );
}
