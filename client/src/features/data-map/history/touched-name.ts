import { useTranslation } from 'react-i18next';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import { partNamed } from '../map-model.js';
import { recordNamed } from '../records.js';

/** What an edit concerned, by its name: `nodes/n1`, `elements/email`, `set/home`; what is gone keeps its id. */
export function useTouchedName(map: FlowMap): (touched: string) => string {
  const { t } = useTranslation();
  return (touched) => {
    const [list, ...rest] = touched.split('/');
    const id = rest.join('/');
    if (list === 'set') return t(`maps:field.${id}`, id);
    if (list === 'elements') return id;
    if (list === 'activities') return recordNamed(id, map);
    if (list === 'vendors') return map.vendors.find((vendor) => vendor.id === id)?.name ?? id;
    return partNamed(id, map);
  };
}
