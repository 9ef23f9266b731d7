import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concentration } from '@core/data-flow/concentration.js';
import { DataTable } from '../../ui/data-table.js';
import type { Drawn } from './map-model.js';

/** On which providers the vendors of the map stand. */
export function AskConcentration({
  drawn,
  concentration,
}: {
  drawn: Drawn;
  concentration: Concentration;
}): ReactNode {
  const { t } = useTranslation();
  const { providers, herfindahl, written, vendors, vendorsKnown } = concentration;
  const nameOf = (id: string): string => drawn.map.vendors.find((one) => one.id === id)?.name ?? id;
  return (
    <section className="panel stack" aria-labelledby="ask-concentration">
      <h2 id="ask-concentration">{t('maps:concentration.title')}</h2>
      {providers.length === 0 ? (
        <p>{t('maps:concentration.none')}</p>
      ) : (
        <>
          <p>
            {t('maps:concentration.index', { index: herfindahl })}{' '}
            {t('maps:concentration.restsOn', { count: providers.length, known: vendorsKnown, of: vendors })}{' '}
            {vendorsKnown < vendors && t('maps:concentration.othersUnknown')}
          </p>
          <DataTable
            caption={t('maps:concentration.table')}
            rows={providers.toSorted((one, other) => other.count - one.count)}
            rowKey={({ provider }) => provider}
            columns={[
              {
                key: 'provider',
                head: t('maps:concentration.provider'),
                names: true,
                cell: ({ provider }) => written[provider] ?? provider,
              },
              {
                key: 'count',
                head: t('maps:concentration.count'),
                numeric: true,
                cell: ({ count }) => count,
              },
              {
                key: 'tier12',
                head: t('maps:concentration.tier12'),
                numeric: true,
                cell: ({ tier12 }) => tier12,
              },
              {
                key: 'vendors',
                head: t('maps:concentration.vendors'),
                cell: ({ vendors: on }) => on.map(nameOf).join(', '),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
