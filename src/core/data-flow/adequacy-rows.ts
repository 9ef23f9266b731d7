/**
 * Decides which adequacy rows a workspace works with: those of the shipped list with its own changes on top.
 * Authority: DOMAIN section 6 (rows are dated data that an administrator edits, with a verified-on date).
 * Version: that of the list and of the changes; a row is named by its regime and its code.
 */
import { isCountryCode } from '../country-codes.js';
import { isDay, type Day } from '../day.js';
import { pointer, problem, type Problem } from '../problem.js';
import { withoutNulls } from '../shape.js';
import type { Regime } from '../vocabulary.js';
import { soundRow, type Adequacy, type AdequacyRow } from './adequacy.js';

/** Which row: one for each regime and code. */
export interface RowName {
  readonly regime: Regime;
  readonly code: string;
}

/** A row that a workspace sets; null gives the shipped row back, or takes away what the workspace added. */
export interface RowChange extends RowName {
  readonly row: AdequacyRow | null;
}

export type ParsedRow =
  | { readonly ok: true; readonly row: AdequacyRow }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The facts about a recipient that a partial row may ask for. */
export const ROW_CONDITIONS = [
  'dpf_listed_eu',
  'dpf_listed_uk',
  'dpf_listed_ch',
  'recipient_pipeda',
  'recipient_appi',
  'recipient_in_scope',
] as const;

const LISTS = { EU: 'eu', UK: 'uk', CH: 'ch' } as const;

export function rowsOf(regime: Regime, adequacy: Adequacy): readonly AdequacyRow[] {
  return adequacy[LISTS[regime]];
}

export function rowNamed({ regime, code }: RowName, adequacy: Adequacy): AdequacyRow | undefined {
  return rowsOf(regime, adequacy).find((row) => row.code === code);
}

/** The shipped list with changes on top, the oldest first. */
export function withChanges(shipped: Adequacy, changes: readonly RowChange[]): Adequacy {
  return changes.reduce((adequacy, change) => withChange(adequacy, change, shipped), shipped);
}

/** The same with one more change; null gives the row of the shipped list back. */
export function withChange(
  adequacy: Adequacy,
  { regime, code, row }: RowChange,
  shipped: Adequacy,
): Adequacy {
  const next = row ?? rowNamed({ regime, code }, shipped);
  const rows = rowsOf(regime, adequacy);
  const isThere = rows.some((one) => one.code === code);
  const kept = isThere ? rows.flatMap((one) => (one.code === code ? (next ?? []) : one)) : [...rows];
  const all = isThere || next === undefined ? kept : [...kept, next];
  return { ...adequacy, [LISTS[regime]]: all };
}

/**
 * Reads a row that a person wrote, with every fault at once. A person states the day of the look at the source.
 * @param today no day after it is a day on which somebody has looked
 */
export function parseRow(json: unknown, today: Day): ParsedRow {
  const problems = soundRow(json, '');
  if (problems.length > 0) return { ok: false, problems };
  const row = withoutNulls(json) as AdequacyRow;
  const faults = [...faultsOfPlace(row), ...faultsOfDays(row, today), ...faultsOfCondition(row)];
  return faults.length > 0 ? { ok: false, problems: faults } : { ok: true, row };
}

/** A country, the EEA, or an organisation. */
function faultsOfPlace({ code, type }: AdequacyRow): readonly Problem[] {
  if (isCountryCode(code) || code === 'EEA' || type === 'organisation') return [];
  const remedy = 'Use a two-letter country code, EEA, or mark the row as one of an organisation.';
  return [problem('UNKNOWN_PLACE', pointer('', 'code'), 'No country has this code.', remedy)];
}

function faultsOfDays({ date, valid_until, verified_on }: AdequacyRow, today: Day): readonly Problem[] {
  const ends =
    valid_until !== undefined && valid_until < date
      ? [
          problem(
            'WRONG_DAY',
            '/valid_until',
            'The row ends before it begins.',
            'Correct one of the two days.',
          ),
        ]
      : [];
  if (isDay(verified_on) && verified_on <= today) return ends;
  const remedy = 'State the day on which you looked at the source; today at the latest.';
  return [...ends, problem('WRONG_DAY', '/verified_on', 'When was this checked?', remedy)];
}

/** A condition that no recipient can meet would take the row away without saying so. */
function faultsOfCondition({ type, condition }: AdequacyRow): readonly Problem[] {
  if (type !== 'partial') return [];
  if ((ROW_CONDITIONS as readonly unknown[]).includes(condition)) return [];
  const remedy = `Use one of: ${ROW_CONDITIONS.join(', ')}.`;
  return [
    problem('WRONG_VALUE', '/condition', 'Nothing is known about a recipient under this name.', remedy),
  ];
}
