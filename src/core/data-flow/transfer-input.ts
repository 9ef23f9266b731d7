import { isDay, type Day } from '../day.js';
import { problem, type Problem } from '../problem.js';
import { anything, flag, isRecord, object, oneOf, text, withoutNulls, type Shape } from '../shape.js';
import { MECHANISMS, REGIMES, type Mechanism, type Regime } from '../vocabulary.js';

export const TIA_RESULTS = ['none', 'draft', 'positive', 'conditional', 'negative'] as const;
export type TiaResult = (typeof TIA_RESULTS)[number];

/** What a transfer assessment was made of. */
export interface AssessmentBasis {
  /** Places of the recipient, known ones only. */
  readonly countries: readonly string[];
  readonly elements: readonly string[];
  readonly mechanism: Mechanism;
  /** The legal entity that gets the data. */
  readonly recipient: string;
}

/** What a transfer impact assessment (TIA) came to. */
export interface MapAssessment {
  readonly result?: TiaResult;
  readonly date?: Day;
  readonly review_on?: Day;
  /** Absent in files of other programs: then nobody can tell what it was made of. */
  readonly basis?: AssessmentBasis;
}

/** Facts about the recipient; a condition of an adequacy row names one of them. Absent is not true. */
export interface TransferFacts {
  readonly dpf_listed_eu?: boolean;
  readonly dpf_listed_uk?: boolean;
  readonly dpf_listed_ch?: boolean;
  readonly dpf_covers_hr?: boolean;
  readonly dpf_checked_on?: Day;
  readonly recipient_pipeda?: boolean;
  readonly recipient_appi?: boolean;
  readonly recipient_in_scope?: boolean;
  readonly subject_to_gdpr_directly?: boolean;
}

/** One flow to one country under the law of one exporter (templates/reference/transfer-logic.json). */
export interface TransferInput {
  readonly exporter_regime: Regime;
  /** ISO code, a code of the adequacy file, or `unknown`; absent counts as unknown. */
  readonly recipient_country?: string;
  readonly date: Day;
  readonly recipient?: TransferFacts;
  readonly data?: { readonly hr?: boolean };
  /** Absent: none. */
  readonly mechanism?: Mechanism;
  readonly mechanism_detail?: { readonly module?: string | number; readonly annexes_complete?: boolean };
  /** Absent: none. */
  readonly tia?: TiaResult;
  /** Absent: it never expires. */
  readonly tia_date?: Day;
  /** The day of the latest new sub-processor or country of the recipient, if known. */
  readonly chain_changed_on?: Day;
}

export type ParsedTransferInput =
  | { readonly ok: true; readonly input: TransferInput }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads an input of the transfer logic, for example of a vector of kind TL.
 * @param today the date when the input has none
 * @param where the place of the input in its file
 */
export function parseTransferInput(json: unknown, today: Day, where = ''): ParsedTransferInput {
  const problems = inputShape(json, where);
  if (problems.length > 0 || !isRecord(json)) return { ok: false, problems };
  return { ok: true, input: { date: today, ...(withoutNulls(json) as object) } as TransferInput };
}

/** A day that exists. */
export const dayShape: Shape = (value, where) =>
  isDay(value) ? [] : [problem('WRONG_DAY', where, 'This is not a day.', 'Write it like 2026-11-22.')];

/** What is known about a recipient. */
export const transferFactsShape = object({
  optional: {
    dpf_listed_eu: flag,
    dpf_listed_uk: flag,
    dpf_listed_ch: flag,
    dpf_covers_hr: flag,
    dpf_checked_on: dayShape,
    recipient_pipeda: flag,
    recipient_appi: flag,
    recipient_in_scope: flag,
    subject_to_gdpr_directly: flag,
  },
  open: true,
});

const moduleName: Shape = (value, where) => (typeof value === 'number' ? [] : text()(value, where));

export const mechanismDetailShape = object({
  optional: { module: moduleName, annexes_complete: flag },
  open: true,
});

const inputShape = object({
  required: { exporter_regime: oneOf(REGIMES, 'UNKNOWN_REGIME') },
  optional: {
    recipient_country: text(),
    flow_kind: anything,
    date: dayShape,
    recipient: transferFactsShape,
    data: object({ optional: { hr: flag }, open: true }),
    mechanism: oneOf(MECHANISMS, 'UNKNOWN_MECHANISM'),
    mechanism_detail: mechanismDetailShape,
    tia: oneOf(TIA_RESULTS),
    tia_date: dayShape,
    chain_changed_on: dayShape,
  },
  open: true,
});
