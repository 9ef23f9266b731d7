import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@core/questionnaire/answer.js';
import { TextInput } from '../../../ui/text-input.js';
import { ANSWER, type AnswerFieldProps } from './answer-field-props.js';
import { HeadedGroup } from './headed-field.js';
import { contactIn } from './value-shape.js';

const PARTS = ['name', 'role', 'email'] as const;

/** A name or team, a role and an address: three lines of one answer. */
export function ContactField({ value, onAnswer, onBlur, errors, ...texts }: AnswerFieldProps): ReactNode {
  const { t } = useTranslation();
  const contact = contactIn(value);
  function write(part: keyof Contact, text: string): void {
    const { [part]: _before, ...rest } = contact;
    const next = text === '' ? rest : { ...rest, [part]: text };
    onAnswer(Object.keys(next).length === 0 ? null : next, 'typing');
  }
  return (
    <HeadedGroup {...texts} errors={errors}>
      <div className="stack" onBlur={onBlur}>
        {PARTS.map((part) => (
          <TextInput
            key={part}
            name={part === 'name' ? ANSWER : `${ANSWER}-${part}`}
            label={t(`respond:field.contact.${part}`)}
            error={part === 'name' ? undefined : errors[`${ANSWER}-${part}`]}
            type={part === 'email' ? 'email' : 'text'}
            autoComplete="off"
            value={contact[part] ?? ''}
            onChange={(event) => write(part, event.target.value)}
          />
        ))}
      </div>
    </HeadedGroup>
  );
}
