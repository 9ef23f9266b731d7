import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Question, type Questionnaire, questionsOf } from '@core/questionnaire/questionnaire.js';
import type { PracticeFigure, ScoreSheet } from '@core/scoring/sheet.js';
import type { PracticeTrace } from '@core/scoring/trace.js';
import { useFormats } from '../../i18n/dates.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { numberOf } from '../../workspace/exact-number.js';
import { AnswerWords } from './answer-words.js';
import type { ModelWords } from './model-words.js';
import type { Scored } from './score-page.js';

interface PracticeTraceProps {
  practice: PracticeFigure;
  assessment: Scored;
  sheet: ScoreSheet;
  words: ModelWords;
}

interface Term {
  id: string;
  question: Question | undefined;
  weight: number;
  score: string;
  /** What the answer adds to the practice. */
  adds: string;
}

/** One practice: the answers with their weights, the sum, the cap, and the factor of proof. */
export function PracticeTraceView({ practice, assessment, sheet, words }: PracticeTraceProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const questionnaire = assessment.questionnaire as Questionnaire;
  const trace = sheet.trace?.practices[practice.id];
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const terms = termsOf(trace).map((term) => ({ ...term, question: questions.get(term.id) }));
  const columns = useColumns(assessment, questionnaire.language);
  return (
    <div className="stack">
      <p lang={words.language}>{words.statement(practice.id)}</p>
      {terms.length > 0 && (
        <DataTable
          caption={t('assessments:trace.terms')}
          columns={columns}
          rows={terms}
          rowKey={(term) => term.id}
        />
      )}
      <p>
        {t('assessments:trace.sum', {
          implementation: formats.number(Number(practice.implementation), 4),
          factor: formats.number(trace?.factor ?? 0, 2),
          proof: t(`assessments:proof.${(practice.evidence_class ?? 'claimed').toUpperCase()}`),
          assured: formats.number(Number(practice.assured), 4),
        })}
      </p>
      {practice.capped && <p>{t('assessments:trace.capped')}</p>}
      {practice.state === 'refuted' && <p>{t('assessments:trace.refuted')}</p>}
    </div>
  );
}

/** The answers behind a practice. A refuted one adds nothing, but what the vendor said still stands there. */
function termsOf(trace: PracticeTrace | undefined): Omit<Term, 'question'>[] {
  const adds = new Map((trace?.terms ?? []).map((term) => [term.question, term.exact]));
  return (trace?.inputs ?? []).map(({ question, weight, score }) => ({
    id: question,
    weight,
    score,
    adds: adds.get(question) ?? '0',
  }));
}

function useColumns(assessment: Scored, language: string): Column<Term>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return [
    {
      key: 'question',
      head: t('assessments:trace.question'),
      names: true,
      cell: (term) => <QuestionLink assessmentId={assessment.id} term={term} language={language} />,
    },
    {
      key: 'answer',
      head: t('assessments:trace.answer'),
      cell: (term) => <TermAnswer assessment={assessment} term={term} language={language} />,
    },
    { key: 'weight', head: t('assessments:trace.weight'), numeric: true, cell: (term) => term.weight },
    {
      key: 'score',
      head: t('assessments:trace.score'),
      numeric: true,
      cell: (term) => formats.number(numberOf(term.score), 2),
    },
    {
      key: 'adds',
      head: t('assessments:trace.adds'),
      numeric: true,
      cell: (term) => <span title={term.adds}>{formats.number(numberOf(term.adds), 4)}</span>,
    },
  ];
}

interface TermCellProps {
  term: Term;
  language: string;
}

function QuestionLink({ assessmentId, term, language }: TermCellProps & { assessmentId: string }): ReactNode {
  return (
    <>
      <Link to="/app/assessments/$assessmentId/review" params={{ assessmentId }} search={{ q: term.id }}>
        {term.id}
      </Link>{' '}
      <span lang={language}>{term.question?.text}</span>
    </>
  );
}

function TermAnswer({ assessment, term, language }: TermCellProps & { assessment: Scored }): ReactNode {
  const answer = assessment.answers.find((one) => one.questionId === term.id) ?? null;
  if (term.question === undefined) return '–';
  return <AnswerWords question={term.question} answer={answer} language={language} />;
}
