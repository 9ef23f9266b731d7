import { REGISTER_FIELDS, type InventoryField } from '@core/inventory/inventory.js';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '../../ui/disclosure.js';
import { Select } from '../../ui/select.js';
import type { ImportAnswer, ImportChoices, ImportMapping } from './import-answer.js';
import type { Importing } from './importing.js';

interface ImportColumnsProps {
  answer: ImportAnswer;
  importing: Importing;
}

/** Where the list stands in the file, and what its columns mean; proposed, and open where the name has no column. */
export function ImportColumns({ answer, importing }: ImportColumnsProps): ReactNode {
  const { t } = useTranslation();
  const { choices, settle } = importing;
  // The server may still be looking: the next choice builds on the last one, not on its answer to the one before.
  const mapping = choices.mapping ?? answer.mapping;
  const isOpen = useOpened(answer.mapping.name === undefined);
  const known = Object.keys(mapping).length;
  return (
    <Disclosure
      summary={t('vendors:import.columns', { count: known, total: answer.file.headers.length })}
      open={isOpen}
    >
      <div className="stack">
        {answer.file.format !== 'json' && <Place answer={answer} importing={importing} />}
        <fieldset className="field register-mapping">
          <legend className="field__label">{t('vendors:import.mapping')}</legend>
          {answer.file.headers.map((header, column) => (
            <Select
              key={column}
              name={`column-${column}`}
              label={header === '' ? t('vendors:import.noHead', { column: column + 1 }) : header}
              placeholder={t('vendors:import.leaveOut')}
              choices={REGISTER_FIELDS.map((field) => ({
                value: field,
                label: t(`vendors:import.field.${field}`),
              }))}
              value={fieldAt(mapping, column) ?? ''}
              onChange={(event) =>
                settle({ mapping: mapped(mapping, column, event.target.value), decisions: {} })
              }
            />
          ))}
        </fieldset>
      </div>
    </Disclosure>
  );
}

/** Opens where it has to, and never folds under somebody's hands. */
function useOpened(mustOpen: boolean): boolean {
  const [hasOpened, setHasOpened] = useState(mustOpen);
  if (mustOpen && !hasOpened) setHasOpened(true);
  return hasOpened;
}

function fieldAt(mapping: ImportMapping, column: number): InventoryField | undefined {
  return REGISTER_FIELDS.find((field) => mapping[field] === column);
}

/** A field stands in one column: chosen anew it leaves the old one. */
function mapped(before: ImportMapping, column: number, chosen: string): ImportMapping {
  const others = REGISTER_FIELDS.filter((field) => field !== chosen && before[field] !== column);
  const kept = others.flatMap((field) => (before[field] === undefined ? [] : [[field, before[field]]]));
  const field = REGISTER_FIELDS.find((one) => one === chosen);
  return Object.fromEntries(field === undefined ? kept : [...kept, [field, column]]) as ImportMapping;
}

function Place({ answer, importing }: ImportColumnsProps): ReactNode {
  const { t } = useTranslation();
  const { choices, settle } = importing;
  const { sheets, firstRows } = answer.file;
  const sheet = choices.sheet ?? answer.file.sheet;
  const headerRow = choices.headerRow ?? answer.file.headerRow;
  return (
    <div className="row row--end">
      {sheets.length > 1 && (
        <Select
          name="sheet"
          label={t('vendors:import.sheet')}
          choices={sheets.map((one, at) => ({
            value: String(at),
            label: t(one.isHidden ? 'vendors:import.sheetHidden' : 'vendors:import.sheetRows', {
              name: one.name,
              count: one.rows,
            }),
          }))}
          value={String(sheet ?? 0)}
          onChange={(event) => settle(anew({ sheet: Number(event.target.value) }))}
        />
      )}
      <Select
        name="headerRow"
        label={t('vendors:import.headerRow')}
        choices={firstRows.map(({ row, cells }) => ({
          value: String(row),
          label: t('vendors:import.rowCells', { row, cells: cells.filter(Boolean).slice(0, 4).join(' · ') }),
        }))}
        value={String(headerRow ?? '')}
        onChange={(event) =>
          settle({ ...anew({}), sheet: sheet ?? 0, headerRow: Number(event.target.value) })
        }
      />
    </div>
  );
}

/** Under another head the columns are others, and what was settled for rows no longer holds. */
function anew(part: { sheet?: number }): Partial<ImportChoices> {
  return { ...part, headerRow: undefined, mapping: undefined, decisions: {} } as Partial<ImportChoices>;
}
