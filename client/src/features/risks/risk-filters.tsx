import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskListQuery } from '../../graphql/staff.generated.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { FilterChips } from '../../workspace/filter-chips.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { listParam } from '../../workspace/search-params.js';
import { useTypedSearch } from '../../workspace/use-typed-search.js';
import { useRiskOwners } from './risk-owners.js';
import { useRiskChips } from './risk-chips.js';
import { useWordOf, type WordKey } from './filter-words.js';
import {
  ACCEPTANCES,
  BANDS,
  CATEGORIES,
  NOBODY,
  type RiskSearch,
  STATES,
  TREATMENTS,
} from './risk-search.js';

const route = getRouteApi('/app/risks');

interface RiskFiltersProps {
  risks: RiskListQuery['risks'];
}

export function RiskFilters({ risks }: RiskFiltersProps): ReactNode {
  const { t } = useTranslation();
  const search: RiskSearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: RiskSearch): void =>
    void navigate({
      to: '/app/risks',
      search: (now: RiskSearch) => ({ ...now, ...part, after: undefined }),
      resetScroll: false,
    });
  const chips = useRiskChips(search, change, risks);
  const { view, rating, arrows, columns } = search;
  return (
    <search className="stack stack--tight">
      <div className="filter-bar">
        <SearchBox search={search} change={change} />
        <WordFilter name="state" words={STATES} search={search} change={change} hint={t('risks:stateHint')} />
        <WordFilter name="band" words={BANDS} search={search} change={change} />
        <WordFilter name="category" words={CATEGORIES} search={search} change={change} />
        <WordFilter name="treatment" words={TREATMENTS} search={search} change={change} />
        <WordFilter name="acceptance" words={ACCEPTANCES} search={search} change={change} />
        <OwnerFilter search={search} change={change} />
      </div>
      <FilterChips
        chips={chips}
        onClear={() => void navigate({ to: '/app/risks', search: { view, rating, arrows, columns } })}
      />
    </search>
  );
}

interface FilterProps {
  search: RiskSearch;
  change: (part: RiskSearch) => void;
}

function SearchBox({ search, change }: FilterProps): ReactNode {
  const { t } = useTranslation();
  const [text, type] = useTypedSearch(search.search, (words) => change({ search: words }));
  return (
    <div className="filter-bar__search">
      <TextInput
        type="search"
        name="search"
        label={t('risks:search')}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  );
}

interface WordFilterProps<Word extends string> extends FilterProps {
  name: WordKey;
  words: readonly Word[];
  hint?: string;
}

function WordFilter<Word extends string>({
  name,
  words,
  hint,
  search,
  change,
}: WordFilterProps<Word>): ReactNode {
  const { t } = useTranslation();
  const say = useWordOf(name);
  const label = t(`risks:filter.${name}`);
  return (
    <FilterMenu label={label} chosen={search[name]?.length ?? 0}>
      <CheckboxGroup
        name={`filter-${name}`}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        choices={words.map((word) => ({ value: word, label: say(word) }))}
        values={search[name] ?? []}
        onChange={(values) => change({ [name]: listParam(values, words) })}
      />
    </FilterMenu>
  );
}

function OwnerFilter({ search, change }: FilterProps): ReactNode {
  const { t } = useTranslation();
  const groups = useRiskOwners();
  return (
    <FilterMenu label={t('risks:owner.label')} chosen={search.owner === undefined ? 0 : 1}>
      <Select
        name="filter-owner"
        label={t('risks:owner.label')}
        placeholder={t('risks:owner.any')}
        choices={[
          { value: NOBODY, label: t('risks:owner.nobody') },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={search.owner ?? ''}
        onChange={(event) => change({ owner: event.target.value === '' ? undefined : event.target.value })}
      />
    </FilterMenu>
  );
}
