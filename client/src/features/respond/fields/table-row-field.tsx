import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell, TableRow } from '@core/questionnaire/answer.js';
import type { Column, Question } from '@core/questionnaire/questionnaire.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { TextInput } from '../../../ui/text-input.js';
import type { Pause } from '../saving/answer-book.js';
import { ANSWER } from './answer-field-props.js';
import { CountryPicker } from './country-picker.js';

interface TableRowFieldProps {
  question: Question;
  /** From 0. */
  at: number;
  row: TableRow;
  errors: Readonly<Record<string, string>>;
  onChange: (row: TableRow, pause: Pause) => void;
  onRemove?: (() => void) | undefined;
}

/** One row of a table answer, its cells one under the other. */
export function TableRowField({
  question,
  at,
  row,
  errors,
  onChange,
  onRemove,
}: TableRowFieldProps): ReactNode {
  const { t } = useTranslation();
  function write(column: string, cell: Cell, pause: Pause): void {
    const { [column]: _before, ...rest } = row;
    onChange(isBlank(cell) ? rest : { ...rest, [column]: cell }, pause);
  }
  return (
    <fieldset className="respond-row" id={`row-${at}`}>
      <legend className="respond-row__name">{t('respond:field.table.row', { number: at + 1 })}</legend>
      {(question.columns ?? []).map((column) => (
        <CellField
          key={column.id}
          column={column}
          name={cellName(at, column.id)}
          error={errors[cellName(at, column.id)]}
          cell={row[column.id] ?? null}
          onChange={(cell, pause) => write(column.id, cell, pause)}
        />
      ))}
      {onRemove !== undefined && (
        <div>
          <Button kind="quiet" onClick={onRemove}>
            {t('respond:field.table.remove', { number: at + 1 })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** The path of a cell in the list of problems. */
export function cellName(at: number, column: string): string {
  return `${ANSWER}-${at}-${column}`;
}

interface CellFieldProps {
  column: Column;
  name: string;
  error: string | undefined;
  cell: Cell;
  onChange: (cell: Cell, pause: Pause) => void;
}

function CellField({ column, name, error, cell, onChange }: CellFieldProps): ReactNode {
  const texts = { name, label: column.title, error, optional: column.required !== true };
  if (column.type === 'country_list')
    return (
      <Field {...texts}>
        {(control) => (
          <CountryPicker
            control={control}
            values={listIn(cell)}
            onChange={(codes) => onChange(codes, 'none')}
          />
        )}
      </Field>
    );
  if (column.type === 'yes_no') return <YesNoCell {...texts} cell={cell} onChange={onChange} />;
  return (
    <TextInput
      {...texts}
      type={column.type === 'date' ? 'date' : 'text'}
      short={column.type === 'date'}
      autoComplete="off"
      value={typeof cell === 'string' || typeof cell === 'number' ? cell : ''}
      onChange={(event) => onChange(event.target.value, 'typing')}
    />
  );
}

interface YesNoCellProps {
  name: string;
  label: string;
  error: string | undefined;
  optional: boolean;
  cell: Cell;
  onChange: (cell: Cell, pause: Pause) => void;
}

function YesNoCell({ cell, onChange, ...texts }: YesNoCellProps): ReactNode {
  const { t } = useTranslation();
  return (
    <RadioGroup
      {...texts}
      inline
      choices={[
        { value: 'yes', label: t('respond:field.yes') },
        { value: 'no', label: t('respond:field.no') },
        { value: 'unknown', label: t('respond:field.unknown') },
      ]}
      value={typeof cell === 'string' ? cell : null}
      onChange={(value) => onChange(value, 'none')}
    />
  );
}

function listIn(cell: Cell): readonly string[] {
  return typeof cell === 'object' && cell !== null ? cell : [];
}

function isBlank(cell: Cell): boolean {
  return cell === null || cell === '' || (typeof cell === 'object' && cell.length === 0);
}
