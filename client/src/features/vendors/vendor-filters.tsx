import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countryChoices } from '../../i18n/countries.js';
import { Checkbox } from '../../ui/checkbox.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { FilterChips } from '../../workspace/filter-chips.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { emptyToAbsent, listParam } from '../../workspace/search-params.js';
import { useTypedSearch } from '../../workspace/use-typed-search.js';
import { useOwners } from './owners.js';
import { useVendorChips } from './vendor-chips.js';
import { BANDS, STATES, TIERS, type VendorSearch } from './vendor-search.js';

const route = getRouteApi('/app/vendors');

export function VendorFilters(): ReactNode {
  const { t } = useTranslation();
  const search: VendorSearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: VendorSearch): void =>
    void navigate({
      to: '/app/vendors',
      search: (now: VendorSearch) => ({ ...now, ...part, after: undefined }),
      replace: 'search' in part && search.search !== undefined,
    });
  const [text, type] = useTypedSearch(search.search, (words) => change({ search: words }));
  return (
    <search className="stack stack--tight">
      <div className="filter-bar">
        <div className="filter-bar__search">
          <TextInput
            type="search"
            name="search"
            label={t('vendors:list.search')}
            value={text}
            onChange={(event) => type(event.target.value)}
          />
        </div>
        <WordFilters search={search} change={change} />
        <CountryFilter search={search} change={change} />
        <OwnerFilter search={search} change={change} />
      </div>
      <FilterChips
        chips={useVendorChips(search, change)}
        onClear={() => void navigate({ to: '/app/vendors', search: clear })}
      />
    </search>
  );
}

function clear(now: VendorSearch): VendorSearch {
  return { sort: now.sort, down: now.down, columns: now.columns };
}

export interface FilterProps {
  search: VendorSearch;
  change: (part: VendorSearch) => void;
}

function WordFilters({ search, change }: FilterProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TierFilter search={search} change={change} />
      <FilterMenu label={t('vendors:list.state')} chosen={search.state?.length ?? 0}>
        <CheckboxGroup
          name="filter-state"
          label={t('vendors:list.state')}
          choices={STATES.map((state) => ({ value: state, label: t(`staff:state.${state}`) }))}
          values={search.state ?? []}
          onChange={(values) => change({ state: listParam(values, STATES) })}
        />
        <Checkbox
          name="filter-archived"
          label={t('vendors:list.archived')}
          checked={search.archived === true}
          onChange={(event) => change({ archived: event.target.checked || undefined })}
        />
      </FilterMenu>
      <FilterMenu label={t('vendors:list.agreementFilter')} chosen={search.withoutAgreement === true ? 1 : 0}>
        <Checkbox
          name="filter-without-agreement"
          label={t('vendors:list.withoutAgreement')}
          checked={search.withoutAgreement === true}
          onChange={(event) => change({ withoutAgreement: event.target.checked || undefined })}
        />
      </FilterMenu>
      <FilterMenu label={t('vendors:list.band')} chosen={search.band?.length ?? 0}>
        <CheckboxGroup
          name="filter-band"
          label={t('vendors:list.band')}
          choices={BANDS.map((band) => ({ value: band, label: t(`ui:band.${band.toLowerCase()}`) }))}
          values={search.band ?? []}
          onChange={(values) => change({ band: listParam(values, BANDS) })}
        />
      </FilterMenu>
    </>
  );
}

function TierFilter({ search, change }: FilterProps): ReactNode {
  const { t } = useTranslation();
  return (
    <FilterMenu
      label={t('vendors:list.tier')}
      chosen={(search.tier?.length ?? 0) + (search.notAssessed === true ? 1 : 0)}
    >
      <CheckboxGroup
        name="filter-tier"
        label={t('vendors:list.tier')}
        choices={TIERS.map((tier) => ({ value: tier, label: t(`staff:tier.${tier}`) }))}
        values={search.tier ?? []}
        onChange={(values) => change({ tier: listParam(values, TIERS) })}
      />
      <Checkbox
        name="filter-not-assessed"
        label={t('ui:notAssessed')}
        checked={search.notAssessed === true}
        onChange={(event) => change({ notAssessed: event.target.checked || undefined })}
      />
    </FilterMenu>
  );
}

function CountryFilter({ search, change }: FilterProps): ReactNode {
  const { t, i18n } = useTranslation();
  const chosen = search.country ?? [];
  return (
    <FilterMenu label={t('vendors:list.country')} chosen={chosen.length}>
      <Select
        name="filter-country"
        label={t('vendors:list.country')}
        placeholder={t('vendors:list.addCountry')}
        choices={countryChoices(i18n.language).filter((country) => !chosen.includes(country.value))}
        value=""
        onChange={(event) =>
          change({ country: emptyToAbsent([...chosen, event.target.value].filter(Boolean)) })
        }
      />
    </FilterMenu>
  );
}

function OwnerFilter({ search, change }: FilterProps): ReactNode {
  const { t } = useTranslation();
  const { mayChoose, all } = useOwners(search.owner ?? '');
  if (!mayChoose) return null;
  return (
    <FilterMenu label={t('vendors:field.owner')} chosen={search.owner === undefined ? 0 : 1}>
      <Select
        name="filter-owner"
        label={t('vendors:field.owner')}
        placeholder={t('vendors:list.anyOwner')}
        choices={all}
        value={search.owner ?? ''}
        onChange={(event) => change({ owner: event.target.value || undefined })}
      />
    </FilterMenu>
  );
}
