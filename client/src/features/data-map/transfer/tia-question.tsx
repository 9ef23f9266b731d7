import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '@core/questionnaire/answer.js';
import { choicesOf } from '@core/questionnaire/choices.js';
import type { Question } from '@core/questionnaire/questionnaire.js';
import { countryChoices } from '../../../i18n/countries.js';
import { CheckboxGroup } from '../../../ui/checkbox-group.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextInput } from '../../../ui/text-input.js';
import { fieldOf } from './tia-answers.js';
import { WordListField } from '../panels/word-list-field.js';

interface TiaQuestionProps {
  question: Question;
  value: AnswerValue | null;
  error: string | undefined;
  onChange: (value: AnswerValue | null) => void;
}

/** One question of the transfer assessment as the control its type asks for. */
export function TiaQuestion({ question, value, error, onChange }: TiaQuestionProps): ReactNode {
  const { i18n } = useTranslation();
  const [countries] = useState(() => countryChoices(i18n.language));
  const texts = { name: fieldOf(question.id), label: question.text, error };
  const choices = choicesOf(question).map(({ id, label }) => ({ value: id, label }));
  const words = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  const text = typeof value === 'string' ? value : '';
  const say = (written: string): void => onChange(written === '' ? null : written);
  if (question.type === 'country_list')
    return <WordListField {...texts} choices={countries} values={words} onChange={onChange} />;
  if (question.type === 'multi')
    return <CheckboxGroup {...texts} choices={choices} values={words} onChange={onChange} />;
  if (choices.length > 0)
    return <RadioGroup {...texts} choices={choices} value={text || null} onChange={onChange} />;
  if (question.type === 'date')
    return (
      <TextInput {...texts} type="date" short value={text} onChange={(event) => say(event.target.value)} />
    );
  return <TextArea {...texts} value={text} onChange={(event) => say(event.target.value)} />;
}
