import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerFieldProps } from './answer-field-props.js';
import { HeadedField } from './headed-field.js';
import { textsIn } from './value-shape.js';

/** Which documents there are, one a line; a file attached below writes its own. */
export function DocumentsField({ value, onAnswer, onBlur, hint, ...texts }: AnswerFieldProps): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState(textsIn(value).join('\n'));
  // A file that was attached below adds its name to the answer.
  const known = linesOf(text);
  const added = textsIn(value).filter((name) => !known.includes(name));
  if (added.length > 0) setText([...known, ...added].join('\n'));
  function write(written: string): void {
    setText(written);
    const lines = linesOf(written);
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

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
