import type { ReactNode } from 'react';
import { type ControlAttributes, controlAttributes, fieldId, FieldNotes } from '../../../ui/field.js';
import { ANSWER, type AnswerFieldProps } from './answer-field-props.js';

interface HeadedFieldProps extends Pick<AnswerFieldProps, 'heading' | 'hint' | 'errors'> {
  children: (control: ControlAttributes) => ReactNode;
}

/** One control whose label is the heading of the page. */
export function HeadedField({ heading, hint, errors, children }: HeadedFieldProps): ReactNode {
  const texts = { name: ANSWER, label: null, hint, error: errors[ANSWER] };
  return (
    <div className={texts.error === undefined ? 'field' : 'field field--wrong'}>
      {heading(fieldId(ANSWER))}
      <FieldNotes {...texts} />
      {children(controlAttributes(texts))}
    </div>
  );
}

/** Several controls under the heading of the page. */
export function HeadedGroup({
  heading,
  hint,
  errors,
  children,
}: Omit<HeadedFieldProps, 'children'> & { children: ReactNode }): ReactNode {
  const texts = { name: ANSWER, label: null, hint, error: errors[ANSWER] };
  return (
    <fieldset
      className={texts.error === undefined ? 'field' : 'field field--wrong'}
      aria-describedby={controlAttributes(texts)['aria-describedby']}
    >
      <legend className="field__label">{heading()}</legend>
      <FieldNotes {...texts} />
      {children}
    </fieldset>
  );
}
