import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COUNTRY_CODES } from '@core/country-codes.js';
import { NO_COUNTRY } from '@core/questionnaire/answer-form.js';
import { countryName } from '../../../i18n/dates.js';
import { Button } from '../../../ui/button.js';
import type { ControlAttributes } from '../../../ui/field.js';
import { useCountryName } from './country-name.js';

interface CountryPickerProps {
  control: ControlAttributes;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}

interface Match {
  readonly code: string;
  readonly name: string;
}

const SHOWN = 6;

/** Countries by name: type a few letters, press the country; each chosen one can be taken out again. */
export function CountryPicker({ control, values, onChange }: CountryPickerProps): ReactNode {
  const { t, i18n } = useTranslation();
  const [search, setSearch] = useState('');
  const found = useMatches(search, values, i18n.language);
  function add(code: string): void {
    // "I do not know" and "worldwide" stand alone, and give way to the first country that is named.
    const named = values.filter((one) => !NO_COUNTRY.includes(one));
    onChange(NO_COUNTRY.includes(code) ? [code] : [...named, code]);
    setSearch('');
    document.getElementById(control.id)?.focus();
  }
  return (
    <div className="stack stack--tight">
      <Chosen control={control} values={values} onChange={onChange} />
      <SearchBox control={control} search={search} onSearch={setSearch} best={found[0]} onAdd={add} />
      <output className="ink-2">
        {search.trim() !== '' && t('respond:field.country.found', { count: found.length })}
      </output>
      {found.length > 0 && <Found found={found.slice(0, SHOWN)} onAdd={add} />}
      {values.length === 0 && <WithoutNames onChoose={add} />}
    </div>
  );
}

interface SearchBoxProps {
  control: ControlAttributes;
  search: string;
  onSearch: (search: string) => void;
  best: Match | undefined;
  onAdd: (code: string) => void;
}

function SearchBox({ control, search, onSearch, best, onAdd }: SearchBoxProps): ReactNode {
  const { t } = useTranslation();
  /** Enter takes the best match, so that typing is enough. */
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || best === undefined) return;
    event.preventDefault();
    onAdd(best.code);
  }
  return (
    <input
      {...control}
      className="input"
      type="text"
      role="searchbox"
      autoComplete="off"
      placeholder={t('respond:field.country.placeholder')}
      value={search}
      onChange={(event) => onSearch(event.target.value)}
      onKeyDown={press}
    />
  );
}

function Found({ found, onAdd }: { found: readonly Match[]; onAdd: (code: string) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <ul className="respond-found" aria-label={t('respond:field.country.list')}>
      {found.map(({ code, name }) => (
        <li key={code}>
          <Button onClick={() => onAdd(code)}>+ {name}</Button>
        </li>
      ))}
    </ul>
  );
}

function WithoutNames({ onChoose }: { onChoose: (code: string) => void }): ReactNode {
  const nameOf = useCountryName();
  return (
    <div className="row">
      {NO_COUNTRY.map((code) => (
        <Button key={code} kind="quiet" onClick={() => onChoose(code)}>
          {nameOf(code)}
        </Button>
      ))}
    </div>
  );
}

function Chosen({ control, values, onChange }: CountryPickerProps): ReactNode {
  const { t } = useTranslation();
  const nameOf = useCountryName();
  if (values.length === 0) return null;
  function remove(code: string): void {
    onChange(values.filter((one) => one !== code));
    document.getElementById(control.id)?.focus();
  }
  return (
    <ul className="respond-chosen" aria-label={t('respond:field.country.chosen')}>
      {values.map((code) => (
        <li key={code} className="respond-chosen__one">
          <span>{nameOf(code)}</span>
          <Button kind="quiet" onClick={() => remove(code)}>
            {t('respond:field.country.remove')}
            <span className="visually-hidden"> {nameOf(code)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Names that begin with the letters come first; accents do not matter, and a code fits too. */
function useMatches(search: string, taken: readonly string[], language: string): readonly Match[] {
  const names = useMemo(
    () => COUNTRY_CODES.map((code) => ({ code, name: countryName(code, language) })),
    [language],
  );
  const wanted = plain(search.trim());
  if (wanted === '') return [];
  return names
    .filter(
      ({ code, name }) => !taken.includes(code) && (plain(name).includes(wanted) || plain(code) === wanted),
    )
    .toSorted(
      (one, other) => rank(one, wanted) - rank(other, wanted) || one.name.localeCompare(other.name, language),
    );
}

function rank({ code, name }: Match, wanted: string): number {
  if (plain(code) === wanted) return 0;
  return plain(name).startsWith(wanted) ? 1 : 2;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
