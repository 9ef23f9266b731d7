import type { AssessmentState } from '../../graphql/staff.generated.js';
import { cursorParam, listParam } from '../../workspace/search-params.js';

export const STATES: readonly AssessmentState[] = ['DRAFT', 'SENT', 'ANSWERING', 'IN_REVIEW', 'DONE'];

export interface AssessmentSearch {
  state?: AssessmentState[] | undefined;
  after?: string | undefined;
}

export function readAssessmentSearch(raw: Record<string, unknown>): AssessmentSearch {
  return { state: listParam(raw['state'], STATES), after: cursorParam(raw['after']) };
}
