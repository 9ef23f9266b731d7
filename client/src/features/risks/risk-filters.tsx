import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RiskListQuery } from '../../graphql/staff.generated.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { type Chip, FilterChips } from '../../workspace/filter-chips.js';
import { FilterMenu } from '../../workspace/filter-menu.js';
import { emptyToAbsent, listParam } from '../../workspace/search-params.js';
import { BANDS, type RiskSearch, STATES } from './risk-search.js';

const route = getRouteApi('/app/risks');

interface RiskFiltersProps {
  risks: RiskListQuery['risks'];
}

export function RiskFilters({ risks }: RiskFiltersProps): ReactNode {
  const { t } = useTranslation();
  const search: RiskSearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: RiskSearch): void =>
    void navigate({ to: '/app/risks', search: { ...search, ...part, after: undefined } });
  const chips = useChips(search, change, risks);
  return (
    <div className="stack stack--tight">
      <div className="filter-bar">
        <FilterMenu label={t('risks:state')} chosen={search.state?.length ?? 0}>
          <CheckboxGroup
            name="filter-state"
            label={t('risks:state')}
            hint={t('risks:stateHint')}
            choices={STATES.map((state) => ({ value: state, label: t(`staff:riskState.${state}`) }))}
            values={search.state ?? []}
            onChange={(values) => change({ state: listParam(values, STATES) })}
          />
        </FilterMenu>
        <FilterMenu label={t('risks:band')} chosen={search.band?.length ?? 0}>
          <CheckboxGroup
            name="filter-band"
            label={t('risks:band')}
            choices={BANDS.map((band) => ({ value: band, label: t(`ui:band.${band.toLowerCase()}`) }))}
            values={search.band ?? []}
            onChange={(values) => change({ band: listParam(values, BANDS) })}
          />
        </FilterMenu>
      </div>
      <FilterChips
        chips={chips}
        onClear={() => void navigate({ to: '/app/risks', search: { view: search.view } })}
      />
    </div>
  );
}

function useChips(
  search: RiskSearch,
  change: (part: RiskSearch) => void,
  risks: RiskListQuery['risks'],
): Chip[] {
  const { t } = useTranslation();
  const { likelihood, impact, vendor } = search;
  const vendorName = risks.edges.find((edge) => edge.node.vendor.id === vendor)?.node.vendor.name ?? '…';
  const states = (search.state ?? []).map((state) => ({
    key: state,
    label: t(`staff:riskState.${state}`),
    remove: () => change({ state: emptyToAbsent((search.state ?? []).filter((one) => one !== state)) }),
  }));
  const bands = (search.band ?? []).map((band) => ({
    key: band,
    label: t(`ui:band.${band.toLowerCase()}`),
    remove: () => change({ band: emptyToAbsent((search.band ?? []).filter((one) => one !== band)) }),
  }));
  const cell =
    likelihood === undefined || impact === undefined
      ? []
      : [
          {
            key: 'cell',
            label: t('risks:cellChip', {
              likelihood: t(`risks:likelihoodStep.${likelihood}`),
              impact: t(`risks:impactStep.${impact}`),
            }),
            remove: () => change({ likelihood: undefined, impact: undefined }),
          },
        ];
  const one =
    vendor === undefined
      ? []
      : [
          {
            key: 'vendor',
            label: t('risks:vendorChip', { name: vendorName }),
            remove: () => change({ vendor: undefined }),
          },
        ];
  return [...one, ...states, ...bands, ...cell];
}
