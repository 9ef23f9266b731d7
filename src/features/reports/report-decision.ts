import type {
  ReportCondition,
  ReportDecision,
  ReportOutcome,
  ReportStop,
} from '../../core/report/model-decision.js';
import type { Wording } from '../../core/report/wording.js';
import { dayOf } from './report-day.js';
import type { ReportSource } from './report-source.js';

/** The decision as the report says it: with what had been proposed and advised, each by whom and when. */
export function decisionOf(source: ReportSource, wording: Wording): ReportDecision | null {
  const { decision, proposal } = source;
  if (decision === null) return null;
  return {
    outcome: outcomeOf(decision),
    ...signed(source, wording, decision.decidedById),
    on: dayOf(source, decision.decidedAt),
    reason: decision.reason,
    conditions: conditionsOf(source),
    validUntil: decision.validUntil,
    proposal:
      proposal === null
        ? null
        : {
            ...signed(source, wording, proposal.proposedById),
            on: dayOf(source, proposal.proposedAt),
            outcome: outcomeOf(proposal),
            reason: proposal.reason,
          },
    advice: adviceOf(source),
    adviceReply: decision.adviceReply,
  };
}

export function stopOf(source: ReportSource): ReportStop | null {
  const { stop, people } = source;
  if (stop === null) return null;
  const by = people.get(stop.stoppedById)?.name ?? '';
  return { by, on: dayOf(source, stop.stoppedAt), reason: stop.reason };
}

function adviceOf(source: ReportSource): ReportDecision['advice'] {
  const { advice, decision, people } = source;
  if (advice === null) return null;
  return {
    by: people.get(advice.givenById)?.name ?? '',
    on: dayOf(source, advice.givenAt),
    outcome: outcomeOf(advice),
    text: advice.text,
    dissents: advice.outcome !== decision?.outcome,
  };
}

function conditionsOf(source: ReportSource): ReportCondition[] {
  const { conditions, groups } = source;
  return conditions.map((condition) => ({
    text: condition.text,
    dueOn: condition.dueOn,
    owner: groups.get(condition.groupId)?.name ?? null,
    state: condition.endedAs === null ? 'open' : stateOf(condition.endedAs),
    note: condition.endedReason,
    endedOn: condition.endedAt === null ? null : dayOf(source, condition.endedAt),
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
