import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf, hasChoices } from '@core/questionnaire/choices.js';
import { isAnswered } from '@core/questionnaire/comparison.js';
import { isNotKnown } from '@core/questionnaire/do-not-know.js';
import type { Question } from '@core/questionnaire/questionnaire.js';
import { useFormats } from '../../../i18n/dates.js';
import { useCountryName } from '../fields/country-name.js';
import { contactIn, isNoRows, rowsIn, textIn, textsIn } from '../fields/value-shape.js';
import type { Draft } from '../saving/draft.js';
import { TableText } from './table-text.js';

/** An answer to read: the words of the choices, never their ids. */
export function AnswerText({ question, draft }: { question: Question; draft: Draft }): ReactNode {
  const { t } = useTranslation();
  const { naReason, value, comment } = draft;
  const given = naReason !== null || isAnswered(value);
  return (
    <div className="respond-answer">
      {naReason !== null && <p>{t('respond:answer.na', { reason: naReason })}</p>}
      {naReason === null && given && <ValueText question={question} value={value} />}
      {!given && <p className="ink-2">{t('respond:answer.notProvided')}</p>}
      {comment !== null && comment.trim() !== '' && (
        <p className="ink-2 respond-answer__text">{t('respond:answer.comment', { comment })}</p>
      )}
    </div>
  );
}

function ValueText({ question, value }: { question: Question; value: Draft['value'] }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const countryOf = useCountryName();
  if (isNotKnown(value)) return <p>{t('respond:field.unknown')}</p>;
  if (isNoRows(value)) return <p>{t('respond:field.table.none')}</p>;
  if (question.type === 'table') return <TableText columns={question.columns ?? []} rows={rowsIn(value)} />;
  if (question.type === 'contact') return <Lines lines={Object.values(contactIn(value)).map(String)} />;
  if (question.type === 'country_list') return <p>{textsIn(value).map(countryOf).join(', ')}</p>;
  if (question.type === 'date') return <p>{formats.day(textIn(value))}</p>;
  if (typeof value === 'number')
    return <p>{`${formats.number(value, decimals(value))} ${question.unit ?? ''}`}</p>;
  if (hasChoices(question)) return <Lines lines={labels(question, value)} />;
  return <Lines lines={typeof value === 'string' ? [value] : textsIn(value)} />;
}

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return lines.map((line) => (
    <p key={line} className="respond-answer__text">
      {line}
    </p>
  ));
}

function labels(question: Question, value: Draft['value']): readonly string[] {
  const chosen = typeof value === 'string' ? [value] : textsIn(value);
  const known = new Map(choicesOf(question).map(({ id, label }) => [id, label]));
  return chosen.map((id) => known.get(id) ?? id);
}

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
