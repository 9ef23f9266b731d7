import { problem, type Problem } from '../problem.js';
import {
  anything,
  flag,
  integer,
  isRecord,
  list,
  nullable,
  object,
  oneOf,
  record,
  text,
  withoutNulls,
} from '../shape.js';
import type { Answers, Context } from './answer.js';
import { TIERS } from './questionnaire.js';

/** A file of answers as `assay score` reads it (CLI.md). */
export interface AnswerSheet {
  readonly questionnaire?: string;
  readonly version?: string;
  /** ISO date; certificates in tables are judged as of this day. */
  readonly assessed_on?: string;
  /** The tier may be missing here; the command line can give it. */
  readonly context: Partial<Context>;
  readonly answers: Answers;
  /** What reviewers said about practices; read by the scorer. */
  readonly practices: unknown;
}

export type ParsedAnswers =
  | { readonly ok: true; readonly sheet: AnswerSheet }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a file of answers and refuses it with every fault at once. Whether a value suits its question is
 * asked of answer-check.ts, which knows the question.
 */
export function parseAnswers(json: unknown): ParsedAnswers {
  if (!isRecord(json) || !isRecord(json['answers'])) return { ok: false, problems: [foreign()] };
  const problems = sheetShape(json, '');
  if (problems.length > 0) return { ok: false, problems };
  const defaults = { context: {}, practices: {} };
  return { ok: true, sheet: { ...defaults, ...(withoutNulls(json) as Partial<AnswerSheet>) } as AnswerSheet };
}

const evidence = object({
  required: { class: oneOf(['claimed', 'documented', 'attested'], 'UNKNOWN_EVIDENCE_CLASS') },
  optional: { expired: flag, scope_mismatch: flag, accepted: flag },
  open: true,
});

const answer = object({
  optional: {
    value: anything,
    na: oneOf(['approved', 'pending']),
    comment: text(),
    evidence: list(evidence),
  },
  open: true,
});

const context = object({
  optional: {
    tier: oneOf(TIERS, 'UNKNOWN_TIER'),
    has_transfer: flag,
    ai_in_use: flag,
    vendor_role: text(),
    laws: list(text()),
    sensitivity: integer(1, 5),
  },
  open: true,
});

const sheetShape = object({
  required: { answers: record(nullable(answer)) },
  optional: {
    questionnaire: text(),
    version: text(),
    assessed_on: text(/^\d{4}-\d{2}-\d{2}$/, '2026-11-22'),
    context,
    practices: anything,
  },
  open: true,
});

function foreign(): Problem {
  const remedy = 'Give an object with "answers", by question id (CLI.md, score).';
  return problem('NOT_A_SET_OF_ANSWERS', '', 'The file holds no answers.', remedy);
}
