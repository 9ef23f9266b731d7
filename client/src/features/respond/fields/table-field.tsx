import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerValue, TableRow } from '@core/questionnaire/answer.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { fieldId } from '../../../ui/field.js';
import type { Pause } from '../saving/answer-book.js';
import { ANSWER, type AnswerFieldProps } from './answer-field-props.js';
import { HeadedGroup } from './headed-field.js';
import { TableRowField } from './table-row-field.js';
import { isNoRows, rowsIn } from './value-shape.js';

interface Line {
  readonly key: number;
  readonly row: TableRow;
}

/** A table as a stack of cards, which a phone can show; an untouched line is not part of the answer. */
export function TableField({
  value,
  question,
  onAnswer,
  onBlur,
  errors,
  ...texts
}: AnswerFieldProps): ReactNode {
  const { t } = useTranslation();
  const table = useLines(value, onAnswer);
  const none = isNoRows(value);
  return (
    <HeadedGroup {...texts} errors={errors}>
      <Checkbox
        name={ANSWER}
        label={t('respond:field.table.none')}
        checked={none}
        onChange={table.toggleNone}
      />
      {!none && (
        <div className="stack" onBlur={onBlur}>
          {table.lines.map(({ key, row }, at) => (
            <TableRowField
              key={key}
              question={question}
              at={at}
              row={row}
              errors={errors}
              onChange={(next, pause) => table.change(key, next, pause)}
              onRemove={
                table.lines.length > 1 || Object.keys(row).length > 0 ? () => table.remove(key) : undefined
              }
            />
          ))}
          <div>
            <Button id={fieldId(`${ANSWER}-add`)} onClick={table.add}>
              {t('respond:field.table.add')}
            </Button>
          </div>
        </div>
      )}
    </HeadedGroup>
  );
}

function useLines(value: AnswerValue | null, onAnswer: (value: AnswerValue | null, pause: Pause) => void) {
  const [lines, setLines] = useState<readonly Line[]>(() => firstLines(rowsIn(value)));
  function become(next: readonly Line[], pause: Pause): void {
    setLines(next);
    const rows = next.map(({ row }) => row).filter((row) => Object.keys(row).length > 0);
    onAnswer(rows.length === 0 ? null : rows, pause);
  }
  return {
    lines,
    change: (key: number, row: TableRow, pause: Pause) =>
      become(
        lines.map((line) => (line.key === key ? { key, row } : line)),
        pause,
      ),
    remove(key: number): void {
      const rest = lines.filter((line) => line.key !== key);
      become(rest.length === 0 ? firstLines([]) : rest, 'none');
      document.getElementById(fieldId(`${ANSWER}-add`))?.focus();
    },
    add(): void {
      const key = nextKey(lines);
      setLines([...lines, { key, row: {} }]);
      focusRow(lines.length);
    },
    /** The lines stay behind the tick and come back with it. */
    toggleNone(): void {
      if (isNoRows(value)) become(lines, 'none');
      else onAnswer({ none: true }, 'none');
    },
  };
}

function firstLines(rows: readonly TableRow[]): readonly Line[] {
  return (rows.length === 0 ? [{}] : rows).map((row, key) => ({ key, row }));
}

function nextKey(lines: readonly Line[]): number {
  return Math.max(-1, ...lines.map(({ key }) => key)) + 1;
}

function focusRow(at: number): void {
  requestAnimationFrame(() => document.getElementById(`row-${at}`)?.querySelector('input')?.focus());
}
