import type { ReactNode } from 'react';
import type { AnswerValue } from '@core/questionnaire/answer.js';
import { choicesOf } from '@core/questionnaire/choices.js';
import type { Question } from '@core/questionnaire/questionnaire.js';
import { CheckboxGroup } from '../../ui/checkbox-group.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { TextArea } from '../../ui/text-area.js';
import { CountryListField } from './country-list-field.js';

export interface IntakeFieldProps {
  question: Question;
  /** The questionnaire's, not the reader's. */
  language: string;
  value: AnswerValue | null;
  onChange: (value: AnswerValue | null) => void;
  error: string | undefined;
}

/** One intake question as the control its type asks for. */
export function IntakeField({ question, language, value, onChange, error }: IntakeFieldProps): ReactNode {
  const texts = {
    name: `answers.${question.id}`,
    label: <span lang={language}>{question.text}</span>,
    hint: question.help === undefined ? undefined : <span lang={language}>{question.help}</span>,
    error,
    optional: question.required !== true,
  };
  const choices = choicesOf(question).map((choice) => ({
    value: choice.id,
    label: <span lang={language}>{choice.label}</span>,
  }));
  if (question.type === 'country_list')
    return (
      <CountryListField {...texts} values={listIn(value)} onChange={(places) => onChange(orNull(places))} />
    );
  if (question.type === 'multi')
    return (
      <CheckboxGroup
        {...texts}
        choices={choices}
        values={listIn(value)}
        onChange={(picked) => onChange(orNull(exclusively(question, listIn(value), picked)))}
      />
    );
  if (choices.length > 0)
    return (
      <RadioGroup
        {...texts}
        choices={choices}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
      />
    );
  return (
    <TextArea
      {...texts}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  );
}

function listIn(value: AnswerValue | null): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function orNull(values: readonly string[]): readonly string[] | null {
  return values.length === 0 ? null : values;
}

/** "None of them" and the others put each other out: the newest choice stays. */
function exclusively(
  question: Question,
  before: readonly string[],
  picked: readonly string[],
): readonly string[] {
  const alone = new Set(
    choicesOf(question)
      .filter((choice) => choice.exclusive === true)
      .map((choice) => choice.id),
  );
  const added = picked.find((one) => !before.includes(one));
  if (added === undefined) return picked;
  return alone.has(added) ? [added] : picked.filter((one) => !alone.has(one));
}
