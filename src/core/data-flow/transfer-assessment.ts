/**
 * Decides which results a transfer impact assessment may have.
 * Authority: DOMAIN section 4 (TIA result), EDPB Recommendations 01/2020, C-311/18; questions T-01 to T-20 of
 * templates/questionnaires/transfer-impact.json.
 * Version 1.
 */
import type { Answers, AnswerValue } from '../questionnaire/answer.js';
import { pointer, problem, type Problem } from '../problem.js';
import type { TiaResult } from './transfer-input.js';

/** What a person may choose at the end; `draft` may always stand. */
export type TiaVerdict = Extract<TiaResult, 'positive' | 'conditional' | 'negative'>;

export interface TiaChoice {
  readonly offered: readonly TiaVerdict[];
  /** Why "yes" is not among them; empty when it is. */
  readonly because: readonly ('in_clear' | 'law_applies' | 'no_technical_measure')[];
}

/** Measures that authorities there cannot get around: keys or re-identification only here, split processing. */
const EFFECTIVE: readonly string[] = ['e2e', 'pseudo', 'split'];
/** Forms in which the recipient cannot read the data at all. */
const UNREADABLE: readonly string[] = ['enc_here', 'pseudo', 'split'];

/**
 * "Yes" is not offered when the data is in clear at the recipient, the law there is problematic and applies, and no
 * effective technical measure is in force. A law nobody has examined counts as problematic.
 */
export function tiaChoice(answers: Answers): TiaChoice {
  const words = (id: string): readonly string[] => wordsOf(answers[id]?.value);
  const isInClear = !words('T-04').some((form) => UNREADABLE.includes(form));
  const isProblematic = words('T-10').some((law) => law === 'yes' || law === 'unknown');
  const applies = !words('T-11').includes('no');
  const isProtected = words('T-14').some((measure) => EFFECTIVE.includes(measure));
  if (!isInClear || !isProblematic || !applies || isProtected)
    return { offered: ['positive', 'conditional', 'negative'], because: [] };
  return {
    offered: ['conditional', 'negative'],
    because: ['in_clear', 'law_applies', 'no_technical_measure'],
  };
}

/** A result with its reasons, its date and its next review; every fault at once. */
export function tiaProblems(answers: Answers, result: TiaVerdict): readonly Problem[] {
  const { offered } = tiaChoice(answers);
  const missing = ['T-18', 'T-20'].filter((id) => wordsOf(answers[id]?.value).length === 0);
  return [
    ...(offered.includes(result) ? [] : [notOffered()]),
    ...missing.map((id) =>
      problem(
        'UNANSWERED',
        pointer('/answers', id),
        'An assessment needs this answer.',
        'Answer the question.',
      ),
    ),
  ];
}

function notOffered(): Problem {
  const message =
    'The data is in clear at the recipient, the law there goes too far and applies, and no technical measure stops it.';
  const remedy = 'Name an effective technical measure, or choose another result.';
  return problem('NOT_OFFERED', '/result', message, remedy);
}

function wordsOf(value: AnswerValue | null | undefined): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
