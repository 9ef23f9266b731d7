import type { ReactNode } from 'react';
import type { AnswerFieldProps } from './answer-field-props.js';
import { CountryPicker } from './country-picker.js';
import { HeadedField } from './headed-field.js';
import { textsIn } from './value-shape.js';

export function CountryField({ value, onAnswer, onBlur: _onBlur, ...texts }: AnswerFieldProps): ReactNode {
  return (
    <HeadedField {...texts}>
      {(control) => (
        <CountryPicker
          control={control}
          values={textsIn(value)}
          onChange={(codes) => onAnswer(codes.length === 0 ? null : codes, 'none')}
        />
      )}
    </HeadedField>
  );
}
