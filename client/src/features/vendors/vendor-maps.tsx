import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MapsWithVendorDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { QueryFace } from '../../workspace/query-face.js';

/** The maps on which the vendor stands; each opens with its first node found. */
export function VendorMaps({ vendorId }: { vendorId: string }): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['vendor', vendorId, 'maps'], MapsWithVendorDocument, { vendorId });
  return (
    <section className="panel stack" aria-labelledby="vendor-maps">
      <h2 id="vendor-maps">{t('vendors:maps.title')}</h2>
      <QueryFace query={query}>
        {({ mapsWithVendor }) =>
          mapsWithVendor.length === 0 ? (
            <p className="ink-2">{t('vendors:maps.empty')}</p>
          ) : (
            <ul className="stack">
              {mapsWithVendor.map(({ map, nodes }) => (
                <li key={map.id}>
                  <Link
                    to="/app/maps/$mapId"
                    params={{ mapId: map.id }}
                    search={{ open: `nodes/${nodes[0]}` }}
                  >
                    {map.name}
                  </Link>{' '}
                  <span className="ink-2">{t('vendors:maps.places', { count: nodes.length })}</span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryFace>
    </section>
  );
}
