import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import { recordNamed } from './records.js';
import { useMapSearch } from './use-map-search.js';

/** A processing activity by its name, which opens it; null: in no record. */
export function RecordName({ record, map }: { record: string | null; map: FlowMap }): ReactNode {
  const { t } = useTranslation();
  const [, change] = useMapSearch();
  if (record === null) return t('maps:record.no');
  return (
    <button type="button" className="data-map__open" onClick={() => change({ open: `activities/${record}` })}>
      {recordNamed(record, map)}
    </button>
  );
}
