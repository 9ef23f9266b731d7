import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell, TableRow } from '@core/questionnaire/answer.js';
import type { Question } from '@core/questionnaire/questionnaire.js';
import { useFormats } from '../../i18n/dates.js';
import { type Column, DataTable } from '../../ui/data-table.js';

interface KeyedRow {
  key: string;
  row: TableRow;
}

interface AnswerTableProps {
  question: Question;
  rows: readonly TableRow[];
  language: string;
}

export function AnswerTable({ question, rows }: AnswerTableProps): ReactNode {
  const { t } = useTranslation();
  const columns = useColumns(question);
  return (
    <DataTable
      caption={t('assessments:review.rows', { count: rows.length })}
      columns={columns}
      rows={rows.map((row, at) => ({ key: String(at), row }))}
      rowKey={({ key }) => key}
    />
  );
}

export function isTableRow(value: unknown): value is TableRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function useColumns(question: Question): Column<KeyedRow>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  return (question.columns ?? []).map((column) => {
    const words = (cell: Cell | undefined): string => {
      if (cell == null || cell === '') return '–';
      if (typeof cell === 'boolean') return t(`assessments:review.cell.${cell}`);
      const parts = (Array.isArray(cell) ? cell : [cell]).map(String);
      if (column.type === 'country_list') return parts.map(formats.country).join(', ');
      if (column.type === 'date') return parts.map(formats.day).join(', ');
      return parts.join(', ');
    };
    return { key: column.id, head: column.title, cell: ({ row }) => words(row[column.id]) };
  });
}
