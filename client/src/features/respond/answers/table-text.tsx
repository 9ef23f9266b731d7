import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell, TableRow } from '@core/questionnaire/answer.js';
import type { Column } from '@core/questionnaire/questionnaire.js';
import { useFormats } from '../../../i18n/dates.js';
import { useCountryName } from '../fields/country-name.js';

/** The rows of a table answer, one line each, with the name of every cell. */
export function TableText({
  columns,
  rows,
}: {
  columns: readonly Column[];
  rows: readonly TableRow[];
}): ReactNode {
  const cellText = useCellText();
  return (
    <ul className="respond-answer__rows">
      {rows.map((row, at) => (
        <li key={JSON.stringify(row) + at}>
          {columns
            .filter((column) => row[column.id] != null)
            .map((column) => `${column.title}: ${cellText(column, row[column.id] ?? null)}`)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}

function useCellText() {
  const { t } = useTranslation();
  const formats = useFormats();
  const countryOf = useCountryName();
  return (column: Column, cell: Cell): string => {
    if (column.type === 'country_list') return codesIn(cell).map(countryOf).join(', ');
    if (column.type === 'yes_no')
      return t(`respond:field.${cell === 'yes' || cell === 'no' ? cell : 'unknown'}`);
    return column.type === 'date' && typeof cell === 'string' ? formats.day(cell) : String(cell);
  };
}

function codesIn(cell: Cell): readonly string[] {
  return typeof cell === 'object' && cell !== null ? cell : [];
}
