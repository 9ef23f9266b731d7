import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DataMapLineFragment,
  DataMapsDocument,
  type DataMapsQuery,
} from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { useMay } from '../../graphql/viewer.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { DayText } from '../../ui/day-text.js';
import { Disclosure } from '../../ui/disclosure.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageHeading } from '../../ui/page-heading.js';
import { TierBadge } from '../../ui/tier-badge.js';
import { LoadDemo } from '../../workspace/load-demo.js';
import { QueryFace } from '../../workspace/query-face.js';
import { NewMap } from './new-map.js';
import './data-map.css';

/** All maps of the workspace, and how much of the register stands on them. */
export function MapsPage(): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['maps'], DataMapsDocument, {});
  const mayEdit = useMay('maps.edit');
  const [adding, setAdding] = useState(false);
  const add = mayEdit && !adding && (
    <Button kind="primary" onClick={() => setAdding(true)}>
      {t('maps:new')}
    </Button>
  );
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('maps:title')} lead={t('maps:listLead')} actions={add} />
      {adding && <NewMap onClose={() => setAdding(false)} />}
      <QueryFace query={query}>
        {(data) =>
          data.dataMaps.length === 0 ? (
            <EmptyState demo={<LoadDemo />}>{t('maps:noMaps')}</EmptyState>
          ) : (
            <>
              <MapsInUse maps={data.dataMaps} />
              <ArchivedMaps maps={data.dataMaps} />
              <Coverage coverage={data.mapCoverage} hasArchived={data.dataMaps.some(isArchived)} />
            </>
          )
        }
      </QueryFace>
    </div>
  );
}

interface MapsProps {
  maps: readonly DataMapLineFragment[];
}

function isArchived(map: DataMapLineFragment): boolean {
  return map.isArchived;
}

function MapsInUse({ maps }: MapsProps): ReactNode {
  const { t } = useTranslation();
  const columns = useMapColumns();
  const inUse = maps.filter((map) => !map.isArchived);
  if (inUse.length === 0) return <p>{t('maps:noneInUse')}</p>;
  return (
    <DataTable
      caption={t('maps:count', { count: inUse.length })}
      columns={columns}
      rows={inUse}
      rowKey={({ id }) => id}
    />
  );
}

/** Out of the way, and found by whoever looks for them. */
function ArchivedMaps({ maps }: MapsProps): ReactNode {
  const { t } = useTranslation();
  const columns = useMapColumns();
  const archived = maps.filter(isArchived);
  if (archived.length === 0) return null;
  const caption = t('maps:archivedCount', { count: archived.length });
  return (
    <Disclosure summary={caption}>
      <DataTable caption={caption} captionHidden columns={columns} rows={archived} rowKey={({ id }) => id} />
    </Disclosure>
  );
}

function useMapColumns(): Column<DataMapLineFragment>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'name',
      head: t('maps:column.name'),
      names: true,
      cell: (map) => (
        <Link to="/app/maps/$mapId" params={{ mapId: map.id }}>
          {map.name ?? t('staff:withheld')}
        </Link>
      ),
    },
    { key: 'nodes', head: t('maps:column.nodes'), numeric: true, cell: (map) => map.nodes },
    { key: 'flows', head: t('maps:column.flows'), numeric: true, cell: (map) => map.flows },
    {
      key: 'updated',
      head: t('maps:column.updated'),
      cell: (map) => <DayText day={map.updatedAt} />,
    },
  ];
}

/** A vendor that stands on a map and not in the register. */
interface StrangerOnMap {
  readonly map: string;
  readonly id: string;
  readonly name: string;
}

interface CoverageProps {
  coverage: DataMapsQuery['mapCoverage'];
  hasArchived: boolean;
}

/** So that nobody takes a thin map for a safe one. */
function Coverage({ coverage, hasArchived }: CoverageProps): ReactNode {
  const { t } = useTranslation();
  const { vendors, onMaps, missing } = coverage;
  const strangers = (coverage.strangers ?? []) as readonly StrangerOnMap[];
  return (
    <section className="panel stack" aria-labelledby="map-coverage">
      <h2 id="map-coverage">{t('maps:coverage.title')}</h2>
      <p>
        {t('maps:coverage.line', { vendors, onMaps })} {hasArchived && t('maps:coverage.withoutArchived')}
      </p>
      {missing.length > 0 && (
        <Disclosure summary={t('maps:coverage.missing', { count: missing.length })}>
          <ul className="data-map__plain">
            {missing.map(({ id, name, tier }) => (
              <li key={id}>
                <TierBadge tier={tier} />{' '}
                <Link to="/app/vendors/$vendorId" params={{ vendorId: id }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {strangers.length > 0 && (
        <Disclosure summary={t('maps:coverage.strangers', { count: strangers.length })}>
          <ul className="data-map__plain">
            {strangers.map(({ map, id, name }) => (
              <li key={`${map} ${id}`}>
                <Link to="/app/maps/$mapId" params={{ mapId: map }} search={{ open: `vendors/${id}` }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
