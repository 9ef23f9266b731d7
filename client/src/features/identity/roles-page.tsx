import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RoleTableDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { PageHeading } from '../../ui/page-heading.js';
import { QueryFace } from '../../workspace/query-face.js';
import { SettingsTabs } from '../../workspace/settings-tabs.js';
import './roles.css';
import { readRoleTable, type RoleRow } from './role-table.js';

/** The one table the server decides by, shown as it is. */
export function RolesPage(): ReactNode {
  const { t } = useTranslation();
  const query = useStaffQuery(['roles'], RoleTableDocument, {}, { staleTime: Number.POSITIVE_INFINITY });
  return (
    <div className="stack stack--wide">
      <PageHeading title={t('identity:roles.title')} lead={t('identity:roles.lead')} />
      <SettingsTabs />
      <QueryFace query={query} lines={12}>
        {({ roleTable }) => <RoleTables rows={readRoleTable(roleTable)} />}
      </QueryFace>
    </div>
  );
}

function RoleTables({ rows }: { rows: readonly RoleRow[] }): ReactNode {
  const { t } = useTranslation();
  const actions = [...new Set(rows.flatMap((row) => row.may))];
  const reading: Column<RoleRow>[] = [
    {
      key: 'role',
      head: t('identity:role.label'),
      names: true,
      cell: (row) => t(`identity:role.${row.role}`),
    },
    { key: 'means', head: t('identity:roles.means'), cell: (row) => t(`identity:roleMeans.${row.role}`) },
    { key: 'sees', head: t('identity:roles.sees'), cell: (row) => t(`identity:relation.${row.relation}`) },
    { key: 'reads', head: t('identity:roles.reads'), cell: (row) => t(`identity:class.${row.readsTo}`) },
  ];
  const doing: Column<string>[] = [
    {
      key: 'act',
      head: t('identity:roles.act'),
      names: true,
      cell: (act) => t(`identity:act.${act.replace('.', '_')}`),
    },
    ...rows.map((row) => mayColumn(row, t(`identity:role.${row.role}`))),
  ];
  return (
    <>
      <DataTable
        caption={t('identity:roles.reading')}
        columns={reading}
        rows={rows}
        rowKey={(row) => row.role}
      />
      <div className="roles">
        <DataTable caption={t('identity:roles.doing')} columns={doing} rows={actions} rowKey={(act) => act} />
      </div>
    </>
  );
}

function mayColumn(row: RoleRow, head: string): Column<string> {
  return { key: row.role, head, cell: (act) => <MayMark may={row.may.includes(act)} /> };
}

function MayMark({ may }: { may: boolean }): ReactNode {
  const { t } = useTranslation();
  return may ? (
    <>
      <span aria-hidden="true">✓</span>
      <span className="visually-hidden">{t('identity:roles.yes')}</span>
    </>
  ) : (
    <>
      <span aria-hidden="true" className="ink-3">
        –
      </span>
      <span className="visually-hidden">{t('identity:roles.no')}</span>
    </>
  );
}
