import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../graphql/viewer.js';
import { buttonClass } from '../../ui/button.js';
import { ColumnsMenu } from '../../workspace/columns-menu.js';
import { useReads } from '../../workspace/reads.js';
import { ViewsMenu } from '../../workspace/views-menu.js';
import { ArchivedLink } from './archived-link.js';
import { VendorExport } from './vendor-export.js';
import {
  CHOOSABLE,
  type ColumnName,
  columnsOf,
  lastingPart,
  readVendorSearch,
  type VendorSearch,
} from './vendor-search.js';

const route = getRouteApi('/app/vendors');

/** How the list looks, and the list as a file. */
export function VendorLooks({ search }: { search: VendorSearch }): ReactNode {
  const { t } = useTranslation();
  const mayEdit = useMay('vendors.edit');
  return (
    <div className="row">
      <ViewsMenu
        list="VENDORS"
        lasting={lastingPart(search)}
        mayShare={mayEdit}
        renderLink={(name, raw, isCurrent) => (
          <Link
            to="/app/vendors"
            search={readVendorSearch(raw)}
            aria-current={isCurrent ? 'page' : undefined}
          >
            {name}
          </Link>
        )}
      />
      <Columns search={search} />
      <VendorExport search={search} />
      <ArchivedLink search={search} />
      {mayEdit && (
        <Link to="/app/vendors/twins" className={buttonClass('quiet')}>
          {t('vendors:twins.open')}
        </Link>
      )}
    </div>
  );
}

function Columns({ search }: { search: VendorSearch }): ReactNode {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const readsLevel = useReads('P2', 'level');
  return (
    <ColumnsMenu
      offered={CHOOSABLE.filter((column) => readsLevel || !isOfLevel(column))}
      say={(column) => t(`vendors:columns.${column}`)}
      shown={columnsOf(search)}
      change={(columns) =>
        void navigate({ to: '/app/vendors', search: (now: VendorSearch) => ({ ...now, columns }) })
      }
    />
  );
}

function isOfLevel(column: ColumnName): boolean {
  return column === 'level' || column === 'residual';
}
