import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { Field, type FieldTexts } from './field.js';

export interface TextInputProps
  extends FieldTexts, Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'> {
  /** For codes, dates and numbers whose length is known. */
  short?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text; `type` may be text, email, url, password, date, search, number. */
export function TextInput({ name, label, hint, error, optional, short, ...rest }: TextInputProps): ReactNode {
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(control) => (
        <input type="text" {...rest} {...control} className={short ? 'input input--short' : 'input'} />
      )}
    </Field>
  );
}
