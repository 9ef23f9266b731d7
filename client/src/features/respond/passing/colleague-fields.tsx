import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../../ui/text-area.js';
import { TextInput } from '../../../ui/text-input.js';

export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly note: string;
}

export const NOBODY: Colleague = { name: '', email: '', note: '' };

interface ColleagueFieldsProps {
  value: Colleague;
  errors: Readonly<Record<string, string>>;
  onChange: (value: Colleague) => void;
}

/** Who it is and what to tell them. */
export function ColleagueFields({ value, errors, onChange }: ColleagueFieldsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        name="name"
        label={t('respond:pass.name')}
        error={errors['name']}
        autoComplete="off"
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.target.value })}
      />
      <TextInput
        name="email"
        type="email"
        label={t('respond:pass.email')}
        hint={t('respond:pass.emailHint')}
        error={errors['email']}
        autoComplete="off"
        value={value.email}
        onChange={(event) => onChange({ ...value, email: event.target.value })}
      />
      <TextArea
        name="note"
        label={t('respond:pass.note')}
        optional
        rows={2}
        error={errors['note']}
        value={value.note}
        onChange={(event) => onChange({ ...value, note: event.target.value })}
      />
    </>
  );
}

/** What is missing before anything is sent. */
export function useColleagueProblems() {
  const { t } = useTranslation();
  return ({ name, email }: Colleague) =>
    [
      { path: 'name', message: name.trim() === '' ? t('respond:pass.nameMissing') : '' },
      {
        path: 'email',
        message: /^\S+@\S+\.\S+$/.test(email.trim()) ? '' : t('respond:problem.WRONG_MAILBOX'),
      },
    ].filter(({ message }) => message !== '');
}
