import { pointer, problem, type Problem } from '../problem.js';
import { isRecord } from '../shape.js';
import type { FlowMap, MapFlow } from './flow-map.js';

/** Results that a file states and nobody here has reached: they count for its own day alone (CLI.md, TL). */
export function assessmentNotes({ flows }: FlowMap): readonly Problem[] {
  return flows.flatMap((flow, at) =>
    lacksAnswers(flow) ? [withoutAnswers(pointer('/flows', at, 'tia'))] : [],
  );
}

/** Whether a transfer is said to be in order by an assessment without an answer. */
export function lacksAnswers({ tia }: MapFlow): boolean {
  if (tia?.result !== 'positive' && tia?.result !== 'conditional') return false;
  const { answers } = tia as { answers?: unknown };
  return !isRecord(answers) || Object.keys(answers).length === 0;
}

function withoutAnswers(where: string): Problem {
  const message = 'The transfer assessment came with a file, without answers.';
  return problem('ASSESSMENT_WITHOUT_ANSWERS', where, message, 'Assess the transfer here.');
}
