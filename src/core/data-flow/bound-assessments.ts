import { canonicalJson } from '../canonical-json.js';
import { pointer, problem, type Problem } from '../problem.js';
import { parseAnswers } from '../questionnaire/parse-answers.js';
import type { Questionnaire } from '../questionnaire/questionnaire.js';
import { isRecord } from '../shape.js';
import { assessmentProblems, type AssessedTransfer } from './assessed-transfer.js';
import { basisOf } from './assessment-basis.js';
import type { FlowMap, MapFlow } from './flow-map.js';
import type { TransferLaw } from './flow-transfer.js';
import { linkMap } from './map-graph.js';
import type { TiaVerdict } from './transfer-assessment.js';

/**
 * Assessments that an edit would put on a map without the answers that carry them, or that were made of another flow.
 * A result is a judgement with reasons: it is not entered, it is reached (DOMAIN section 4). What stood before may stand.
 * @param questionnaire the questions of a transfer assessment
 */
export function unboundAssessments(
  before: FlowMap,
  after: FlowMap,
  questionnaire: Questionnaire,
  law: TransferLaw,
): readonly Problem[] {
  if (before.flows === after.flows) return [];
  const known = new Map(before.flows.map((flow) => [flow.id, flow]));
  const assessed = after.flows.flatMap((flow, at) => {
    const old = known.get(flow.id);
    return flow === old || isSame(flow.tia, old?.tia) ? [] : [at];
  });
  if (assessed.length === 0) return [];
  const { flows } = linkMap(after);
  return assessed.flatMap((at) =>
    faultsOf({ link: flows[at]!, map: after, law }, questionnaire).map((one) =>
      problem(one.code, `${pointer('/flows', at, 'tia')}${one.where ?? ''}`, one.message, one.remedy),
    ),
  );
}

/** A map without a day of its own is dated today; an assessment without one was made on the day of the map. */
function faultsOf(transfer: AssessedTransfer, questionnaire: Questionnaire): readonly Problem[] {
  const { link, map } = transfer;
  const { tia }: MapFlow = link.flow;
  const result = tia?.result;
  if (result !== 'positive' && result !== 'conditional') return [];
  const { answers } = tia as { answers?: unknown };
  const read = parseAnswers({ answers });
  if (!read.ok) return isRecord(answers) ? read.problems : [withoutAnswers()];
  const assessment = { answers: read.sheet.answers, result: result satisfies TiaVerdict };
  const faults = assessmentProblems(
    questionnaire,
    { ...assessment, madeOn: tia?.date ?? map.date },
    transfer,
  );
  return isSame(tia?.basis, basisOf(link)) ? faults : [...faults, ofAnotherFlow()];
}

function ofAnotherFlow(): Problem {
  const message = 'This transfer assessment was made of another flow, or of this one before it changed.';
  return problem('OTHER_FLOW', '/basis', message, 'Assess the transfer anew.');
}

function withoutAnswers(): Problem {
  const message = 'A transfer assessment rests on its answers, and there are none.';
  return problem('UNANSWERED', null, message, 'Answer the questions of the transfer assessment.');
}

function isSame(one: unknown, other: unknown): boolean {
  const [left, right] = [canonicalJson(one ?? null), canonicalJson(other ?? null)];
  return left.ok && right.ok && left.text === right.text;
}
