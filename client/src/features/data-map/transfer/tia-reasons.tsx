import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFlow } from '@core/data-flow/flow-map.js';
import { isDay } from '@core/day.js';
import type { AnswerValue } from '@core/questionnaire/answer.js';
import { choicesOf } from '@core/questionnaire/choices.js';
import type { Question, Questionnaire } from '@core/questionnaire/questionnaire.js';
import { useFormats } from '../../../i18n/dates.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { KeyValues } from '../../../ui/key-values.js';
import { TransferQuestions } from './transfer-questions.js';
import { answersOf, askedIn } from './tia-answers.js';

/** What the result of an assessment rests on: each question that was asked, with its answer. */
export function TiaReasons({ flow }: { flow: MapFlow }): ReactNode {
  const { t } = useTranslation();
  const count = Object.keys(answersOf(flow)).length;
  if (count === 0) return null;
  return (
    <Disclosure summary={t('maps:tia.reasons', { count })}>
      <TransferQuestions>
        {(questionnaire) => <Reasons questionnaire={questionnaire} flow={flow} />}
      </TransferQuestions>
    </Disclosure>
  );
}

function Reasons({ questionnaire, flow }: { questionnaire: Questionnaire; flow: MapFlow }): ReactNode {
  const { t } = useTranslation();
  const inWords = useAnswerWords();
  const answers = answersOf(flow);
  return (
    <KeyValues
      rows={askedIn(questionnaire, answers).map((question) => {
        const value = answers[question.id]?.value ?? null;
        return {
          key: question.id,
          label: question.text,
          value: value === null ? t('maps:notStated') : inWords(question, value),
        };
      })}
    />
  );
}

function useAnswerWords(): (question: Question, value: AnswerValue) => string {
  const { country, day } = useFormats();
  return (question, value) => {
    const labels = new Map(choicesOf(question).map(({ id, label }) => [id, label]));
    const word = (one: unknown): string => {
      const text = String(one);
      if (question.type === 'country_list') return country(text);
      return isDay(text) ? day(text) : (labels.get(text) ?? text);
    };
    return Array.isArray(value) ? value.map(word).join(', ') : word(value);
  };
}
