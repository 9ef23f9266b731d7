import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFlow } from '@core/data-flow/flow-map.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { useFindingCount } from '../finding-count.js';
import { type Drawn, flowNamed } from '../map-model.js';
import { useMapSearch } from '../use-map-search.js';

/** The flows of the picture one by one: each opens the panel its line opens. */
export function FlowList({ flows, drawn }: { flows: readonly MapFlow[]; drawn: Drawn }): ReactNode {
  const { t } = useTranslation();
  const [search, change] = useMapSearch();
  const findingCount = useFindingCount();
  if (flows.length === 0) return null;
  return (
    <Disclosure summary={t('maps:flowCount', { count: flows.length })}>
      <ul className="data-map__plain stack stack--tight">
        {flows.map((flow) => (
          <li key={flow.id}>
            <button
              type="button"
              className="data-map__open"
              aria-expanded={search.open === `flows/${flow.id}`}
              onClick={() => change({ open: `flows/${flow.id}` })}
            >
              {flowNamed(flow, drawn.map)}
            </button>
            {findingCount(drawn.findings.get(flow.id))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
