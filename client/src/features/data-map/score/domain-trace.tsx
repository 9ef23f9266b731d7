import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapScore } from '@core/data-flow/score-map.js';
import type { DomainFigure, PracticeFigure } from '@core/scoring/sheet.js';
import type { StageTrace } from '@core/scoring/trace.js';
import { useFormats } from '../../../i18n/dates.js';
import { type Column, DataTable } from '../../../ui/data-table.js';
import { numberOf } from '../../../workspace/exact-number.js';

interface DomainTraceProps {
  domain: DomainFigure;
  score: MapScore;
}

/** How the level of a domain came about: its stages, and what each question of the map adds to its practices. */
export function DomainTrace({ domain, score }: DomainTraceProps): ReactNode {
  const { t } = useTranslation();
  const columns = useTermColumns();
  const practices = score.practices.filter(({ domain: id }) => id === domain.id);
  const terms = practices.flatMap((practice) => termsOf(practice, score));
  return (
    <div className="stack">
      <ul aria-label={t('assessments:trace.stages')}>
        {(score.trace?.domains[domain.id]?.stages ?? []).map((stage) => (
          <Stage key={stage.stage} stage={stage} />
        ))}
      </ul>
      {terms.length > 0 && (
        <DataTable
          caption={t('maps:score.terms')}
          columns={columns}
          rows={terms}
          rowKey={({ practice, question }) => `${practice} ${question}`}
        />
      )}
      {practices.map((practice) => (
        <PracticeSum key={practice.id} practice={practice} score={score} />
      ))}
    </div>
  );
}

interface Term {
  readonly practice: string;
  readonly question: string;
  readonly weight: number;
  readonly score: string;
  /** What the answer adds to the practice. */
  readonly adds: string;
}

function termsOf({ id }: PracticeFigure, { trace }: MapScore): readonly Term[] {
  const { inputs = [], terms = [] } = trace?.practices[id] ?? {};
  const adds = new Map(terms.map(({ question, exact }) => [question, exact]));
  return inputs.map(({ question, weight, score }) => ({
    practice: id,
    question,
    weight,
    score,
    adds: adds.get(question) ?? '0',
  }));
}

function useTermColumns(): Column<Term>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return [
    {
      key: 'question',
      head: t('maps:score.question'),
      names: true,
      cell: ({ question }) => t(`maps:score.ask.${question}`),
    },
    { key: 'practice', head: t('maps:score.practice'), cell: ({ practice }) => practice },
    { key: 'weight', head: t('assessments:trace.weight'), numeric: true, cell: ({ weight }) => weight },
    {
      key: 'score',
      head: t('assessments:trace.score'),
      numeric: true,
      cell: ({ score }) => formats.number(numberOf(score), 2),
    },
    {
      key: 'adds',
      head: t('assessments:trace.adds'),
      numeric: true,
      cell: ({ adds }) => <span title={adds}>{formats.number(numberOf(adds), 4)}</span>,
    },
  ];
}

/** From what is in place to what is assured; a practice the map says nothing of has no figure. */
function PracticeSum({ practice, score }: { practice: PracticeFigure; score: MapScore }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const trace = score.trace?.practices[practice.id];
  if (trace === undefined) return null;
  return (
    <p>
      {practice.id}:{' '}
      {t('assessments:trace.sum', {
        implementation: formats.number(numberOf(trace.implementation), 4),
        factor: formats.number(trace.factor, 2),
        proof: t(`assessments:proof.${trace.evidence_class.toUpperCase()}`),
        assured: formats.number(numberOf(trace.assured), 4),
      })}
    </p>
  );
}

function Stage({ stage }: { stage: StageTrace }): ReactNode {
  const { t } = useTranslation();
  return (
    <li>
      {t(`assessments:stage.${stage.stage}`)}: {t(`assessments:trace.outcome.${stage.outcome}`)}
      {stage.reasons.map(({ code, practices }) => (
        <p key={code} className="ink-2">
          {t(`assessments:trace.reason.${code}`)} {practices.join(', ')}
        </p>
      ))}
    </li>
  );
}
