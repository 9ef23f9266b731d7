import { canonicalJson } from '../canonical-json.js';
import { pointer, problem, type Problem } from '../problem.js';
import { isRecord } from '../shape.js';
import type { Answers } from '../questionnaire/answer.js';
import type { FlowMap, MapFlow } from './flow-map.js';
import { tiaProblems, type TiaVerdict } from './transfer-assessment.js';

/**
 * Assessments that an edit would put on a map without the answers that carry them. A result is a judgement with
 * reasons: it is not entered, it is reached (DOMAIN section 4). What stood before may stand.
 */
export function unboundAssessments(before: FlowMap, after: FlowMap): readonly Problem[] {
  if (before.flows === after.flows) return [];
  const known = new Map(before.flows.map((flow) => [flow.id, flow]));
  return after.flows.flatMap((flow, at) => {
    const old = known.get(flow.id);
    if (flow === old || isSame(flow.tia, old?.tia)) return [];
    return faultsOf(flow, pointer('/flows', at, 'tia'));
  });
}

function faultsOf({ tia }: MapFlow, where: string): readonly Problem[] {
  const result = tia?.result;
  if (result !== 'positive' && result !== 'conditional') return [];
  const { answers } = tia as { answers?: unknown };
  if (!isRecord(answers)) return [unanswered(where)];
  return tiaProblems(answers as Answers, result satisfies TiaVerdict).map((one) =>
    problem(one.code, `${where}${one.where ?? ''}`, one.message, one.remedy),
  );
}

function unanswered(where: string): Problem {
  const message = 'A transfer assessment rests on its answers, and there are none.';
  return problem('UNANSWERED', where, message, 'Answer the questions of the transfer assessment.');
}

function isSame(one: unknown, other: unknown): boolean {
  const [left, right] = [canonicalJson(one ?? null), canonicalJson(other ?? null)];
  return left.ok && right.ok && left.text === right.text;
}
