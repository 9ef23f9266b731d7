import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EngagedCompaniesDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useMay } from '../../../graphql/viewer.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PageHeading } from '../../../ui/page-heading.js';
import { TextInput } from '../../../ui/text-input.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { SettingsTabs } from '../../../workspace/settings-tabs.js';
import { useTypedSearch } from '../../../workspace/use-typed-search.js';
import { AddAlias } from './add-alias.js';
import { AliasRecord } from './alias-record.js';
import type { CompanySearch } from './company-search.js';
import { CompanyTable } from './company-table.js';

const route = getRouteApi('/app/settings/companies');
const PAGE = 50;

/** Who works for which vendors, over all newest lists, and which names are one company. */
export function CompaniesPage(): ReactNode {
  const { t } = useTranslation();
  const { search, after }: CompanySearch = route.useSearch();
  const asked = { search: search ?? null, first: PAGE, after: after ?? null };
  const query = useStaffQuery(['companies', 'page', asked], EngagedCompaniesDocument, asked);
  const mayEdit = useMay('vendors.edit');
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="stack stack--wide">
      <PageHeading
        title={t('companies:title')}
        lead={t('companies:lead')}
        actions={mayEdit && <Button onClick={() => setAdding(true)}>{t('companies:add.open')}</Button>}
      />
      <SettingsTabs />
      {isAdding && <AddAlias onClose={() => setAdding(false)} />}
      <AliasRecord />
      <QueryFace query={query} lines={12}>
        {({ engagedCompanies }) =>
          engagedCompanies.totalCount === 0 && search === undefined ? (
            <EmptyState>{t('companies:empty')}</EmptyState>
          ) : (
            <section className="stack" aria-labelledby="companies">
              <h2 id="companies">{t('companies:table')}</h2>
              <Search />
              {engagedCompanies.totalCount === 0 ? (
                <EmptyState>{t('companies:noneFit')}</EmptyState>
              ) : (
                <CompanyTable companies={engagedCompanies} loading={query.isPlaceholderData} />
              )}
            </section>
          )
        }
      </QueryFace>
    </div>
  );
}

function Search(): ReactNode {
  const { t } = useTranslation();
  const { search }: CompanySearch = route.useSearch();
  const navigate = route.useNavigate();
  const [text, type] = useTypedSearch(
    search,
    (words) => void navigate({ to: '/app/settings/companies', search: { search: words }, replace: true }),
  );
  return (
    <TextInput
      type="search"
      name="search"
      label={t('companies:search')}
      value={text}
      onChange={({ target }) => type(target.value)}
    />
  );
}
