import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf } from '@core/questionnaire/choices.js';
import { type Question, type Questionnaire, questionsOf } from '@core/questionnaire/questionnaire.js';
import type { FactorBecause } from '@core/tiering/factors.js';
import type { RatedInherent } from '@core/tiering/rate-inherent.js';
import { FACTORS } from '@core/vocabulary.js';
import { useFormats } from '../../i18n/dates.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { usePlaceName } from './country-list-field.js';
import { numberOf } from '../../workspace/exact-number.js';

interface FactorReasonsProps {
  rating: RatedInherent;
  intake: Questionnaire;
  compact: boolean;
}

interface FactorRow {
  factor: string;
  value: number;
  points: number;
  because: FactorBecause;
}

/** The six factors: value, what each adds to the figure, and the answer it comes from. */
export function FactorReasons({ rating, intake, compact }: FactorReasonsProps): ReactNode {
  const { t } = useTranslation();
  const rows: FactorRow[] = FACTORS.map((factor) => ({
    factor,
    value: rating.factors[factor].value,
    points: numberOf(rating.terms.find((term) => term.factor === factor)?.exact ?? '0'),
    because: rating.factors[factor].because,
  }));
  const columns = useColumns(intake);
  return (
    <DataTable
      caption={t('vendors:tier.factors')}
      columns={compact ? columns.filter(({ key }) => key !== 'why') : columns}
      rows={rows}
      rowKey={(row) => row.factor}
    />
  );
}

function useColumns(intake: Questionnaire): Column<FactorRow>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return [
    {
      key: 'factor',
      head: t('vendors:tier.factor'),
      names: true,
      cell: (row) => t(`vendors:factor.${row.factor}`),
    },
    {
      key: 'value',
      head: t('vendors:tier.value'),
      numeric: true,
      cell: (row) => t('vendors:tier.of5', { value: row.value }),
    },
    {
      key: 'points',
      head: t('vendors:tier.points'),
      numeric: true,
      cell: (row) => formats.number(row.points, 2),
    },
    { key: 'why', head: t('vendors:tier.because'), cell: (row) => <FactorWhy row={row} intake={intake} /> },
  ];
}

function FactorWhy({ row, intake }: { row: FactorRow; intake: Questionnaire }): ReactNode {
  const { t } = useTranslation();
  const placeName = usePlaceName();
  const question = questionsOf(intake).find(({ id }) => id === row.because.question);
  const isPlaces = row.because.code.startsWith('GEOGRAPHY_');
  const words = isPlaces ? row.because.answers.map(placeName) : labelsOf(question, row.because.answers);
  return (
    <>
      {t(`vendors:because.${row.because.code}`, { count: row.because.answers.length })}{' '}
      <span lang={isPlaces ? undefined : intake.language}>{words.join('; ')}</span>
      <div className="caption ink-2" lang={intake.language}>
        {question?.text}
      </div>
    </>
  );
}

function labelsOf(question: Question | undefined, ids: readonly string[]): string[] {
  if (question === undefined) return [...ids];
  const labels = new Map(choicesOf(question).map((choice) => [choice.id, choice.label]));
  return ids.map((id) => labels.get(id) ?? id);
}
