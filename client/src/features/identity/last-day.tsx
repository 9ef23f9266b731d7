import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RoleTableDocument } from '../../graphql/staff.generated.js';
import { useStaffQuery } from '../../graphql/use-staff-query.js';
import { todayHere } from '../../i18n/dates.js';
import { TextInput } from '../../ui/text-input.js';
import { readRoleTable } from './role-table.js';

/** Whether somebody with this role comes in until a day; the server's table says so. */
export function useIsUntilADay(role: string): boolean {
  const query = useStaffQuery(['roles'], RoleTableDocument, {}, { staleTime: Number.POSITIVE_INFINITY });
  const rows = readRoleTable(query.data?.roleTable);
  return rows.some((row) => row.role === role && row.isUntilADay);
}

export interface LastDayProps {
  value: string;
  onChange: (day: string) => void;
  error: string | undefined;
}

/** The last day on which a person with such a role comes in. */
export function LastDay({ value, onChange, error }: LastDayProps): ReactNode {
  const { t } = useTranslation();
  return (
    <TextInput
      name="accessUntil"
      type="date"
      short
      min={todayHere()}
      label={t('identity:lastDay.label')}
      hint={t('identity:lastDay.hint')}
      error={error}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
