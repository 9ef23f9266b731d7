import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import type { Column } from '../../ui/data-table.js';
import { useReads } from '../../workspace/reads.js';
import { useCompanyColumns } from './company-columns.js';
import { ownersInWords } from './owners.js';
import { useStandingColumns } from './standing-columns.js';
import type { VendorRow } from './vendor-list.js';
import { columnsOf, type ColumnName, type VendorSearch } from './vendor-search.js';

/** The chosen columns; one the role may not read is not shown at all: an empty one would look like "nothing there". */
export function useVendorColumns(search: VendorSearch): Column<VendorRow>[] {
  const readsLevel = useReads('P2', 'level');
  const standing = useStandingColumns();
  const company = useCompanyColumns();
  const name = useNameColumn(columnsOf(search));
  const all: Record<ColumnName, Column<VendorRow>> = { ...standing, ...company };
  const chosen = columnsOf(search).filter((column) => readsLevel || !['level', 'residual'].includes(column));
  return [name, ...chosen.map((column) => all[column])];
}

function useNameColumn(chosen: readonly ColumnName[]): Column<VendorRow> {
  const { t } = useTranslation();
  return {
    key: 'name',
    head: t('vendors:list.name'),
    sort: 'NAME',
    names: true,
    cell: (vendor) => <Name vendor={vendor} chosen={chosen} />,
  };
}

/** Country and owner stand under the name, unless they have columns of their own. */
function Name({ vendor, chosen }: { vendor: VendorRow; chosen: readonly ColumnName[] }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const isBeneath = (column: ColumnName) => !chosen.includes(column);
  const country = vendor.country != null && isBeneath('country') ? formats.country(vendor.country) : null;
  const owners = isBeneath('owner') ? ownersInWords(vendor) : '';
  const owner = owners === '' ? null : t('vendors:list.ownedBy', { name: owners });
  return (
    <>
      <Link to="/app/vendors/$vendorId" params={{ vendorId: vendor.id }}>
        {vendor.name}
      </Link>
      <div className="caption ink-2">{[country, owner].filter(Boolean).join(' · ')}</div>
    </>
  );
}
