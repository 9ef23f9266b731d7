import type { MapEdit } from '@core/data-flow/edit-map.js';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import type { FieldWords } from './field-words.js';
import { FLOW_FIELDS } from './flow-fields.js';
import { MAP_FACT_FIELDS } from './map-fact-fields.js';
import { partNamed } from './map-model.js';
import { type PartField, type Row, valueAt } from './part-fields.js';
import { PART_FIELDS } from './part-lists.js';
import { recordNamed } from './records.js';

type ComparedField = Pick<PartField, 'key' | 'is'>;
type Rows = readonly Row[];

/** One thing two people changed: what it is, and how each wants it; null: it is to be gone. */
export interface ClashedPart {
  readonly touched: string;
  readonly name: string;
  readonly mine: Row | null;
  readonly theirs: Row | null;
  readonly fields: readonly ComparedField[];
}

const ASSESSMENT_FIELDS: readonly ComparedField[] = [
  { key: 'tia.result', is: 'word' },
  { key: 'tia.date', is: 'day' },
  { key: 'tia.review_on', is: 'day' },
  { key: 'tia.answers', is: 'text' },
];

const ELEMENT_FIELDS: readonly ComparedField[] = [
  { key: 'sensitivity', is: 'grade' },
  { key: 'hr', is: 'flag' },
];

/** @param touched as the server names it: `nodes/n1`, `elements/email`, `set/home` */
export function clashedPart(touched: string, { put, remove, set }: MapEdit, map: FlowMap): ClashedPart {
  const [list = '', ...rest] = touched.split('/');
  const id = rest.join('/');
  if (list === 'set') {
    const [mine, theirs] = [set, map].map((facts) => ({ [id]: (facts as Row | undefined)?.[id] }));
    const fields = MAP_FACT_FIELDS.filter(({ key }) => key === id);
    return { touched, name: '', mine: mine ?? null, theirs: theirs ?? null, fields };
  }
  if (list === 'elements') {
    const isGone = remove?.elements?.includes(id) === true;
    const mine = isGone ? null : (put?.elements?.[id] ?? {});
    return {
      touched,
      name: id,
      mine,
      theirs: (map.elements[id] as Row | undefined) ?? null,
      fields: ELEMENT_FIELDS,
    };
  }
  const kind = list as keyof typeof PART_FIELDS;
  const find = (rows: unknown): Row | null => ((rows ?? []) as Rows).find((row) => row['id'] === id) ?? null;
  const [mine, theirs] = [find(put?.[kind]), find(map[kind])];
  const fields = kind === 'flows' ? [...FLOW_FIELDS, ...ASSESSMENT_FIELDS] : PART_FIELDS[kind];
  return { touched, name: nameIn(kind, id, map), mine, theirs, fields };
}

function nameIn(list: keyof typeof PART_FIELDS, id: string, map: FlowMap): string {
  if (list === 'activities') return recordNamed(id, map);
  if (list === 'vendors') return map.vendors.find((vendor) => vendor.id === id)?.name ?? id;
  return partNamed(id, map);
}

export interface ComparedWords {
  readonly key: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What either says of it, attribute by attribute: those a panel shows first, then whatever else a row holds. */
export function comparedWords({ mine, theirs, fields }: ClashedPart, say: FieldWords): ComparedWords[] {
  const shown = new Set(fields.map(({ key }) => key.split('.')[0]));
  const others = Object.keys({ ...mine, ...theirs }).filter((key) => key !== 'id' && !shown.has(key));
  const all = [...fields, ...others.map((key): ComparedField => ({ key, is: 'text' }))];
  return all.map((field) => ({
    key: field.key,
    mine: say(field, valueAt(mine ?? {}, field.key)),
    theirs: say(field, valueAt(theirs ?? {}, field.key)),
  }));
}
