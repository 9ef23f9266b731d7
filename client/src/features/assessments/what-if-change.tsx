import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '@core/questionnaire/answer.js';
import { choicesOf } from '@core/questionnaire/choices.js';
import { type Question, type Questionnaire, questionsOf } from '@core/questionnaire/questionnaire.js';
import type { Change } from '@core/scoring/what-would-change.js';
import { useFormats } from '../../i18n/dates.js';
import type { ModelWords } from './model-words.js';
import type { Scored } from './score-page.js';

interface WhatIfChangeProps {
  change: Change;
  assessment: Scored;
  words: ModelWords;
}

/** One step of the way in words, with the link to the answer it is about. */
export function WhatIfChange({ change, assessment, words }: WhatIfChangeProps): ReactNode {
  const { t } = useTranslation();
  const questionnaire = assessment.questionnaire as Questionnaire;
  const questions = questionsOf(questionnaire);
  if (change.kind === 'evidence') {
    const first = questions.find(({ practice, weight }) => practice === change.practice && weight !== 0);
    return (
      <li>
        <QuestionLink assessmentId={assessment.id} id={first?.id} label={change.practice} />{' '}
        <span lang={words.language}>{words.practice(change.practice)}</span>:{' '}
        {t('assessments:whatIf.proof', {
          from: t(`assessments:proof.${change.from.toUpperCase()}`),
          to: t(`assessments:proof.${change.to.toUpperCase()}`),
        })}
      </li>
    );
  }
  const question = questions.find(({ id }) => id === change.question);
  return (
    <li>
      <QuestionLink assessmentId={assessment.id} id={change.question} label={change.question} />{' '}
      <span lang={questionnaire.language}>{question?.text}</span>{' '}
      <Better question={question} value={change.value as AnswerValue} language={questionnaire.language} />
    </li>
  );
}

interface QuestionLinkProps {
  assessmentId: string;
  id: string | undefined;
  label: string;
}

function QuestionLink({ assessmentId, id, label }: QuestionLinkProps): ReactNode {
  return (
    <Link to="/app/assessments/$assessmentId/review" params={{ assessmentId }} search={{ q: id }}>
      {label}
    </Link>
  );
}

interface BetterProps {
  question: Question | undefined;
  value: AnswerValue;
  language: string;
}

/** An answer that would do; where the words are the vendor's to find, that it has to be there. */
function Better({ question, value, language }: BetterProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (question === undefined) return null;
  if (typeof value === 'number')
    return (
      <strong>
        {t('assessments:whatIf.number', {
          value: [formats.number(value), question.unit].filter(Boolean).join(' '),
        })}
      </strong>
    );
  const labels = labelsOf(question, value);
  if (labels.length === 0) return <strong>{t('assessments:whatIf.complete')}</strong>;
  return (
    <>
      {t('assessments:whatIf.instead')} <strong lang={language}>{labels.join('; ')}</strong>
    </>
  );
}

function labelsOf(question: Question, value: AnswerValue): string[] {
  const labels = new Map(choicesOf(question).map((choice) => [choice.id, choice.label]));
  const picked = Array.isArray(value) ? value : [value];
  return picked.flatMap((one) => (typeof one === 'string' ? (labels.get(one) ?? []) : []));
}
