import { queryClient } from '../../graphql/query-client.js';
import type {
  DecidePageQuery,
  DecisionOutcome,
  ProposalLineFragment,
} from '../../graphql/staff.generated.js';
import type { Problem } from '../../graphql/user-errors.js';
import { type ConditionValues, NO_CONDITION } from './condition-fields.js';

export type Deciding = DecidePageQuery['assessment'];
export type Group = DecidePageQuery['groups'][number];

/** In the order in which they are offered. */
export const OUTCOMES: readonly DecisionOutcome[] = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED'];

/** The same fields are proposed and decided. */
export interface DraftValues {
  outcome: DecisionOutcome | null;
  reason: string;
  conditions: readonly ConditionValues[];
  validUntil: string;
}

export function waitingProposal({ proposals }: Deciding): ProposalLineFragment | undefined {
  return proposals.find(({ endedAs }) => endedAs == null);
}

/** Whoever decides begins with what was proposed; the reason stays their own. */
export function draftOf(proposal: ProposalLineFragment | undefined): DraftValues {
  if (proposal === undefined)
    return { outcome: null, reason: '', conditions: [NO_CONDITION], validUntil: '' };
  const conditions = proposal.conditions.map(({ text, dueOn, group }) => ({
    text,
    dueOn,
    groupId: group.id,
  }));
  return {
    outcome: proposal.outcome,
    reason: '',
    conditions: conditions.length === 0 ? [NO_CONDITION] : conditions,
    validUntil: proposal.validUntil ?? '',
  };
}

/** As the two mutations take it. */
export function inputOf({ id, version }: Deciding, values: DraftValues, outcome: DecisionOutcome) {
  return {
    assessmentId: id,
    expectedVersion: version,
    outcome,
    reason: values.reason.trim(),
    conditions:
      outcome === 'APPROVED_WITH_CONDITIONS'
        ? values.conditions.map(({ text, dueOn, groupId }) => ({ text: text.trim(), dueOn, groupId }))
        : [],
    validUntil: values.validUntil || null,
  };
}

/** Where the server may complain about a draft of so many conditions. */
export function draftFields(conditions: number): string[] {
  const ofConditions = Array.from({ length: conditions }, (_, at) =>
    ['text', 'dueOn', 'groupId'].map((field) => `conditions.${at}.${field}`),
  );
  return ['outcome', 'reason', 'validUntil', ...ofConditions.flat()];
}

/** What a draft cannot do without: it is read by people who were not there. */
export function draftProblems(values: DraftValues, say: (key: string) => string): Problem[] {
  const missing = (path: string, is: boolean, key: string): Problem[] =>
    is ? [{ path, message: say(`assessments:decide.${key}`) }] : [];
  const ofConditions = values.conditions.flatMap(({ text, dueOn, groupId }, at) => [
    ...missing(`conditions.${at}.text`, text.trim() === '', 'conditionMissing'),
    ...missing(`conditions.${at}.dueOn`, dueOn === '', 'conditionDueMissing'),
    ...missing(`conditions.${at}.groupId`, groupId === '', 'conditionGroupMissing'),
  ]);
  return [
    ...missing('outcome', values.outcome === null, 'outcomeMissing'),
    ...missing('reason', values.reason.trim() === '', 'reasonMissing'),
    ...(values.outcome === 'APPROVED_WITH_CONDITIONS' ? ofConditions : []),
  ];
}

export async function refreshDecided({ id, vendor }: Deciding): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['assessment', id] });
  await queryClient.invalidateQueries({ queryKey: ['vendor', vendor.id] });
  await queryClient.invalidateQueries({ queryKey: ['vendors'] });
  await queryClient.invalidateQueries({ queryKey: ['assessments'] });
}
