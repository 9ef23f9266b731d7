import { ID } from '@nestjs/graphql';
import type { ChangeSince, FrozenRisk } from '../../core/risk/changed-since.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { AcceptanceStateName } from './risk.enums.js';
import type { RiskAcceptanceStep } from './risk-acceptance.entity.js';

/** A request and what became of it, read from its steps. */
@StaffNode('RiskAcceptance', 'acc', 'A request to accept a risk, its answer and its end')
export class RiskAcceptance {
  @Shown('P1', () => ID)
  id!: string;

  @Shown('P1', () => AcceptanceStateName)
  state!: AcceptanceStateName;

  @Shown('P1', () => DateTimeScalar)
  askedAt!: string;

  @Shown('P2', () => String, { nullable: true, description: 'Why it was asked for' })
  reason!: string | null;

  @Shown('P1', () => DateTimeScalar, { nullable: true })
  answeredAt!: string | null;

  @Shown('P2', () => String, { nullable: true, description: 'Why it was accepted or declined' })
  answer!: string | null;

  @Shown('P2', () => String, {
    nullable: true,
    description: 'As accepted, or as asked for while nobody has answered',
  })
  conditions!: string | null;

  @Shown('P1', () => DateScalar, { nullable: true, description: 'Its last day' })
  until!: string | null;

  @Shown('P1', () => DateTimeScalar, { nullable: true })
  endedAt!: string | null;

  @Shown('P2', () => String, { nullable: true, description: 'Null: its last day was over' })
  endReason!: string | null;

  @Shown('P2', () => JsonScalar, { nullable: true, description: 'What lay before whoever accepted it' })
  frozen!: FrozenRisk | null;

  @Shown('P2', () => JsonScalar, {
    description: 'What has changed since, while it holds: [{kind, before, after}]',
  })
  changes!: readonly ChangeSince[];

  askedById!: string | null;
  answeredById!: string | null;
  endedById!: string | null;
}

/** The requests of a risk, the newest first; `changesOf` compares what was frozen with today. */
export function acceptancesIn(
  steps: readonly RiskAcceptanceStep[],
  changesSince: (frozen: FrozenRisk) => readonly ChangeSince[],
): RiskAcceptance[] {
  const requests = Map.groupBy(steps, ({ requestId }) => requestId);
  return [...requests].map(([id, own]) => acceptanceIn(id, own, changesSince)).toReversed();
}

function acceptanceIn(
  id: string,
  steps: readonly RiskAcceptanceStep[],
  changesSince: (frozen: FrozenRisk) => readonly ChangeSince[],
): RiskAcceptance {
  const at = (...words: AcceptanceStateName[]) => steps.find(({ step }) => words.includes(step));
  const asked = at('ASKED');
  const answer = at('ACCEPTED', 'DECLINED');
  const end = at('ENDED');
  const state = (end ?? answer ?? asked)?.step ?? 'ASKED';
  const frozen = answer?.frozen ?? null;
  return {
    id,
    state,
    askedAt: asked?.at ?? '',
    reason: asked?.reason ?? null,
    answeredAt: answer?.at ?? null,
    answer: answer?.reason ?? null,
    conditions: (answer ?? asked)?.conditions ?? null,
    until: (answer ?? asked)?.until ?? null,
    endedAt: end?.at ?? null,
    endReason: end?.reason ?? null,
    frozen,
    changes: state === 'ACCEPTED' && frozen !== null ? changesSince(frozen) : [],
    askedById: asked?.byId ?? null,
    answeredById: answer?.byId ?? null,
    endedById: end?.byId ?? null,
  };
}
