import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerFieldProps } from './answer-field-props.js';
import { HeadedField } from './headed-field.js';
import { textsIn } from './value-shape.js';

/** Which documents there are, one a line, until they can be handed in here. */
export function DocumentsField({ value, onAnswer, onBlur, hint, ...texts }: AnswerFieldProps): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState(textsIn(value).join('\n'));
  function write(written: string): void {
    setText(written);
    const lines = written
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    onAnswer(lines.length === 0 ? null : lines, 'typing');
  }
  return (
    <HeadedField {...texts} hint={hint ?? t('respond:field.documents')}>
      {(control) => (
        <textarea
          {...control}
          className="input input--area"
          rows={3}
          value={text}
          onChange={(event) => write(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </HeadedField>
  );
}
