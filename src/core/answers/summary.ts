import { add, divide, multiply, ratio, toFixed4, type Rational } from '../exact/rational.js';
import type { AnswerSheet, SheetAnswer } from './answer-sheet.js';

/** The seven kinds of answers in the order of CLI.md; planned counts as no. */
export const ANSWER_KINDS = ['yes', 'no', 'partial', 'na', 'unknown', 'unanswered', 'text'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** A claim alone is worth this much of itself (DOMAIN formula 3). */
const CLAIMED = ratio(60, 100);

export interface AnswerSummary {
  readonly rows: number;
  readonly answered: number;
  readonly byAnswer: Readonly<Record<AnswerKind, number>>;
  /** Rows whose comment says nothing, whatever the answer. */
  readonly withoutEvidence: number;
  readonly negativePolarity: number;
  readonly negativePolarityIds: readonly string[];
  /** Answered yes or no against the good answer of the form. */
  readonly noncompliant: readonly string[];
  /** Share of "yes" (partial half) of all rows but text, four decimals; null when all is text. */
  readonly claimedShare: string | null;
  readonly assuredShare: string | null;
  readonly ownership: Readonly<Record<string, number>>;
  readonly byDomain: Readonly<Record<string, Readonly<Partial<Record<AnswerKind, number>>>>>;
}

/** Counts an answer sheet (CLI.md, answers read). */
export function summarise({ format, answers, polarity }: AnswerSheet): AnswerSummary {
  const byAnswer = tally(answers);
  const negative = [...polarity].filter(([, good]) => good === 'no').map(([id]) => id);
  const against = answers.filter((answer) => isAgainst(answer, polarity)).map(({ id }) => id);
  negative.sort();
  against.sort();
  const claimed = claimedShare(byAnswer, answers.length);
  const isCaiq = format === 'csa-caiq-v4';
  return {
    rows: answers.length,
    answered: answers.length - byAnswer.unanswered,
    byAnswer,
    withoutEvidence: answers.filter(({ comment }) => comment === '').length,
    negativePolarity: negative.length,
    negativePolarityIds: negative,
    noncompliant: against,
    claimedShare: claimed === null ? null : toFixed4(claimed),
    assuredShare: claimed === null ? null : toFixed4(multiply(claimed, CLAIMED)),
    ownership: isCaiq ? ownershipOf(answers) : {},
    byDomain: isCaiq ? domainsOf(answers) : {},
  };
}

export function kindOf({ answer }: SheetAnswer): AnswerKind {
  return answer === 'planned' ? 'no' : answer;
}

function tally(answers: readonly SheetAnswer[]): Record<AnswerKind, number> {
  const counts = Object.fromEntries(ANSWER_KINDS.map((kind) => [kind, 0])) as Record<AnswerKind, number>;
  for (const answer of answers) counts[kindOf(answer)] += 1;
  return counts;
}

function isAgainst(answer: SheetAnswer, polarity: AnswerSheet['polarity']): boolean {
  const good = polarity.get(answer.id);
  const kind = kindOf(answer);
  return good !== undefined && (kind === 'yes' || kind === 'no') && kind !== good;
}

function claimedShare({ yes, partial, text }: Record<AnswerKind, number>, rows: number): Rational | null {
  if (rows === text) return null;
  return divide(add(ratio(yes, 1), ratio(partial, 2)), ratio(rows - text, 1));
}

function ownershipOf(answers: readonly SheetAnswer[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { ownership } of answers)
    if (ownership !== '') counts.set(ownership, (counts.get(ownership) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function domainsOf(answers: readonly SheetAnswer[]): AnswerSummary['byDomain'] {
  const domains = new Map<string, Partial<Record<AnswerKind, number>>>();
  for (const answer of answers) {
    const domain = answer.id.split('-')[0] ?? '';
    const counts = domains.get(domain) ?? {};
    const kind = kindOf(answer);
    domains.set(domain, { ...counts, [kind]: (counts[kind] ?? 0) + 1 });
  }
  return Object.fromEntries(domains);
}
