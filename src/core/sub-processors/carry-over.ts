import type { ListContext } from './compare-lists.js';
import { pairNames } from './pair-names.js';

/** What people noted beside a company of a list; a page of a vendor seldom says it. */
export interface SubProcessorNotes {
  /** Word of MECHANISMS; null when not known. */
  readonly instrument: string | null;
  /** Art. 28(4): whether the vendor has an agreement with it; null when not known. */
  readonly hasOwnAgreement: boolean | null;
  /** Canonical name of the company that engaged it; null: the vendor itself. */
  readonly engagedBy: string | null;
}

/**
 * For each name of a new version, the notes of the company in the version before, also under another name. A company that
 * was not there has none.
 */
export function carriedNotes(
  before: readonly { readonly name: string; readonly notes: SubProcessorNotes }[],
  names: readonly string[],
  context: ListContext,
): ReadonlyMap<string, SubProcessorNotes> {
  const noted = new Map(before.map(({ name, notes }) => [name, notes]));
  const { companies } = pairNames([...noted.keys()], [...new Set(names)], context);
  const found = new Map<string, SubProcessorNotes>();
  for (const [name, olds] of companies) {
    const notes = olds.map((old) => noted.get(old)).find((one) => one !== undefined);
    if (notes !== undefined) found.set(name, notes);
  }
  return found;
}
