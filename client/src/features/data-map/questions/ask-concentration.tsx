import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concentration } from '@core/data-flow/concentration.js';
import type { ConcentrationBy } from '@core/data-flow/concentration-groups.js';
import { MapConcentrationDocument } from '../../../graphql/staff.generated.js';
import { useStaffQuery } from '../../../graphql/use-staff-query.js';
import { useFormats } from '../../../i18n/dates.js';
import { QueryFace } from '../../../workspace/query-face.js';
import { ConcentrationTable, type RestingOn } from './concentration-table.js';
import type { Drawn } from '../map-model.js';

interface AskConcentrationProps {
  drawn: Drawn;
  concentration: Concentration;
}

/** On which vendors, companies above them, hosting providers and countries the map rests. */
export function AskConcentration({ drawn, concentration }: AskConcentrationProps): ReactNode {
  const { t } = useTranslation();
  const { id, asOf } = drawn;
  const query = useStaffQuery(['map', id, 'concentration', asOf], MapConcentrationDocument, { id, asOf });
  return (
    <section className="panel stack" aria-labelledby="ask-concentration">
      <h2 id="ask-concentration">{t('maps:concentration.title')}</h2>
      <QueryFace query={query}>
        {({ dataMap }) => {
          const groups = dataMap.judgement.concentrationGroups as readonly ConcentrationBy[];
          const [vendor, ...others] = groups.map((group) => <ByGroup key={group.by} {...{ group, drawn }} />);
          return (
            <>
              {vendor}
              <ConcentrationTable by="provider" drawn={drawn} {...byProvider(concentration)} />
              {others}
            </>
          );
        }}
      </QueryFace>
    </section>
  );
}

function ByGroup({ group, drawn }: { group: ConcentrationBy; drawn: Drawn }): ReactNode {
  const formats = useFormats();
  const vendorIn = (id: string | undefined) => drawn.map.vendors.find((one) => one.id === id);
  const nameOf = ({ key, vendors: [first] }: ConcentrationBy['shares'][number]): string => {
    if (group.by === 'country') return formats.country(key);
    return (group.by === 'parent' ? vendorIn(first)?.parent : vendorIn(key)?.name) ?? key;
  };
  const rows = group.shares.map((share) => ({ ...share, name: nameOf(share) }));
  return <ConcentrationTable {...group} drawn={drawn} rows={rows} />;
}

function byProvider({ providers, written, herfindahl, vendorsKnown, vendors }: Concentration) {
  const rows = providers.map((share): RestingOn => {
    const { provider: key } = share;
    return { ...share, key, name: written[key] ?? key };
  });
  return { rows, herfindahl, known: vendorsKnown, vendors };
}
