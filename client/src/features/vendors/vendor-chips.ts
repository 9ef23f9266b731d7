import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/dates.js';
import type { Chip } from '../../workspace/filter-chips.js';
import { emptyToAbsent } from '../../workspace/search-params.js';
import { useOwners } from './owners.js';
import type { VendorSearch } from './vendor-search.js';

/** One chip for each value the list is narrowed to. */
export function useVendorChips(search: VendorSearch, change: (part: VendorSearch) => void): Chip[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const ownerName = useOwnerName(search.owner);

  function each<Key extends 'tier' | 'state' | 'band' | 'country'>(
    key: Key,
    head: string,
    word: (value: string) => string,
  ): Chip[] {
    const values: readonly string[] = search[key] ?? [];
    return values.map((value) => ({
      key: `${key}-${value}`,
      label: t('vendors:list.chip', { head, word: word(value) }),
      remove: () => change({ [key]: emptyToAbsent(values.filter((kept) => kept !== value)) }),
    }));
  }
  function one(key: keyof VendorSearch, label: string): Chip[] {
    return search[key] === undefined ? [] : [{ key, label, remove: () => change({ [key]: undefined }) }];
  }

  return [
    ...each('tier', t('vendors:list.tier'), (value) => t(`staff:tier.${value}`)),
    ...one('notAssessed', t('ui:notAssessed')),
    ...one('withoutAgreement', t('vendors:list.withoutAgreement')),
    ...each('state', t('vendors:list.state'), (value) => t(`staff:state.${value}`)),
    ...each('band', t('vendors:list.band'), (value) => t(`ui:band.${value.toLowerCase()}`)),
    ...each('country', t('vendors:list.country'), formats.country),
    ...one('owner', t('vendors:list.chip', { head: t('vendors:field.owner'), word: ownerName })),
    ...one('archived', t('vendors:list.archived')),
  ];
}

function useOwnerName(owner = ''): string {
  const { all } = useOwners(owner);
  return all.find(({ value }) => value === owner)?.label ?? '…';
}
