import type { RowPlan } from './import-plan.js';
import type { Words } from './register-words.js';
import type { ImportedFields } from './import-fields.js';
import type { Vendor } from './vendor.entity.js';

/** One field of a known vendor before an import and after it, in the words of the reader; '' for nothing. */
export interface FieldChange {
  field: string;
  before: string;
  after: string;
}

export interface ChangeWords {
  words: Words;
  /** Of a person or a group. */
  nameOf: (id: string) => string;
}

/** What a row changes, field by field; what it brings beside the vendor stands last. */
export function fieldChanges(plan: RowPlan, { words, nameOf }: ChangeWords): FieldChange[] {
  if (plan.act !== 'change') return [];
  const { vendor, changes, belongings } = plan;
  const fields = Object.keys(changes) as (keyof ImportedFields)[];
  const changed = fields
    .filter((field) => !UNSEEN.has(field))
    .map((field) => {
      const say = (value: unknown): string => wordsOf(field, value, { words, nameOf });
      return { field, before: say(vendor[field as keyof Vendor]), after: say(changes[field]) };
    });
  return [...changed, ...broughtBy(belongings)];
}

/** Kept beside a field that is shown. */
const UNSEEN: ReadonlySet<keyof ImportedFields> = new Set(['nameKey', 'listedNotes']);

/** All changes of a row in one cell, each on a line of its own. */
export function changesInWords(plan: RowPlan, beside: ChangeWords): string {
  return fieldChanges(plan, beside)
    .map(
      ({ field, before, after }) =>
        `${beside.words.say(`head.${HEADS[field] ?? field}`)}: ${before || '–'} → ${after}`,
    )
    .join('\n');
}

/** Where the heads of our own lists have another name for a field. */
const HEADS: Readonly<Record<string, string>> = {
  ownerId: 'owner',
  ownerGroupId: 'ownerGroup',
  renewsOn: 'renewal',
};

function wordsOf(field: keyof ImportedFields, value: unknown, { words, nameOf }: ChangeWords): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('; ');
  const text = String(value);
  if (field === 'country') return words.country(text);
  return field === 'ownerId' || field === 'ownerGroupId' ? nameOf(text) : text;
}

function broughtBy({ contact, service }: Extract<RowPlan, { act: 'change' }>['belongings']): FieldChange[] {
  return [
    ...(contact === null ? [] : [{ field: 'contact', before: '', after: contactWords(contact) }]),
    ...(service === null ? [] : [{ field: 'service', before: '', after: service.name }]),
  ];
}

function contactWords({ name, email }: { name: string; email: string }): string {
  return name === email ? email : `${name}, ${email}`;
}
