import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/checkbox.js';
import { Select } from '../../ui/select.js';
import { RATINGS, type RiskSearch } from './risk-search.js';

const route = getRouteApi('/app/risks');

/** Before treatment, as it stands now, or after all measures; and whether arrows show the way. */
export function HeatMapLooks(): ReactNode {
  const { t } = useTranslation();
  const search: RiskSearch = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: RiskSearch): void =>
    void navigate({ to: '/app/risks', search: { ...search, ...part, after: undefined }, resetScroll: false });
  return (
    <div className="row heat-map__looks">
      <Select
        name="map-rating"
        label={t('risks:map.rating')}
        choices={RATINGS.map((rating) => ({ value: rating, label: t(`risks:rating.${rating}`) }))}
        value={search.rating ?? 'RESIDUAL'}
        onChange={(event) => {
          const rating = RATINGS.find((one) => one === event.target.value);
          const cell = { likelihood: undefined, impact: undefined };
          change({ rating: rating === 'RESIDUAL' ? undefined : rating, ...cell });
        }}
      />
      <Checkbox
        name="map-arrows"
        label={t('risks:map.arrows')}
        checked={search.arrows === true}
        onChange={(event) => change({ arrows: event.target.checked ? true : undefined })}
      />
    </div>
  );
}
