import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NODE_KINDS, type FlowMap } from '@core/data-flow/flow-map.js';
import { MECHANISMS } from '@core/vocabulary.js';
import { useFormats } from '../../i18n/dates.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import { type Chip, FilterChips } from '../../workspace/filter-chips.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { listParam } from '../../workspace/search-params.js';
import { useTypedSearch } from '../../workspace/use-typed-search.js';
import { useMapWords } from './map-words.js';
import { placesIn } from './map-model.js';
import type { MapSearch } from './map-search.js';
import { useMapSearch } from './use-map-search.js';

const NOTHING: MapSearch = {
  q: undefined,
  kind: undefined,
  category: undefined,
  country: undefined,
  vendor: undefined,
  mechanism: undefined,
  ground: undefined,
};

/** Search by name, and filters by kind, data, country and vendor, of flows also by instrument and legal ground. */
export function MapFilters({ map }: { map: FlowMap }): ReactNode {
  const { t } = useTranslation();
  const [search, change] = useMapSearch();
  const values = useMemo(() => valuesOf(map), [map]);
  const [text, type] = useTypedSearch(search.q, (q) => change({ q }));
  return (
    <div className="stack stack--tight">
      <div className="filter-bar">
        <TextInput
          name="map-search"
          type="search"
          label={t('maps:search')}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        <FilterMenu label={t('maps:column.kind')} chosen={search.kind?.length ?? 0}>
          <CheckboxGroup
            name="filter-kind"
            label={t('maps:column.kind')}
            choices={NODE_KINDS.map((kind) => ({ value: kind, label: t(`maps:word.kind.${kind}`) }))}
            values={search.kind ?? []}
            onChange={(kinds) => change({ kind: listParam(kinds, NODE_KINDS) })}
          />
        </FilterMenu>
        {PARTS.map((part) => (
          <OneOf key={part} map={map} part={part} values={values[part]} />
        ))}
      </div>
      <FilterChips chips={useChips(search, change, map)} onClear={() => change(NOTHING)} />
    </div>
  );
}

const PARTS = ['category', 'country', 'vendor', 'mechanism', 'ground'] as const;
type Part = (typeof PARTS)[number];

interface OneOfProps {
  map: FlowMap;
  part: Part;
  values: readonly string[];
}

function OneOf({ map, part, values }: OneOfProps): ReactNode {
  const { t } = useTranslation();
  const [search, change] = useMapSearch();
  const labelOf = useLabels(map);
  return (
    <Select
      name={`filter-${part}`}
      label={t(`maps:filter.${part}`)}
      placeholder={t('maps:filter.all')}
      choices={values.map((value) => ({ value, label: labelOf(part, value) }))}
      value={search[part] ?? ''}
      onChange={(event) => change({ [part]: event.target.value || undefined })}
    />
  );
}

function valuesOf({ nodes, flows, vendors }: FlowMap): Record<Part, string[]> {
  const used = new Set(nodes.map((node) => node.vendor_id));
  return {
    category: [...new Set(nodes.flatMap((node) => node.data_categories))].toSorted(),
    country: [...new Set(nodes.flatMap(placesIn))].toSorted(),
    vendor: vendors.map(({ id }) => id).filter((id) => used.has(id)),
    mechanism: MECHANISMS.filter((one) => flows.some(({ mechanism }) => mechanism === one)),
    ground: [...new Set(flows.flatMap((flow) => flow.legal_ground ?? []))].toSorted(),
  };
}

function useLabels({ vendors }: FlowMap): (part: Part, value: string) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useMapWords();
  return (part, value) => {
    if (part === 'vendor') return vendors.find(({ id }) => id === value)?.name ?? value;
    if (part === 'category') return words.label('element', value);
    if (part === 'mechanism') return t(`maps:word.mechanism.${value}`);
    if (part === 'ground') return words.label('legal_ground', value);
    return value === 'unknown' ? t('maps:unknownPlace') : formats.country(value);
  };
}

function useChips(search: MapSearch, change: (part: MapSearch) => void, map: FlowMap): Chip[] {
  const { t } = useTranslation();
  const labelOf = useLabels(map);
  const kinds = (search.kind ?? []).map((kind) => ({
    key: kind,
    label: t(`maps:word.kind.${kind}`),
    remove: () =>
      change({
        kind: listParam(
          (search.kind ?? []).filter((one) => one !== kind),
          NODE_KINDS,
        ),
      }),
  }));
  const parts = PARTS.flatMap((part) => {
    const value = search[part];
    if (value === undefined) return [];
    const label = `${t(`maps:filter.${part}`)}: ${labelOf(part, value)}`;
    return [{ key: part, label, remove: () => change({ [part]: undefined }) }];
  });
  return [...kinds, ...parts];
}
