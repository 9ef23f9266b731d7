import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngagedCompaniesQuery } from '../../../graphql/staff.generated.js';
import { useMay } from '../../../graphql/viewer.js';
import { Button } from '../../../ui/button.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { Pager } from '../../../ui/pager.js';
import { useListPages } from '../../../workspace/list-pages.js';
import { AddAlias } from './add-alias.js';
import type { CompanySearch } from './company-search.js';

type Companies = EngagedCompaniesQuery['engagedCompanies'];
type Company = Companies['edges'][number]['node'];

const route = getRouteApi('/app/settings/companies');

/** The companies, those that most vendors engage first. */
export function CompanyTable({ companies, loading }: { companies: Companies; loading: boolean }): ReactNode {
  const { t } = useTranslation();
  const { search, after }: CompanySearch = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useListPages();
  const [naming, setNaming] = useState<Company | null>(null);
  const columns = useCompanyColumns(useMay('vendors.edit') ? setNaming : null);
  const { edges, totalCount, pageInfo } = companies;
  const go = (mark: string | undefined, state?: typeof pages.nextState): void =>
    void navigate({
      to: '/app/settings/companies',
      search: { search, after: mark },
      ...(state && { state }),
    });
  return (
    <>
      {naming !== null && <AddAlias company={naming.name} onClose={() => setNaming(null)} />}
      <DataTable
        cards
        caption={t('companies:count', { count: totalCount })}
        columns={columns}
        rows={edges.map(({ node }) => node)}
        rowKey={({ canonicalName }) => canonicalName}
        loading={loading}
      />
      <Pager
        shown={edges.length}
        total={totalCount}
        hasPrevious={after !== undefined}
        hasNext={pageInfo.hasNextPage}
        onPrevious={() => pages.previous(() => go(undefined))}
        onNext={() => go(pageInfo.endCursor ?? undefined, pages.nextState)}
      />
    </>
  );
}

function useCompanyColumns(onName: ((company: Company) => void) | null): Column<Company>[] {
  const { t } = useTranslation();
  const columns: Column<Company>[] = [
    { key: 'name', head: t('companies:company'), names: true, cell: Names },
    { key: 'vendors', head: t('companies:vendors'), cell: Vendors },
  ];
  if (onName !== null) columns.push({ key: 'act', head: t('companies:record.act'), cell: nameButton });
  return columns;

  function nameButton(company: Company): ReactNode {
    return (
      <Button kind="quiet" onClick={() => onName?.(company)}>
        {t('companies:add.row')}
        <span className="visually-hidden"> {company.name}</span>
      </Button>
    );
  }
}

function Names({ name, names }: Company): ReactNode {
  return <WrittenNames name={name} others={names.filter((other) => other !== name)} />;
}

function WrittenNames({ name, others }: { name: string; others: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  if (others.length === 0) return name;
  return (
    <>
      {name}
      <div className="caption ink-2">{t('companies:written', { names: others.join(', ') })}</div>
    </>
  );
}

function Vendors({ vendors }: Company): ReactNode {
  return vendors.map((vendor, at) => (
    <span key={vendor.id}>
      {at > 0 && ', '}
      <Link to="/app/vendors/$vendorId/sub-processors" params={{ vendorId: vendor.id }}>
        {vendor.name}
      </Link>
    </span>
  ));
}
