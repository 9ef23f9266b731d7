import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import { countryChoices } from '../../../i18n/countries.js';
import { Select } from '../../../ui/select.js';
import { TextInput } from '../../../ui/text-input.js';
import { WordListField } from './word-list-field.js';
import { nameOf } from '../map-model.js';
import { useMapWords } from '../map-words.js';
import { recordNamed, recordsOf } from '../records.js';
import { listAt, type PartField as Field, type Row, textAt, valueAt, withValue } from './part-fields.js';

interface PartFieldProps {
  field: Field;
  row: Row;
  map: FlowMap;
  error: string | undefined;
  onChange: (row: Row) => void;
}

/** One attribute of a node or flow in its own control. */
export function PartField({ field, row, map, error, onChange }: PartFieldProps): ReactNode {
  const { t } = useTranslation();
  const { key } = field;
  const label = t(`maps:field.${key}`);
  const set = (value: unknown): void => onChange(withValue(row, key, value));
  const hint = field.hasHint === true ? t(`maps:hint.${key}`) : undefined;
  const lists = useLists(map);
  if (isList(field.is))
    return (
      <WordListField
        name={key}
        label={label}
        hint={hint}
        choices={field.is === 'words' ? choicesOf(field, map, t) : lists[field.is]}
        values={listAt(row, key)}
        isOpen={field.is === 'groups' || field.is === 'elements'}
        onChange={(values) => set(field.is === 'places' ? knownPlaces(values) : values)}
      />
    );
  if (field.is === 'text' || field.is === 'number' || field.is === 'day')
    return (
      <TextInput
        name={key}
        label={label}
        hint={hint}
        error={error}
        type={INPUTS[field.is]}
        short={field.is !== 'text'}
        min={field.is === 'number' ? 0 : undefined}
        value={textAt(row, key)}
        onChange={(event) => set(entered(event.target.value, field))}
      />
    );
  const chosen = chosenOf(valueAt(row, key));
  return (
    <Select
      name={key}
      label={label}
      hint={hint}
      error={error}
      {...placeholderOf(field, chosen, t)}
      choices={choicesOf(field, map, t)}
      value={chosen}
      onChange={(event) => set(entered(event.target.value, field))}
    />
  );
}

const LISTS = ['places', 'countries', 'words', 'groups', 'elements'] as const;

function isList(is: Field['is']): is is (typeof LISTS)[number] {
  return LISTS.some((list) => list === is);
}

const INPUTS = { text: 'text', number: 'number', day: 'date' } as const;

/** Blank says nothing, and so does "not stated". */
function entered(text: string, { is }: Field): unknown {
  if (text === '') return undefined;
  if (is === 'flag') return text === 'yes';
  return is === 'number' || is === 'grade' ? Number(text) : text;
}

function chosenOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined || value === null ? '' : String(value);
}

/** What must be chosen stays chosen; until then it is asked for. */
function placeholderOf(
  { needed = false }: Field,
  chosen: string,
  t: (key: string) => string,
): { placeholder?: string } {
  if (!needed) return { placeholder: t('maps:notStated') };
  return chosen === '' ? { placeholder: t('maps:choose') } : {};
}

function choicesOf(
  { is, key, words = [] }: Field,
  map: FlowMap,
  t: (key: string) => string,
): { value: string; label: string }[] {
  if (is === 'flag') return ['yes', 'no'].map((value) => ({ value, label: t(`maps:flag.${value}`) }));
  if (is === 'grade') return GRADES.map((value) => ({ value, label: t(`maps:${key}.${value}`) }));
  if (is === 'node') return map.nodes.map((node) => ({ value: node.id, label: nameOf(node) }));
  if (is === 'vendor') return map.vendors.map(({ id, name }) => ({ value: id, label: name ?? id }));
  if (is === 'activity') return recordsOf(map).map((id) => ({ value: id, label: recordNamed(id, map) }));
  return words.map((value) => ({ value, label: t(`maps:word.${key.replace('.', '_')}.${value}`) }));
}

const GRADES = ['1', '2', '3', '4', '5'];

/** A country that is named takes the place of "unknown". */
function knownPlaces(values: readonly string[]): readonly string[] {
  const last = values.at(-1);
  return last === 'unknown' ? ['unknown'] : values.filter((place) => place !== 'unknown');
}

function useLists(map: FlowMap) {
  const { t, i18n } = useTranslation();
  const [countries] = useState(() => countryChoices(i18n.language));
  const words = useMapWords();
  const groups = new Set([...map.data_subjects, ...map.nodes.flatMap((node) => node.data_subjects)]);
  const elements = new Set([...Object.keys(map.elements), ...map.flows.flatMap((flow) => flow.elements)]);
  return {
    countries,
    places: [{ value: 'unknown', label: t('maps:unknownPlace') }, ...countries],
    groups: [...groups].toSorted().map((value) => ({ value, label: words.label('group', value) })),
    elements: [...elements].toSorted().map((value) => ({ value, label: words.label('element', value) })),
  };
}
