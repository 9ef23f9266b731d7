import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/checkbox.js';
import { TextInput } from '../../ui/text-input.js';

export interface PasswordInputProps {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** A new password, typed once and readable on wish instead of typed twice. */
export function PasswordInput({ value, onChange, error }: PasswordInputProps): ReactNode {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <div className="stack stack--tight">
      <TextInput
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        label={t('identity:newPassword')}
        hint={t('identity:passwordHint')}
        error={error}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <Checkbox
        name="show-password"
        label={t('identity:showPassword')}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
    </div>
  );
}
