import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type VendorHeadFragment, VendorPageDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { PageHeading } from '../../ui/page-heading.js';
import { StatusChip } from '../../ui/status-chip.js';
import { TabLinks } from '../../ui/tab-links.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { QueryFace } from '../../workspace/query-face.js';
import { AssessmentStateChip } from '../../workspace/assessment-state-chip.js';
import { VendorStops } from './decision-stop.js';
import { MergedNotice } from './merged-notice.js';
import { VendorActs } from './vendor-acts.js';

const route = getRouteApi('/app/vendors/$vendorId');

/** Head and tabs of one vendor; each tab reads what it shows. */
export function VendorPage(): ReactNode {
  const { vendorId } = route.useParams();
  const query = useStaffQuery(['vendor', vendorId], VendorPageDocument, { id: vendorId });
  return (
    <div className="stack stack--wide">
      <QueryFace query={query}>
        {({ vendor }) => (
          <>
            <PageHeading
              key={vendor.id}
              back={<BackToVendors />}
              title={vendor.name}
              marks={<VendorMarks vendor={vendor} />}
              actions={vendor.mergedInto == null && <VendorActs vendor={vendor} services={vendor.services} />}
            />
            {vendor.mergedInto == null ? (
              <VendorStops vendorId={vendor.id} />
            ) : (
              <MergedNotice vendor={vendor} />
            )}
            <VendorTabs vendor={vendor} />
            <Outlet />
          </>
        )}
      </QueryFace>
    </div>
  );
}

function BackToVendors(): ReactNode {
  const { t } = useTranslation();
  return (
    <Link to="/app/vendors" className="no-print">
      {t('vendors:list.title')}
    </Link>
  );
}

function VendorMarks({ vendor }: { vendor: VendorHeadFragment }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TierBadge tier={vendor.tier} />
      <AssessmentStateChip state={vendor.assessmentState} letter={vendor.letterState} />
      {vendor.isDemo && <StatusChip>{t('workspace:demo')}</StatusChip>}
      {vendor.isArchived && vendor.mergedInto == null && <StatusChip>{t('vendors:archived')}</StatusChip>}
      {vendor.mergedInto != null && <StatusChip>{t('vendors:merged.mark')}</StatusChip>}
    </>
  );
}

function VendorTabs({ vendor }: { vendor: VendorHeadFragment }): ReactNode {
  const { t } = useTranslation();
  const params = { vendorId: vendor.id };
  const mayReadAssessments = useMay('assessments.read');
  const mayReadRisks = useMay('risks.read');
  const mayReadAgreements = useMay('agreements.read');
  return (
    <TabLinks label={t('vendors:tabs.label', { name: vendor.name })}>
      <Link to="/app/vendors/$vendorId" params={params} activeOptions={{ exact: true }}>
        {t('vendors:tabs.overview')}
      </Link>
      {mayReadAssessments && (
        <Link to="/app/vendors/$vendorId/assessments" params={params}>
          {t('vendors:tabs.assessments')}
        </Link>
      )}
      {mayReadAssessments && (
        <Link to="/app/vendors/$vendorId/findings" params={params}>
          {t('vendors:tabs.findings')}
        </Link>
      )}
      {mayReadRisks && (
        <Link to="/app/vendors/$vendorId/risks" params={params}>
          {t('vendors:tabs.risks', { count: vendor.openRisks })}
        </Link>
      )}
      {mayReadAgreements && (
        <Link to="/app/vendors/$vendorId/agreements" params={params}>
          {t('agreements:tab')}
        </Link>
      )}
      <Link to="/app/vendors/$vendorId/sub-processors" params={params}>
        {t('vendors:tabs.subProcessors')}
      </Link>
      <Link to="/app/vendors/$vendorId/files" params={params}>
        {t('vendors:tabs.files')}
      </Link>
      <Link to="/app/vendors/$vendorId/history" params={params}>
        {t('vendors:tabs.history')}
      </Link>
    </TabLinks>
  );
}
