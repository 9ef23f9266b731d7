import type { ReactNode } from 'react';
import type { AnswerFieldProps } from './answer-field-props.js';
import { HeadedField } from './headed-field.js';
import { textIn } from './value-shape.js';

/** One line, or an address of the web. */
export function TextField({ question, value, onAnswer, onBlur, ...texts }: AnswerFieldProps): ReactNode {
  const isAddress = question.type === 'url';
  return (
    <HeadedField {...texts}>
      {(control) => (
        <input
          {...control}
          className="input"
          type={isAddress ? 'url' : 'text'}
          inputMode={isAddress ? 'url' : undefined}
          placeholder={isAddress ? 'https://' : undefined}
          autoComplete="off"
          value={textIn(value)}
          onChange={(event) => onAnswer(event.target.value === '' ? null : event.target.value, 'typing')}
          onBlur={onBlur}
        />
      )}
    </HeadedField>
  );
}
