import { useTranslation } from 'react-i18next';
import type { RiskListQuery } from '../../graphql/staff.generated.js';
import type { Chip } from '../../workspace/filter-chips.js';
import { emptyToAbsent } from '../../workspace/search-params.js';
import { useWordOf } from './filter-words.js';
import { useRiskOwners } from './risk-owners.js';
import { NOBODY, type RiskSearch } from './risk-search.js';
import { useScale, useScaleWords } from './scale.js';

type Change = (part: RiskSearch) => void;

/** What the list is narrowed to, each as a word that can be taken out. */
export function useRiskChips(search: RiskSearch, change: Change, risks: RiskListQuery['risks']): Chip[] {
  const words = [
    ...useWordChips('state', search, change),
    ...useWordChips('band', search, change),
    ...useWordChips('category', search, change),
    ...useWordChips('treatment', search, change),
    ...useWordChips('acceptance', search, change),
  ];
  return [...useNamedChips(search, change, risks), ...words, ...useCellChip(search, change)];
}

function useWordChips(
  name: 'state' | 'band' | 'category' | 'treatment' | 'acceptance',
  search: RiskSearch,
  change: Change,
): Chip[] {
  const say = useWordOf(name);
  const chosen: readonly string[] = search[name] ?? [];
  return chosen.map((word) => ({
    key: `${name}-${word}`,
    label: say(word),
    remove: () => change({ [name]: emptyToAbsent(chosen.filter((one) => one !== word)) }),
  }));
}

function useNamedChips(search: RiskSearch, change: Change, risks: RiskListQuery['risks']): Chip[] {
  const { t } = useTranslation();
  const groups = useRiskOwners(search.owner);
  const { vendor, owner } = search;
  const vendorName = risks.edges.find((edge) => edge.node.vendor.id === vendor)?.node.vendor.name ?? '…';
  const ownerName =
    owner === NOBODY ? t('risks:owner.nobody') : (groups.find(({ id }) => id === owner)?.name ?? '…');
  return [
    ...(search.search === undefined
      ? []
      : [
          {
            key: 'search',
            label: t('risks:searchChip', { text: search.search }),
            remove: () => change({ search: undefined }),
          },
        ]),
    ...(vendor === undefined
      ? []
      : [
          {
            key: 'vendor',
            label: t('risks:vendorChip', { name: vendorName }),
            remove: () => change({ vendor: undefined }),
          },
        ]),
    ...(owner === undefined
      ? []
      : [
          {
            key: 'owner',
            label: t('risks:owner.chip', { name: ownerName }),
            remove: () => change({ owner: undefined }),
          },
        ]),
  ];
}

function useCellChip({ likelihood, impact }: RiskSearch, change: Change): Chip[] {
  const { t } = useTranslation();
  const words = useScaleWords(useScale());
  if (likelihood === undefined || impact === undefined) return [];
  const label = t('risks:cellChip', {
    likelihood: words.likelihood(likelihood),
    impact: words.impact(impact),
  });
  return [{ key: 'cell', label, remove: () => change({ likelihood: undefined, impact: undefined }) }];
}
