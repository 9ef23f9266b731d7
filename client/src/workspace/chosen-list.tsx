import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldTexts } from '../ui/field.js';
import { Select } from '../ui/select.js';
import './filter-menu.css';

export interface ChosenListProps extends FieldTexts {
  values: readonly string[];
  choices: readonly { readonly value: string; readonly label: string }[];
  /** Of a value, also of one that is on no list. */
  nameOf: (value: string) => string;
  placeholder: string;
  /** Names the list of what was chosen. */
  chosen: string;
  onAdd: (value: string) => void;
  onRemove: (value: string) => void;
  /** Stands between the choices and what was chosen. */
  children?: ReactNode;
}

/** Several values of a list, chosen one after the other; each can be taken out again. */
export function ChosenList({
  values,
  choices,
  nameOf,
  placeholder,
  chosen,
  onAdd,
  onRemove,
  children,
  ...texts
}: ChosenListProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="stack stack--tight">
      <Select
        {...texts}
        placeholder={placeholder}
        choices={choices.filter(({ value }) => !values.includes(value))}
        value=""
        onChange={({ target }) => target.value !== '' && onAdd(target.value)}
      />
      {children}
      {values.length > 0 && (
        <ul className="filter-chips" aria-label={chosen}>
          {values.map((value) => (
            <li key={value}>
              <button type="button" onClick={() => onRemove(value)}>
                {nameOf(value)}
                <span aria-hidden="true">×</span>
                <span className="visually-hidden">{t('staff:filter.remove')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
