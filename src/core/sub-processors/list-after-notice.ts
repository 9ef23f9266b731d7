/**
 * Decides what a list of sub-processors says once the changes of a notice were accepted, and which of them it cannot take.
 * Authority: Art. 28(2) GDPR: what was told and not objected to is how the processor works from then on.
 * Version 1.
 */
import type { NoticeChange } from './judge-notice.js';

/** A company of a list, as far as a notice can change it. */
export interface ListedCompany {
  readonly name: string;
  readonly task: string;
  readonly places: readonly string[];
}

export const REASONS_NOT_TAKEN = ['no_list', 'already_there', 'not_there', 'place_unknown'] as const;
export type ReasonNotTaken = (typeof REASONS_NOT_TAKEN)[number];

export interface NotTaken {
  readonly name: string;
  readonly why: ReasonNotTaken;
}

export interface ListAfterNotice<Row extends ListedCompany> {
  /** The companies of the next version; null: nothing changes. */
  readonly rows: readonly (Row | ListedCompany)[] | null;
  readonly notTaken: readonly NotTaken[];
}

/** How names are told apart and places are written. */
export interface NoticeWriting {
  readonly canonical: (name: string) => string;
  readonly placeName: (country: string) => string;
}

/**
 * The list with the changes, one after the other; companies they do not name stay as they are.
 * @param rows null: there is no list, and one company alone would look like all of them
 */
export function listAfterNotice<Row extends ListedCompany>(
  rows: readonly Row[] | null,
  changes: readonly NoticeChange[],
  writing: NoticeWriting,
): ListAfterNotice<Row> {
  if (rows === null) return { rows: null, notTaken: changes.map(({ name }) => ({ name, why: 'no_list' })) };
  let after: readonly (Row | ListedCompany)[] = rows;
  const notTaken: NotTaken[] = [];
  for (const change of changes) {
    const isNamed = ({ name }: ListedCompany) => writing.canonical(name) === writing.canonical(change.name);
    const why = whyNot(change, after.some(isNamed));
    if (why === null) after = taken(after, change, isNamed, writing);
    else notTaken.push({ name: change.name, why });
  }
  return { rows: notTaken.length === changes.length ? null : after, notTaken };
}

function whyNot({ kind, countries }: NoticeChange, isThere: boolean): ReasonNotTaken | null {
  if (kind === 'add') return isThere ? 'already_there' : null;
  if (!isThere) return 'not_there';
  return kind === 'move' && countries.length === 0 ? 'place_unknown' : null;
}

function taken<Row extends ListedCompany>(
  rows: readonly Row[],
  { kind, name, task, countries }: NoticeChange,
  isNamed: (row: ListedCompany) => boolean,
  { placeName }: NoticeWriting,
): readonly (Row | ListedCompany)[] {
  const places = countries.map(placeName);
  if (kind === 'add') return [...rows, { name, task, places }];
  if (kind === 'remove') return rows.filter((row) => !isNamed(row));
  return rows.map((row) => (isNamed(row) ? { ...row, places } : row));
}
