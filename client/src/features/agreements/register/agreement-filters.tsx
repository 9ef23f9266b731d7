import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/checkbox.js';
import { CheckboxGroup } from '../../../ui/checkbox-group.js';
import { TextInput } from '../../../ui/text-input.js';
import { type Chip, FilterChips } from '../../../workspace/filter-chips.js';
import { FilterMenu } from '../../../workspace/filter-menu.js';
import { emptyToAbsent, listParam } from '../../../workspace/search-params.js';
import { type AgreementSearch, STATES } from './agreement-search.js';

const route = getRouteApi('/app/agreements');

export function AgreementFilters(): ReactNode {
  const { t } = useTranslation();
  const search: AgreementSearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: AgreementSearch): void =>
    void navigate({ to: '/app/agreements', search: { ...search, ...part, after: undefined }, replace: true });
  return (
    <div className="stack stack--tight">
      <div className="filter-bar">
        <TextInput
          name="q"
          type="search"
          label={t('agreements:search')}
          value={search.q ?? ''}
          onChange={(event) => change({ q: event.target.value === '' ? undefined : event.target.value })}
        />
        <FilterMenu
          label={t('agreements:column.state')}
          chosen={(search.state?.length ?? 0) + (search.end === undefined ? 0 : 1)}
        >
          <CheckboxGroup
            name="filter-state"
            label={t('agreements:column.state')}
            choices={STATES.map((state) => ({ value: state, label: t(`agreements:state.${state}`) }))}
            values={search.state ?? []}
            onChange={(values) => change({ state: listParam(values, STATES) })}
          />
          <Checkbox
            name="filter-end"
            label={t('agreements:endFilter')}
            checked={search.end === 'notStated'}
            onChange={({ target }) => change({ end: target.checked ? 'notStated' : undefined })}
          />
        </FilterMenu>
      </div>
      <FilterChips
        chips={chipsOf(search, change, t)}
        onClear={() => void navigate({ to: '/app/agreements', search: {} })}
      />
    </div>
  );
}

function chipsOf(
  search: AgreementSearch,
  change: (part: AgreementSearch) => void,
  t: (key: string) => string,
): Chip[] {
  const states = (search.state ?? []).map((state) => ({
    key: state,
    label: t(`agreements:state.${state}`),
    remove: () => change({ state: emptyToAbsent((search.state ?? []).filter((one) => one !== state)) }),
  }));
  const words =
    search.q === undefined
      ? []
      : [{ key: 'q', label: `“${search.q}”`, remove: () => change({ q: undefined }) }];
  const end =
    search.end === undefined
      ? []
      : [{ key: 'end', label: t('agreements:endFilter'), remove: () => change({ end: undefined }) }];
  return [...words, ...states, ...end];
}
