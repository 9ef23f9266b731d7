import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import type { FieldTexts } from '../../ui/field.js';
import { Select } from '../../ui/select.js';
import { TextInput } from '../../ui/text-input.js';
import '../../workspace/filter-menu.css';

export interface ChosenListProps extends FieldTexts {
  values: readonly string[];
  choices: readonly { readonly value: string; readonly label: string }[];
  onChange: (values: readonly string[]) => void;
  /** A word that is on no list yet may be added. */
  isOpen?: boolean;
}

/** Several values of a list, chosen one after the other; each can be taken out again. */
export function ChosenList({
  values,
  choices,
  onChange,
  isOpen = false,
  ...texts
}: ChosenListProps): ReactNode {
  const { t } = useTranslation();
  const labelOf = (value: string): string => choices.find((one) => one.value === value)?.label ?? value;
  const add = (value: string): void => {
    if (value !== '' && !values.includes(value)) onChange([...values, value]);
  };
  return (
    <div className="stack stack--tight">
      <Select
        {...texts}
        placeholder={t('maps:choose')}
        choices={choices.filter(({ value }) => !values.includes(value))}
        value=""
        onChange={(event) => add(event.target.value)}
      />
      {isOpen && <NewWord name={texts.name} onAdd={add} />}
      {values.length > 0 && (
        <ul className="filter-chips" aria-label={t('maps:chosen', { label: String(texts.label) })}>
          {values.map((value) => (
            <li key={value}>
              <button type="button" onClick={() => onChange(values.filter((one) => one !== value))}>
                {labelOf(value)}
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

function NewWord({ name, onAdd }: { name: string; onAdd: (word: string) => void }): ReactNode {
  const { t } = useTranslation();
  const [word, setWord] = useState('');

  function add(): void {
    onAdd(word.trim());
    setWord('');
  }

  function onEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  }

  return (
    <div className="data-map__new-word">
      <TextInput
        name={`${name}-new`}
        label={t('maps:newWord')}
        value={word}
        onChange={(event) => setWord(event.target.value)}
        onKeyDown={onEnter}
      />
      <Button onClick={add}>{t('maps:add.word')}</Button>
    </div>
  );
}
