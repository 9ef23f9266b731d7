import type { ReactNode, SelectHTMLAttributes } from 'react';
import { Field, type FieldTexts } from './field.js';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface SelectProps
  extends FieldTexts, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id'> {
  choices: readonly (Choice & { label: string })[];
  /** The first, empty entry: "Choose a country". Left out when there is always a value. */
  placeholder?: string;
}

export function Select({
  name,
  label,
  hint,
  error,
  optional,
  choices,
  placeholder,
  ...rest
}: SelectProps): ReactNode {
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(control) => (
        <select {...rest} {...control} className="input">
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
