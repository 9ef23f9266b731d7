import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isAnswered } from '@core/questionnaire/comparison.js';
import { choicesOf } from '@core/questionnaire/choices.js';
import { isNotKnown } from '@core/questionnaire/do-not-know.js';
import type { AnswerValue } from '@core/questionnaire/answer.js';
import type { Question } from '@core/questionnaire/questionnaire.js';
import type { ReviewedAnswerFragment } from '../../graphql/staff.generated.js';
import { useFormats } from '../../i18n/dates.js';
import { StatusChip } from '../../ui/status-chip.js';
import { AnswerTable, isTableRow } from './answer-table.js';
import './review.css';
import '../../ui/desk.css';

export interface AnswerWordsProps {
  question: Question;
  answer: Pick<ReviewedAnswerFragment, 'value' | 'na' | 'naReason' | 'comment'> | null;
  language: string;
}

/** The vendor's own words. They can be read here, never changed. */
export function AnswerWords({ question, answer, language }: AnswerWordsProps): ReactNode {
  const { t } = useTranslation();
  const comment = answer?.comment ?? '';
  return (
    <blockquote className="desk-quote review__answer">
      {answer?.na != null && (
        <p>
          <StatusChip tone={answer.na === 'PENDING' ? 'waiting' : 'neutral'}>
            {t(`assessments:na.state.${answer.na}`)}
          </StatusChip>{' '}
          {answer.naReason}
        </p>
      )}
      {(answer?.na == null || answer.na === 'REFUSED') && (
        <Value
          question={question}
          value={(answer?.value ?? null) as AnswerValue | null}
          language={language}
        />
      )}
      {comment !== '' && <p>{comment}</p>}
    </blockquote>
  );
}

function Value({
  question,
  value,
  language,
}: {
  question: Question;
  value: AnswerValue | null;
  language: string;
}): ReactNode {
  const { t } = useTranslation();
  const words = useWords(question);
  if (value === null || !isAnswered(value))
    return <p className="ink-2">{t('assessments:review.unanswered')}</p>;
  if (isNotKnown(value)) return <p className="review__value">{t('assessments:review.notKnown')}</p>;
  if (isNone(value)) return <p className="review__value">{t('assessments:review.none')}</p>;
  if (Array.isArray(value) && value.some(isTableRow))
    return <AnswerTable question={question} rows={value.filter(isTableRow)} language={language} />;
  const lines = Array.isArray(value) ? value.map((one) => words(String(one))) : [words(value)];
  return lines.length === 1 ? (
    <p className="review__value">{lines[0]}</p>
  ) : (
    <ul className="review__value">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function isNone(value: AnswerValue): boolean {
  return typeof value === 'object' && !Array.isArray(value) && 'none' in value;
}

/** A choice by its label, a country and a day by their names, a contact in one line, else as it stands. */
function useWords(question: Question): (value: unknown) => string {
  const formats = useFormats();
  const labels = new Map(choicesOf(question).map((choice) => [choice.id, choice.label]));
  return (value) => {
    if (typeof value === 'number') return [formats.number(value), question.unit].filter(Boolean).join(' ');
    if (typeof value === 'object' && value !== null) return Object.values(value).filter(Boolean).join(', ');
    const text = String(value);
    if (question.type === 'country_list') return formats.country(text);
    if (question.type === 'date') return formats.day(text);
    return labels.get(text) ?? text;
  };
}
