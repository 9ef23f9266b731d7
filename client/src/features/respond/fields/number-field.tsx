import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerFieldProps } from './answer-field-props.js';
import { HeadedField } from './headed-field.js';

/** A number with its unit, written with a comma or a point; half a number stays on the screen. */
export function NumberField({ question, value, onAnswer, onBlur, ...texts }: AnswerFieldProps): ReactNode {
  const { i18n } = useTranslation();
  const [text, setText] = useState(() => written(value, i18n.language));
  function write(now: string): void {
    setText(now);
    const number = numberIn(now);
    if (now.trim() === '') onAnswer(null, 'typing');
    else if (number === null) onAnswer(now, 'hold');
    else onAnswer(number, 'typing');
  }
  return (
    <HeadedField {...texts}>
      {(control) => (
        <div className="respond-unit">
          <input
            {...control}
            className="input input--short"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => write(event.target.value)}
            onBlur={onBlur}
          />
          {question.unit !== undefined && <span lang="en">{question.unit}</span>}
        </div>
      )}
    </HeadedField>
  );
}

/** Groups of thousands are refused: 1.000 means two things in two countries. */
function numberIn(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) && !/^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) ? Number(plain) : null;
}

function written(value: unknown, language: string): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  return language === 'de' ? String(value).replace('.', ',') : String(value);
}
