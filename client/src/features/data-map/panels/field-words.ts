import { useTranslation } from 'react-i18next';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import { isRecord } from '@core/shape.js';
import { useFormats } from '../../../i18n/dates.js';
import { nodeNamed } from '../map-model.js';
import { useMapWords } from '../map-words.js';
import type { PartField } from './part-fields.js';
import { recordNamed } from '../records.js';

export type FieldWords = (field: Pick<PartField, 'key' | 'is'>, value: unknown) => string;

/** What an attribute says, in the words its panel has for it; nothing said is nothing. */
export function useFieldWords(map: FlowMap): FieldWords {
  const { t } = useTranslation();
  const formats = useFormats();
  const words = useMapWords();
  const one = ({ key, is }: Pick<PartField, 'key' | 'is'>, value: string): string => {
    if (is === 'word' || is === 'words') return t(`maps:word.${key.replace('.', '_')}.${value}`, value);
    if (is === 'grade') return t(`maps:${key}.${value}`, value);
    if (is === 'places' || is === 'countries')
      return value === 'unknown' ? t('maps:unknownPlace') : formats.country(value);
    if (is === 'day') return formats.day(value);
    if (is === 'activity') return recordNamed(value, map);
    if (is === 'node') return nodeNamed(value, map);
    if (is === 'groups') return words.label('group', value);
    if (is === 'elements') return words.label('element', value);
    if (key === 'purpose') return words.label('purpose', value);
    if (is === 'vendor') return map.vendors.find(({ id }) => id === value)?.name ?? value;
    return value;
  };
  return (field, value) => {
    if (value === undefined || value === null) return '';
    if (typeof value === 'boolean') return t(`maps:flag.${value ? 'yes' : 'no'}`);
    if (Array.isArray(value))
      return value
        .map((entry) => (isRecord(entry) ? namesIn(entry, map) : one(field, String(entry))))
        .join(', ');
    return isRecord(value)
      ? t('maps:clash.entries', { count: Object.keys(value).length })
      : one(field, String(value));
  };
}

/** A row within a row, such as an arrangement, by what it is called or by those it names. */
function namesIn(row: Readonly<Record<string, unknown>>, map: FlowMap): string {
  const { name, purpose, parties } = row;
  const named = Array.isArray(parties) ? parties.map((id) => nodeNamed(String(id), map)).join(' + ') : '';
  return [name, named, purpose].filter((text) => typeof text === 'string' && text !== '').join(': ');
}
