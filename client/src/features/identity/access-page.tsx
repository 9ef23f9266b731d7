import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FindVendorsDocument,
  VendorAccessDocument,
  type VendorAccessQuery,
} from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { PageHeading } from '../../ui/page-heading.js';
import { TextInput } from '../../ui/text-input.js';
import { QueryFace } from '../../workspace/query-face.js';
import { SettingsTabs } from '../../workspace/settings-tabs.js';
import './lists.css';
import type { AccessSearch } from './routes.js';

type Access = VendorAccessQuery['vendorAccess'][number];

const route = getRouteApi('/app/settings/access');

/** Who can see what of a vendor, as the server would decide it now. */
export function AccessPage(): ReactNode {
  const { t } = useTranslation();
  const { vendor }: AccessSearch = route.useSearch();
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('identity:seeing.title')} lead={t('identity:seeing.lead')} />
      <SettingsTabs />
      <ChooseVendor />
      {vendor !== undefined && <WhoSees vendorId={vendor} />}
    </div>
  );
}

function ChooseVendor(): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const isAsked = search.trim().length > 1;
  const query = useStaffQuery(['palette', search], FindVendorsDocument, { search }, { enabled: isAsked });
  const found = isAsked ? (query.data?.vendors.edges ?? []) : [];
  return (
    <search className="stack stack--tight">
      <TextInput
        name="vendor"
        type="search"
        label={t('identity:seeing.vendor')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul className="row found-vendors" aria-label={t('identity:seeing.found')}>
        {found.map(({ node }) => (
          <li key={node.id}>
            <Link className="link-alone" to="/app/settings/access" search={{ vendor: node.id }}>
              {node.name}
            </Link>
          </li>
        ))}
      </ul>
    </search>
  );
}

function WhoSees({ vendorId }: { vendorId: string }): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = useStaffQuery(['vendor-access', vendorId], VendorAccessDocument, { vendorId });
  return (
    <QueryFace query={query}>
      {({ vendor, vendorAccess }) => (
        <DataTable
          caption={t('identity:seeing.of', { name: vendor.name })}
          columns={columns}
          rows={vendorAccess}
          rowKey={({ person }) => person.id}
        />
      )}
    </QueryFace>
  );
}

function useColumns(): Column<Access>[] {
  const { t } = useTranslation();
  return [
    { key: 'name', head: t('identity:name'), names: true, cell: ({ person }) => person.name },
    { key: 'role', head: t('identity:role.label'), cell: ({ person }) => t(`identity:role.${person.role}`) },
    {
      key: 'seen',
      head: t('identity:seeing.register'),
      cell: ({ isSeen, readsTo }) =>
        isSeen
          ? t('identity:seeing.upTo', { class: t(`identity:class.${readsTo}`) })
          : t('identity:seeing.notAtAll'),
    },
    {
      key: 'answers',
      head: t('identity:seeing.answers'),
      cell: ({ answers }) => t(`identity:seeing.${answers}`),
    },
  ];
}
