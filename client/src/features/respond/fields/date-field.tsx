import type { ReactNode } from 'react';
import type { AnswerFieldProps } from './answer-field-props.js';
import { HeadedField } from './headed-field.js';
import { textIn } from './value-shape.js';

export function DateField({ value, onAnswer, onBlur, ...texts }: AnswerFieldProps): ReactNode {
  return (
    <HeadedField {...texts}>
      {(control) => (
        <input
          {...control}
          className="input input--short"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          value={textIn(value)}
          onChange={(event) => onAnswer(event.target.value === '' ? null : event.target.value, 'typing')}
          onBlur={onBlur}
        />
      )}
    </HeadedField>
  );
}
