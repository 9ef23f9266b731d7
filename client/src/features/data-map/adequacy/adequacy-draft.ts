import { parseRow } from '@core/data-flow/adequacy-rows.js';
import type { AdequacyRow } from '@core/data-flow/adequacy.js';
import type { AdequacyRowsFragment } from '../../../graphql/staff.generated.js';

export type AdequacyLine = AdequacyRowsFragment['lines'][number];
export type Regime = AdequacyLine['regime'];

/** A row as it stands in the form: text, as fields hold it. */
export type Draft = Readonly<Record<DraftField, string>>;

export const DRAFT_FIELDS = [
  'code',
  'name',
  'type',
  'condition',
  'scope',
  'act',
  'date',
  'valid_until',
  'verified_on',
  'note',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** The row for the form. Whoever changes a row has looked at its source anew, so that day is asked again. */
export function draftOf(row: Partial<AdequacyRow>): Draft {
  const texts = DRAFT_FIELDS.map((field) => [field, String(row[field] ?? '')] as const);
  return { ...(Object.fromEntries(texts) as Draft), type: row.type ?? 'full', verified_on: '' };
}

/** The row that a draft says; what is blank is not stated. A row for everybody asks for no fact. */
export function rowOf(draft: Draft): object {
  const stated = Object.entries(draft).filter(
    ([field, text]) => text.trim() !== '' && (field !== 'condition' || draft.type === 'partial'),
  );
  return Object.fromEntries(stated.map(([field, text]) => [field, text.trim()]));
}

/** The fields at fault, by the rules that the server applies too. */
export function faultsOf(draft: Draft, today: string): readonly string[] {
  const parsed = parseRow(rowOf(draft), today);
  if (parsed.ok) return [];
  return [...new Set(parsed.problems.map((one) => fieldOf(one.where, one.message)))];
}

/** A key that is missing is named by the whole row. */
function fieldOf(where: string | null, message: string): string {
  const [, field = ''] = (where ?? '').split('/');
  if (field !== '') return field;
  return DRAFT_FIELDS.find((one) => message.includes(`"${one}"`)) ?? 'condition';
}
