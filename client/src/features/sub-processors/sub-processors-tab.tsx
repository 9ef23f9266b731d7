import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SubProcessorsDocument, type SubProcessorsQuery } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LinkOut } from '../../ui/link.js';
import { QueryFace } from '../../workspace/query-face.js';
import { ServiceSection } from './service-section.js';

const route = getRouteApi('/app/vendors/$vendorId/sub-processors');

export type ServiceLists = SubProcessorsQuery['vendor']['services'][number];

/** Who can be asked about a notice; the group that answers for the vendor is proposed. */
export interface Groups {
  readonly all: SubProcessorsQuery['groups'];
  /** '': the office. */
  readonly proposed: string;
}

/** Whom the vendor engages, by service: the list, the chain behind it, what changed, and the time to object. */
export function SubProcessorsTab(): ReactNode {
  const { t } = useTranslation();
  const { vendorId } = route.useParams();
  const query = useStaffQuery(['vendor', vendorId, 'sub-processors'], SubProcessorsDocument, {
    id: vendorId,
  });
  return (
    <QueryFace query={query}>
      {({ vendor, groups }) => (
        <div className="stack stack--wide">
          {vendor.subprocessorsUrl != null && (
            <p>
              {t('sub-processors:published')}{' '}
              <LinkOut href={vendor.subprocessorsUrl}>{vendor.subprocessorsUrl}</LinkOut>
            </p>
          )}
          <p>
            <Link to="/app/settings/companies">{t('companies:all')}</Link>
          </p>
          {vendor.services.length === 0 && <EmptyState>{t('sub-processors:noService')}</EmptyState>}
          {vendor.services.map((service) => (
            <ServiceSection
              key={service.id}
              vendorId={vendor.id}
              service={service}
              groups={{ all: groups, proposed: proposedOf(vendor.ownerGroup, groups) }}
            />
          ))}
        </div>
      )}
    </QueryFace>
  );
}

/** A group in the archive takes no new work. */
function proposedOf(owner: SubProcessorsQuery['vendor']['ownerGroup'], groups: Groups['all']): string {
  return groups.find(({ id, isArchived }) => id === owner?.id && !isArchived)?.id ?? '';
}
