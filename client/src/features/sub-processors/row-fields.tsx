import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { TextInput } from '../../ui/text-input.js';
import { type DraftRow, emptyRow } from './draft-row.js';
import './sub-processors.css';

export interface RowFieldsProps {
  rows: readonly DraftRow[];
  onChange: (rows: readonly DraftRow[]) => void;
}

/** Every row can be corrected before it is kept: no reader is always right. */
export function RowFields({ rows, onChange }: RowFieldsProps): ReactNode {
  const { t } = useTranslation();
  const change = (key: string, part: Partial<DraftRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <fieldset className="sub-processor-rows stack">
      <legend>{t('sub-processors:form.rows', { count: rows.length })}</legend>
      {rows.map((row, at) => (
        <fieldset key={row.key} className="row row--end sub-processor-row">
          <legend className="visually-hidden">{nameOf(row, at)}</legend>
          {(['name', 'task', 'places'] as const).map((field) => (
            <TextInput
              key={field}
              name={`${field}-${row.key}`}
              label={t(`sub-processors:form.${field}`)}
              value={row[field]}
              onChange={({ target }) => change(row.key, { [field]: target.value })}
            />
          ))}
          <Button kind="quiet" onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}>
            {t('sub-processors:form.remove')}
            <span className="visually-hidden"> {row.name}</span>
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onChange([...rows, emptyRow()])}>{t('sub-processors:form.add')}</Button>
      </div>
    </fieldset>
  );

  function nameOf({ name }: DraftRow, at: number): string {
    return name.trim() === '' ? t('sub-processors:form.row', { row: at + 1 }) : name;
  }
}
