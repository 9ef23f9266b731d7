import type { ReactNode, TextareaHTMLAttributes } from 'react';
import { Field, type FieldTexts } from './field.js';

export interface TextAreaProps
  extends FieldTexts, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'> {}

export function TextArea({ name, label, hint, error, optional, ...rest }: TextAreaProps): ReactNode {
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(control) => <textarea rows={4} {...rest} {...control} className="input input--area" />}
    </Field>
  );
}
