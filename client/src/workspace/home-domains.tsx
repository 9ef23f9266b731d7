import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DomainLevelsDocument, type DomainLevelsQuery } from '../graphql/staff.generated.js';
import { useStaffQuery } from '../graphql/use-staff-query.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { QueryFace } from './query-face.js';

type Domain = DomainLevelsQuery['domainLevels'][number];

const LEVELS = [0, 1, 2, 3, 4, 5];

/** How many vendors stand at which level of each domain. It names none of them and ranks nobody. */
export function HomeDomains(): ReactNode {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const query = useStaffQuery(['domain-levels', language], DomainLevelsDocument, { language });
  return (
    <section className="stack" aria-label={t('home:domains.title')}>
      <h2>{t('home:domains.title')}</h2>
      <QueryFace query={query} lines={4}>
        {({ domainLevels }) =>
          domainLevels.length === 0 ? <p>{t('home:domains.none')}</p> : <Domains domains={domainLevels} />
        }
      </QueryFace>
    </section>
  );
}

function useColumns(): Column<Domain>[] {
  const { t } = useTranslation();
  return [
    { key: 'domain', head: t('home:domains.domain'), names: true, cell: ({ title }) => title },
    ...LEVELS.map((level) => ({
      key: String(level),
      head: String(level),
      numeric: true,
      cell: ({ vendors }: Domain) => <Count of={vendors?.[level] ?? 0} />,
    })),
    {
      key: 'without',
      head: t('home:domains.without'),
      numeric: true,
      cell: ({ without }) => <Count of={without ?? 0} />,
    },
  ];
}

function Domains({ domains }: { domains: readonly Domain[] }): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <div className="home-domains">
      <DataTable
        caption={t('home:domains.what')}
        columns={columns}
        rows={domains}
        rowKey={({ domain }) => domain}
      />
    </div>
  );
}

/** A nought is no news. */
function Count({ of }: { of: number }): ReactNode {
  return <span className={of === 0 ? 'ink-3' : 'home-domains__count'}>{of}</span>;
}
