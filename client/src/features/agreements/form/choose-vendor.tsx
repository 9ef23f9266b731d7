import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgreementVendorsDocument, type AgreementVendorsQuery } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Select } from '../../../ui/select.js';
import { TextInput } from '../../../ui/text-input.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { useTypedSearch } from '../../../workspace/use-typed-search.js';

type Vendors = AgreementVendorsQuery['vendors'];

/** Whose agreement it is: few vendors stand in a list to choose from, many are searched by name. */
export function ChooseVendor(): ReactNode {
  const query = useVendors(null);
  return (
    <QueryFace query={query} lines={2}>
      {({ vendors }) =>
        vendors.totalCount > vendors.edges.length ? <VendorSearch /> : <VendorSelect vendors={vendors} />
      }
    </QueryFace>
  );
}

function useVendors(search: string | null) {
  return useStaffQuery(['agreement-vendors', search], AgreementVendorsDocument, { search });
}

function VendorSelect({ vendors }: { vendors: Vendors }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Select
      name="vendor"
      label={t('agreements:add.vendor')}
      placeholder={t('agreements:add.vendorPlaceholder')}
      choices={vendors.edges.map(({ node }) => ({ value: node.id, label: node.name }))}
      value=""
      onChange={({ target }) =>
        void navigate({ to: '/app/agreements/new', search: { vendor: target.value } })
      }
    />
  );
}

function VendorSearch(): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useState<string | undefined>();
  const [text, type] = useTypedSearch(search, setSearch);
  const query = useVendors(search ?? null);
  return (
    <>
      <TextInput
        type="search"
        name="vendor"
        label={t('agreements:add.vendor')}
        hint={t('agreements:add.vendorHint')}
        value={text}
        onChange={({ target }) => type(target.value)}
      />
      <QueryFace query={query} lines={4}>
        {({ vendors }) => <Found vendors={vendors} />}
      </QueryFace>
    </>
  );
}

function Found({ vendors: { edges, totalCount } }: { vendors: Vendors }): ReactNode {
  const { t } = useTranslation();
  if (edges.length === 0) return <EmptyState>{t('agreements:add.vendorNone')}</EmptyState>;
  return (
    <>
      <output className="ink-2">
        {t('agreements:add.vendorCount', { shown: edges.length, count: totalCount })}
      </output>
      <ul className="stack stack--tight" aria-label={t('agreements:add.vendorPlaceholder')}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <Link to="/app/agreements/new" search={{ vendor: node.id }}>
              {node.name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
