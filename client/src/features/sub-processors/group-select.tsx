import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.js';
import type { Groups } from './sub-processors-tab.js';

export interface GroupSelectProps {
  groups: Groups;
  value: string;
  onChange: (groupId: string) => void;
  error?: string | undefined;
  hint?: string;
}

/** Who is asked: a group that takes new work, or the privacy office. */
export function GroupSelect({ groups, value, onChange, error, hint }: GroupSelectProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Select
      name="groupId"
      label={t('sub-processors:notice.group')}
      hint={hint}
      error={error}
      placeholder={t('sub-processors:notice.office')}
      choices={groups.all
        .filter(({ isArchived }) => !isArchived)
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
