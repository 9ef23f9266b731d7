import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Answers, AnswerValue } from '@core/questionnaire/answer.js';
import { TextInput } from '../../ui/text-input.js';

interface OtherNameProps {
  questionId: string;
  answer: Answer | undefined;
  onName: (name: string) => void;
  error: string | undefined;
}

/** "Other (please name)" has a place for the name; it is the comment of the answer. */
export function OtherName({ questionId, answer, onName, error }: OtherNameProps): ReactNode {
  const { t } = useTranslation();
  if (!isOther(answer?.value)) return null;
  return (
    <TextInput
      name={otherField(questionId)}
      label={t('vendors:intake.other')}
      error={error}
      value={answer?.comment ?? ''}
      onChange={(event) => onName(event.target.value)}
    />
  );
}

/** The questions whose answer is "other" and names nothing. */
export function unnamedOthers(answers: Answers): string[] {
  return Object.entries(answers)
    .filter(([, { value, comment }]) => isOther(value) && (comment ?? '').trim() === '')
    .map(([id]) => id);
}

export function otherField(questionId: string): string {
  return `answers.${questionId}.comment`;
}

/** A name is dropped with the choice that asked for it. */
export function answerWith(value: AnswerValue | null, before: Answer | undefined): Answer {
  return isOther(value) && before?.comment !== undefined ? { value, comment: before.comment } : { value };
}

function isOther(value: AnswerValue | null | undefined): boolean {
  return Array.isArray(value) ? value.includes('other' as never) : value === 'other';
}
