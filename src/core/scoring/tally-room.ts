import type { ProofTally, StageFacts, Sums, TargetTally } from './tally.js';

/** What a domain is counted in. Used again from domain to domain: making it costs more than emptying it. */
export interface TallyRoom {
  readonly stages: readonly [StageRoom, StageRoom, StageRoom];
  readonly target: TargetTally & Sums<number>;
  readonly proof: ProofTally;
}

type StageRoom = StageFacts & Sums<number>;

export function tallyRoom(): TallyRoom {
  return {
    stages: [stageRoom(), stageRoom(), stageRoom()],
    target: { count: 0, weight: 0, implemented: 0, assured: 0, documented: 0 },
    proof: { count: 0, undocumented: 0, weight: 0, documented: 0, attested: 0 },
  };
}

/** One by one: a loop over the names of the fields is many times slower. */
export function empty({ stages, target, proof }: TallyRoom): void {
  for (const stage of stages) emptyStage(stage);
  target.count = 0;
  target.weight = 0;
  target.implemented = 0;
  target.assured = 0;
  target.documented = 0;
  proof.count = 0;
  proof.undocumented = 0;
  proof.weight = 0;
  proof.documented = 0;
  proof.attested = 0;
}

function stageRoom(): StageRoom {
  return {
    assessed: 0,
    weight: 0,
    implemented: 0,
    assured: 0,
    isAllZero: true,
    isRequiredMissing: false,
    failsClaimed: false,
    failsAssured: false,
    hasOpenGroup: false,
  };
}

function emptyStage(stage: StageRoom): void {
  stage.assessed = 0;
  stage.weight = 0;
  stage.implemented = 0;
  stage.assured = 0;
  stage.isAllZero = true;
  stage.isRequiredMissing = false;
  stage.failsClaimed = false;
  stage.failsAssured = false;
  stage.hasOpenGroup = false;
}
