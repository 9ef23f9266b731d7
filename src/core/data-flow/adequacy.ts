/**
 * Decides whether an adequacy decision covers a recipient on a day.
 * Authority: GDPR Art. 45, UK GDPR Art. 45A, FADP Art. 16; templates/reference/adequacy.json (dated rows).
 * Version: that of the file. Rows are data an administrator edits; none of them stands in code.
 */
import { isDay, type Day } from '../day.js';
import { problem, type Problem } from '../problem.js';
import { isRecord, list, nullable, object, oneOf, text, withoutNulls, type Shape } from '../shape.js';
import type { Regime } from '../vocabulary.js';

export interface AdequacyRow {
  /** ISO country, `EEA`, or the code of an organisation (XEPO). */
  readonly code: string;
  readonly name: string;
  readonly type: 'full' | 'partial' | 'organisation';
  readonly scope?: string;
  readonly act: string;
  /** First and last day on which the row counts. */
  readonly date: Day;
  readonly valid_until?: Day;
  /** The fact about the recipient that a partial row asks for, for example `dpf_listed_eu`. */
  readonly condition?: string;
  readonly verified_on?: Day;
  /** What a row of the shipped list was compared with. */
  readonly checked_against?: string;
  readonly note?: string;
}

export interface Adequacy {
  readonly version: string;
  /** The day on which the rows without a day of their own were looked up. */
  readonly compiled_on: Day;
  readonly eea: readonly string[];
  readonly eu: readonly AdequacyRow[];
  readonly uk: readonly AdequacyRow[];
  readonly ch: readonly AdequacyRow[];
}

export type ParsedAdequacy =
  | { readonly ok: true; readonly adequacy: Adequacy }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the file of adequacy rows, with every fault at once. */
export function parseAdequacy(json: unknown): ParsedAdequacy {
  const problems = fileShape(json, '');
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, adequacy: withoutNulls(json) as Adequacy };
}

/** Whether data stays at home: the EEA for the EU, GB for the UK, CH for Switzerland. */
export function isHome(regime: Regime, country: string, { eea }: Adequacy): boolean {
  if (regime === 'UK') return country === 'GB';
  if (regime === 'CH') return country === 'CH';
  return country === 'EEA' || eea.includes(country);
}

/** The rows for a place that are in force on a day; both ends count (transfer-logic.json, notes). */
export function rowsInForce(
  regime: Regime,
  country: string,
  day: Day,
  adequacy: Adequacy,
): readonly AdequacyRow[] {
  const rows = { EU: adequacy.eu, UK: adequacy.uk, CH: adequacy.ch }[regime];
  return rows.filter((row) => {
    const covers = row.code === country || (row.code === 'EEA' && adequacy.eea.includes(country));
    return covers && row.date <= day && (row.valid_until === undefined || day <= row.valid_until);
  });
}

const day: Shape = (value, where) =>
  isDay(value) ? [] : [problem('WRONG_DAY', where, 'This is not a day.', 'Write it like 2026-11-22.')];

const row: Shape = object({
  required: {
    code: text(/^[A-Z]{2,4}$/, 'BR'),
    name: text(),
    type: oneOf(['full', 'partial', 'organisation']),
    act: text(),
    date: day,
  },
  optional: {
    scope: text(),
    valid_until: nullable(day),
    condition: text(/^[a-z_]+$/, 'dpf_listed_eu'),
    verified_on: day,
    checked_against: nullable(text()),
    note: text(),
  },
  open: true,
});

/** A partial row without a condition would cover everybody. */
export const soundRow: Shape = (value, where) => {
  const problems = row(value, where);
  if (!isRecord(value) || value['type'] !== 'partial' || value['condition'] != null) return problems;
  const remedy = 'Name the fact about the recipient in "condition".';
  return [...problems, problem('CONDITION_MISSING', where, 'A partial row needs a condition.', remedy)];
};

const fileShape: Shape = object({
  required: {
    version: text(),
    compiled_on: day,
    eea: list(text(/^[A-Z]{2}$/, 'DE')),
    eu: list(soundRow),
    uk: list(soundRow),
    ch: list(soundRow),
  },
  open: true,
});
