import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import type { Column } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { ownersInWords } from './owners.js';
import type { StandingColumn } from './standing-columns.js';
import type { VendorRow } from './vendor-list.js';
import type { ColumnName } from './vendor-search.js';

type CompanyColumn = Exclude<ColumnName, StandingColumn>;

/** Columns of what the company is and what the team’s own list says of it. */
export function useCompanyColumns(): Record<CompanyColumn, Column<VendorRow>> {
  const { t } = useTranslation();
  const formats = useFormats();
  const column = (
    key: CompanyColumn,
    text: (vendor: VendorRow) => ReactNode,
    sort?: string,
  ): Column<VendorRow> => ({
    key,
    head: t(`vendors:columns.${key}`),
    cell: (vendor) => text(vendor) || <span className="ink-2">–</span>,
    ...(sort === undefined ? {} : { sort }),
  });
  return {
    legalName: column('legalName', (vendor) => vendor.legalName),
    country: column(
      'country',
      (vendor) => vendor.country != null && formats.country(vendor.country),
      'COUNTRY',
    ),
    owner: column('owner', ownersInWords),
    listedTier: column('listedTier', (vendor) => vendor.listedTier),
    renewal: column(
      'renewal',
      (vendor) => vendor.renewsOn != null && <DayText day={vendor.renewsOn} />,
      'RENEWS_ON',
    ),
    externalId: column('externalId', (vendor) => vendor.externalId),
    website: column('website', (vendor) => vendor.website?.replace(/^https?:\/\//, '')),
    categories: column('categories', (vendor) => vendor.categories?.join(', ')),
    certifications: column('certifications', (vendor) => vendor.certifications?.join(', ')),
    updated: column(
      'updated',
      (vendor) => vendor.updatedAt != null && <DayText day={vendor.updatedAt} distance={false} />,
      'UPDATED',
    ),
  };
}
