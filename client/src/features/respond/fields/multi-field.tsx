import type { ReactNode } from 'react';
import { choicesOf } from '@core/questionnaire/choices.js';
import type { Choice } from '@core/questionnaire/questionnaire.js';
import { CheckboxGroup } from '../../../ui/checkbox-group.js';
import { ANSWER, type AnswerFieldProps } from './answer-field-props.js';
import { textsIn } from './value-shape.js';

/** Several of many; an exclusive choice stands alone, so the newest click decides. */
export function MultiField({
  question,
  value,
  heading,
  hint,
  errors,
  onAnswer,
}: AnswerFieldProps): ReactNode {
  const choices = choicesOf(question);
  const values = textsIn(value);
  function choose(wanted: readonly string[]): void {
    const kept = withoutContradiction(choices, values, wanted);
    onAnswer(kept.length === 0 ? null : kept, 'none');
  }
  return (
    <CheckboxGroup
      name={ANSWER}
      label={heading()}
      hint={hint}
      error={errors[ANSWER]}
      choices={choices.map(({ id, label }) => ({ value: id, label }))}
      values={values}
      onChange={choose}
    />
  );
}

function withoutContradiction(
  choices: readonly Choice[],
  before: readonly string[],
  wanted: readonly string[],
): readonly string[] {
  const alone = new Set(choices.filter(({ exclusive }) => exclusive === true).map(({ id }) => id));
  const added = wanted.find((one) => !before.includes(one));
  if (added === undefined) return wanted;
  return alone.has(added) ? [added] : wanted.filter((one) => !alone.has(one));
}
