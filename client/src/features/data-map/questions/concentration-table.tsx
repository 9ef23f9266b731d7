import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/data-table.js';
import type { Drawn } from '../map-model.js';

/** Something vendors of the map rest on, or a vendor that data rests with. */
export interface RestingOn {
  readonly key: string;
  readonly name: string;
  readonly vendors: readonly string[];
  readonly count: number;
  readonly tier12: number;
}

interface ConcentrationTableProps {
  by: 'vendor' | 'parent' | 'provider' | 'country';
  rows: readonly RestingOn[];
  herfindahl: string;
  /** For how many of the vendors it is known. */
  known: number;
  vendors: number;
  drawn: Drawn;
}

/** How much rests on whom, the most first, with the index and with what it leaves out. */
export function ConcentrationTable({
  by,
  rows,
  herfindahl,
  known,
  vendors,
  drawn,
}: ConcentrationTableProps): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns(by, drawn);
  return (
    <>
      <h3>{t(`maps:concentration.${by}.heading`)}</h3>
      {rows.length === 0 ? (
        <p>{t(`maps:concentration.${by}.none`)}</p>
      ) : (
        <>
          <p>
            {t('maps:concentration.index', { index: herfindahl })}{' '}
            {t('maps:concentration.restsOn', { count: known, of: vendors })}{' '}
            {known < vendors && t(`maps:concentration.${by}.unknown`)}
          </p>
          <DataTable
            caption={t(`maps:concentration.${by}.heading`)}
            rows={rows.toSorted((one, other) => other.count - one.count)}
            rowKey={({ key }) => key}
            columns={columns}
            cards
          />
        </>
      )}
    </>
  );
}

function useColumns(by: ConcentrationTableProps['by'], { map }: Drawn): Column<RestingOn>[] {
  const { t } = useTranslation();
  const nameOf = (id: string): string => map.vendors.find((one) => one.id === id)?.name ?? id;
  const name: Column<RestingOn> = {
    key: 'name',
    head: t(`maps:concentration.${by}.name`),
    names: true,
    cell: (row) => row.name,
  };
  const count: Column<RestingOn> = {
    key: 'count',
    head: t(`maps:concentration.${by === 'vendor' ? 'kinds' : 'count'}`),
    numeric: true,
    cell: (row) => row.count,
  };
  if (by === 'vendor') {
    const tier = (id: string): string | undefined => map.vendors.find((one) => one.id === id)?.tier;
    return [name, count, { key: 'tier', head: t('maps:field.tier'), cell: ({ key }) => tier(key) ?? '–' }];
  }
  return [
    name,
    count,
    { key: 'tier12', head: t('maps:concentration.tier12'), numeric: true, cell: ({ tier12 }) => tier12 },
    {
      key: 'vendors',
      head: t('maps:concentration.vendors'),
      cell: ({ vendors: on }) => on.map(nameOf).join(', '),
    },
  ];
}
