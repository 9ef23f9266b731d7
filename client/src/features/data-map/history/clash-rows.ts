import type { MapEdit } from '@core/data-flow/edit-map.js';
import type { FlowMap } from '@core/data-flow/flow-map.js';
import type { FieldWords } from '../panels/field-words.js';
import { FLOW_FIELDS } from '../panels/flow-fields.js';
import { MAP_FACT_FIELDS } from '../panels/map-fact-fields.js';
import { type PartField, type Row, valueAt } from '../panels/part-fields.js';
import { PART_FIELDS } from '../panels/part-lists.js';

type ComparedField = Pick<PartField, 'key' | 'is'>;

/** One thing two people changed, as each wants it; null: it is to be gone. */
export interface ClashedPart {
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
export function clashedPart(touched: string, edit: MapEdit, map: FlowMap): ClashedPart {
  const [list = '', ...rest] = touched.split('/');
  const id = rest.join('/');
  if (list === 'set')
    return {
      mine: { [id]: (edit.set as Row | undefined)?.[id] },
      theirs: { [id]: (map as unknown as Row)[id] },
      fields: MAP_FACT_FIELDS.filter(({ key }) => key === id),
    };
  if (list === 'elements')
    return {
      mine: edit.put?.elements?.[id] ?? null,
      theirs: (map.elements[id] as Row | undefined) ?? null,
      fields: ELEMENT_FIELDS,
    };
  const kind = list as keyof typeof PART_FIELDS;
  return {
    mine: rowIn(edit.put?.[kind], id),
    theirs: rowIn(map[kind], id),
    fields: kind === 'flows' ? [...FLOW_FIELDS, ...ASSESSMENT_FIELDS] : PART_FIELDS[kind],
  };
}

function rowIn(rows: unknown, id: string): Row | null {
  return ((rows ?? []) as readonly Row[]).find((row) => row['id'] === id) ?? null;
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
