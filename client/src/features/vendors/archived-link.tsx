import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CountVendorsDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { buttonClass } from '../../ui/button.js';
import { toFilter, type VendorSearch } from './vendor-search.js';

/** How many in the archive fit the same filters: whoever misses a vendor sees where it is. */
export function ArchivedLink({ search }: { search: VendorSearch }): ReactNode {
  const { t } = useTranslation();
  const filter = { ...toFilter(search), isArchived: true };
  const isShown = search.archived === true;
  const query = useStaffQuery(
    ['vendors', 'archived', filter],
    CountVendorsDocument,
    { filter },
    { enabled: !isShown },
  );
  const count = query.data?.vendors.totalCount ?? 0;
  if (!isShown && count === 0) return null;
  return (
    <Link
      to="/app/vendors"
      search={{ ...search, after: undefined, peek: undefined, archived: isShown ? undefined : true }}
      className={buttonClass('quiet')}
    >
      {isShown ? t('vendors:list.leaveArchive') : t('vendors:list.archivedToo', { count })}
    </Link>
  );
}
