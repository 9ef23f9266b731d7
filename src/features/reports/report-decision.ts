import type {
  ReportCondition,
  ReportDecision,
  ReportOutcome,
  ReportStop,
} from '../../core/report/model-decision.js';
import type { Wording } from '../../core/report/wording.js';
import type { ReportSource } from './report-source.js';

/** The decision as the report says it: with what had been proposed and advised, each by whom and when. */
export function decisionOf(source: ReportSource, wording: Wording): ReportDecision | null {
  const { decision, proposal } = source;
  if (decision === null) return null;
  return {
    outcome: outcomeOf(decision),
    ...signed(source, wording, decision.decidedById),
    on: decision.decidedAt.slice(0, 10),
    reason: decision.reason,
    conditions: conditionsOf(source),
    validUntil: decision.validUntil,
    proposal:
      proposal === null
        ? null
        : {
            ...signed(source, wording, proposal.proposedById),
            on: proposal.proposedAt.slice(0, 10),
            outcome: outcomeOf(proposal),
            reason: proposal.reason,
          },
    advice: adviceOf(source),
    adviceReply: decision.adviceReply,
  };
}

export function stopOf({ stop, people }: ReportSource): ReportStop | null {
  if (stop === null) return null;
  const by = people.get(stop.stoppedById)?.name ?? '';
  return { by, on: stop.stoppedAt.slice(0, 10), reason: stop.reason };
}

function adviceOf({ advice, decision, people }: ReportSource): ReportDecision['advice'] {
  if (advice === null) return null;
  return {
    by: people.get(advice.givenById)?.name ?? '',
    on: advice.givenAt.slice(0, 10),
    outcome: outcomeOf(advice),
    text: advice.text,
    dissents: advice.outcome !== decision?.outcome,
  };
}

function conditionsOf({ conditions, groups }: ReportSource): ReportCondition[] {
  return conditions.map((condition) => ({
    text: condition.text,
    dueOn: condition.dueOn,
    owner: groups.get(condition.groupId)?.name ?? null,
    state: condition.endedAs === null ? 'open' : stateOf(condition.endedAs),
    note: condition.endedReason,
    endedOn: condition.endedAt?.slice(0, 10) ?? null,
  }));
}

function stateOf(endedAs: string): ReportCondition['state'] {
  return endedAs.toLowerCase() as ReportCondition['state'];
}

function outcomeOf({ outcome }: { outcome: string }): ReportOutcome {
  return outcome.toLowerCase() as ReportOutcome;
}

function signed({ people }: ReportSource, wording: Wording, id: string): { by: string; role: string | null } {
  const person = people.get(id);
  const role = person === undefined ? null : wording.say(`person.role_${person.role.toLowerCase()}`);
  return { by: person?.name ?? '', role };
}
