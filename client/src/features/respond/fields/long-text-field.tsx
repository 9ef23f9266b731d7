import type { ReactNode } from 'react';
import type { AnswerFieldProps } from './answer-field-props.js';
import { HeadedField } from './headed-field.js';
import { textIn } from './value-shape.js';

export function LongTextField({ value, onAnswer, onBlur, ...texts }: AnswerFieldProps): ReactNode {
  return (
    <HeadedField {...texts}>
      {(control) => (
        <textarea
          {...control}
          className="input input--area"
          rows={6}
          value={textIn(value)}
          onChange={(event) => onAnswer(event.target.value === '' ? null : event.target.value, 'typing')}
          onBlur={onBlur}
        />
      )}
    </HeadedField>
  );
}
