import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import type { FieldTexts } from '../../../ui/field.js';
import { TextInput } from '../../../ui/text-input.js';
import { ChosenList } from '../../../workspace/chosen-list.js';

export interface WordListFieldProps extends FieldTexts {
  /** Also names the list of what was chosen. */
  label: string;
  values: readonly string[];
  choices: readonly { readonly value: string; readonly label: string }[];
  onChange: (values: readonly string[]) => void;
  /** A word that is on no list yet may be added. */
  isOpen?: boolean;
}

/** Words of a closed list of the map, and of its own where that is open. */
export function WordListField({ isOpen = false, onChange, ...field }: WordListFieldProps): ReactNode {
  const { t } = useTranslation();
  const { values, choices, label, name } = field;
  const nameOf = (value: string): string => choices.find((one) => one.value === value)?.label ?? value;
  const add = (value: string): void => {
    if (value !== '' && !values.includes(value)) onChange([...values, value]);
  };
  return (
    <ChosenList
      {...field}
      nameOf={nameOf}
      placeholder={t('maps:choose')}
      chosen={t('maps:chosen', { label })}
      onAdd={add}
      onRemove={(gone) => onChange(values.filter((one) => one !== gone))}
    >
      {isOpen && <NewWord name={name} onAdd={add} />}
    </ChosenList>
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
