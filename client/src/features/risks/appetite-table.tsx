import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appetite } from '@core/risk/appetite.js';
import { BANDS, type Band } from '@core/vocabulary.js';
import { BandBadge } from '../../ui/band-badge.js';
import { type Column, DataTable } from '../../ui/data-table.js';

/** The appetite as everybody reads it who may not change it. */
export function AppetiteTable({ appetite }: { appetite: Appetite }): ReactNode {
  const { t } = useTranslation();
  const columns: Column<Band>[] = [
    { key: 'band', head: t('risks:band'), names: true, cell: bandCell },
    {
      key: 'roles',
      head: t('risks:appetite.roles'),
      cell: (band) =>
        appetite[band].acceptable
          ? appetite[band].roles.map((role) => t(`identity:role.${role.toUpperCase()}`)).join(', ')
          : t('risks:appetite.nobody'),
    },
    ...(['needsReason', 'needsEndDate'] as const).map((need) => ({
      key: need,
      head: t(`risks:appetite.${need}`),
      cell: (band: Band) => (appetite[band][need] ? t('risks:appetite.yes') : t('risks:appetite.no')),
    })),
    {
      key: 'longest',
      head: t('risks:appetite.longest'),
      numeric: true,
      cell: (band) => appetite[band].longestMonths ?? t('risks:appetite.noLimit'),
    },
  ];
  return (
    <DataTable
      caption={t('risks:appetite.title')}
      columns={columns}
      rows={BANDS.toReversed()}
      rowKey={(band) => band}
    />
  );
}

function bandCell(band: Band): ReactNode {
  return <BandBadge band={band} />;
}
