import { problem, type Problem } from '../problem.js';
import { integer, list, object, oneOf, text } from '../shape.js';

/** Worst first (dataflow-rules.json, path_status). */
export const TRANSFER_STATUSES = [
  'blocked',
  'needs_mechanism',
  'stale_mechanism',
  'unknown_location',
  'incomplete_mechanism',
  'needs_tia',
  'derogation',
  'tia_expired',
  'check_listing',
  'ok_with_conditions',
  'ok_safeguard',
  'ok_adequacy',
  'not_restricted',
] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** Worst first. */
export const TRANSFER_SEVERITIES = ['critical', 'high', 'medium', 'low', 'none'] as const;
export type TransferSeverity = (typeof TRANSFER_SEVERITIES)[number];

/** What one row of the table decides; when a row matches stands in transfer.ts, by its number. */
export interface TransferRow {
  readonly n: number;
  readonly when: string;
  readonly status: TransferStatus;
  readonly severity: TransferSeverity;
  readonly explain: string;
}

export interface TransferLogic {
  readonly version: string;
  /** Rows 1 to 18, in this order; the first that matches wins. */
  readonly order: readonly TransferRow[];
}

export type ParsedTransferLogic =
  | { readonly ok: true; readonly logic: TransferLogic }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const ROWS = 18;

/** Reads templates/reference/transfer-logic.json; its status, severity and words are data. */
export function parseTransferLogic(json: unknown): ParsedTransferLogic {
  const problems = fileShape(json, '');
  if (problems.length > 0) return { ok: false, problems };
  const logic = json as TransferLogic;
  const inOrder = logic.order.length === ROWS && logic.order.every(({ n }, at) => n === at + 1);
  return inOrder ? { ok: true, logic } : { ok: false, problems: [unknownRows()] };
}

function unknownRows(): Problem {
  const message = `The table must have the rows 1 to ${ROWS} in order, for their conditions are part of the program.`;
  return problem('UNKNOWN_ROWS', '/order', message, 'Change status, severity and words only.');
}

const fileShape = object({
  required: {
    version: text(),
    order: list(
      object({
        required: {
          n: integer(1, ROWS),
          when: text(),
          status: oneOf(TRANSFER_STATUSES),
          severity: oneOf(TRANSFER_SEVERITIES),
          explain: text(),
        },
        open: true,
      }),
    ),
  },
  open: true,
});
