import type { InputHTMLAttributes, ReactNode } from 'react';
import { controlAttributes, FieldNotes, type FieldTexts } from './field.js';

export interface CheckboxProps
  extends FieldTexts, Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'> {}

/** One box with its own sentence: a consent, a switch. */
export function Checkbox({
  name,
  label,
  hint,
  error,
  optional: _optional,
  ...rest
}: CheckboxProps): ReactNode {
  const control = controlAttributes({ name, label, hint, error });
  return (
    <div className={error === undefined ? 'field' : 'field field--wrong'}>
      <FieldNotes {...{ name, label, error }} />
      <label className="choice" htmlFor={control.id}>
        <input {...rest} {...control} type="checkbox" />
        <span>
          {label}
          {hint !== undefined && (
            <span className="choice__hint" id={`${control.id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}
