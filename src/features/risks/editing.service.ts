import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { GroupsService } from '../identity/groups.service.js';
import { endStanding } from './acceptance-steps.js';
import { refuseOtherService } from './adding.service.js';
import type { ChangeRiskInput, CloseRiskInput, JoinRiskInput, RateRiskInput } from './editing.inputs.js';
import { judgeFacts } from './judged-facts.js';
import { refusePastPlan } from './planned-day.js';
import { RiskDesk } from './risk-desk.js';
import { measureOf, type Pair, ratedFrom, ratingColumns, refuseOffScale } from './risk-ratings.js';
import { riskWords } from './risk-words.js';
import type { Risk } from './risk.entity.js';
import { refuseUnlessLive } from './risks.policy.js';
import { RiskChanged, RiskClosed, RiskJoined, RiskRated, RiskReopened } from './risks.events.js';
import { settingsOf } from './settings-of.js';

const REASON: Record<RateRiskInput['rating'], 'inherentReason' | 'ratingReason' | 'targetReason'> = {
  INHERENT: 'inherentReason',
  RESIDUAL: 'ratingReason',
  TARGET: 'targetReason',
};

/** What people change of a risk after it is open: its words, its figures, its end. */
@Injectable()
export class EditingService {
  constructor(
    private readonly db: Database,
    private readonly desk: RiskDesk,
    private readonly groups: GroupsService,
  ) {}

  change(ctx: Context, input: ChangeRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.desk.load(tx, input.id);
      const words = riskWords(input);
      refusePastPlan('reviewOn', words.reviewOn, before.reviewOn, ctx.today);
      await refuseOtherService(tx, before.vendorId, words.serviceId);
      // A group that was archived since keeps what it has; only a new one must be there.
      if (words.ownerGroupId !== null && words.ownerGroupId !== before.ownerGroupId)
        await this.groups.mustTake(tx, words.ownerGroupId, 'ownerGroupId');
      const event = new RiskChanged(before.id, before.vendorId, words);
      return this.desk.change(tx, before, input.expectedVersion, words, {
        act: 'CHANGED',
        reason: input.reason,
        event,
      });
    });
  }

  /** A person's word instead of the formula's, or the formula's again; the inherent rating is always a person's. */
  rate(ctx: Context, input: RateRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.desk.load(tx, input.id);
      refuseUnlessLive(before);
      const pair = pairOf(input);
      const { scale } = await settingsOf(tx);
      if (pair !== null) refuseOffScale(pair, scale);
      const from = ratedFrom(before, (await this.desk.measures(tx, before.id)).map(measureOf));
      const ratings = ratingColumns({ ...from, ...rated(input, pair) }, scale);
      const reason = pair === null ? null : input.reason.trim();
      const set = { ...ratings, [REASON[input.rating]]: reason };
      const event = new RiskRated(before.id, before.vendorId, { rating: input.rating, ...pair });
      const { expectedVersion, reason: why } = input;
      return this.desk.change(tx, before, expectedVersion, set, { act: 'RATED', reason: why, event });
    });
  }

  close(ctx: Context, input: CloseRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.desk.claim(tx, input.id, input.expectedVersion);
      refuseUnlessLive(before);
      await judgeFacts(tx, before.id);
      await endStanding(tx, before, input.reason);
      const set = { state: 'CLOSED' as const, acceptance: 'NONE' as const, acceptedUntil: null };
      return this.desk.change(tx, before, input.expectedVersion, set, {
        act: 'CLOSED',
        reason: input.reason,
        event: new RiskClosed(before.id, before.vendorId, input.reason),
      });
    });
  }

  reopen(ctx: Context, input: CloseRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.desk.load(tx, input.id);
      if (before.state !== 'CLOSED' && before.state !== 'REJECTED')
        refuse('NOT_ALLOWED', 'id', 'This risk is not closed. Look at it again.');
      return this.desk.change(
        tx,
        before,
        input.expectedVersion,
        { state: 'OPEN' },
        {
          act: 'REOPENED',
          reason: input.reason,
          event: new RiskReopened(before.id, before.vendorId, input.reason),
        },
      );
    });
  }

  /** Several findings feed one risk: those of the proposal go over to it, and the proposal is done with. */
  join(ctx: Context, { id, intoId, expectedVersion }: JoinRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const draft = await this.desk.claim(tx, id, expectedVersion);
      const into = await this.desk.load(tx, intoId);
      refuseJoin(draft, into);
      await moveFindings(tx, draft.id, into.id);
      const set = { state: 'CLOSED' as const, judgement: 'JOINED' as const };
      const reason = into.statement;
      const event = new RiskJoined(draft.id, draft.vendorId, { into: into.id });
      await this.desk.change(tx, draft, expectedVersion, set, { act: 'JOINED', reason, event });
      const word = new RiskJoined(into.id, into.vendorId, { from: draft.id });
      return this.desk.change(
        tx,
        into,
        into.version,
        {},
        {
          act: 'JOINED',
          reason: draft.statement,
          event: word,
        },
      );
    });
  }
}

/** Both figures or none of them; none is the formula's word, which the inherent rating does not have. */
function pairOf({ rating, likelihood = null, impact = null }: RateRiskInput): Pair | null {
  if (likelihood !== null && impact !== null) return { likelihood, impact };
  if (likelihood === null && impact === null && rating !== 'INHERENT') return null;
  const path = likelihood === null ? 'likelihood' : 'impact';
  return refuse('REQUIRED', path, 'Choose both, likelihood and impact.');
}

function rated({ rating }: RateRiskInput, pair: Pair | null) {
  if (rating === 'INHERENT') return { inherent: pair! };
  return rating === 'RESIDUAL' ? { now: pair } : { target: pair };
}

function refuseJoin(draft: Risk, into: Risk): void {
  if (draft.state !== 'DRAFT') refuse('NOT_ALLOWED', 'id', 'Only a proposal can be put to another risk.');
  if (
    draft.vendorId !== into.vendorId ||
    draft.id === into.id ||
    (into.state !== 'OPEN' && into.state !== 'ACCEPTED')
  )
    refuse('NOT_ALLOWED', 'intoId', 'Choose an open risk of the same vendor.');
}

async function moveFindings(tx: Tx, fromId: string, intoId: string): Promise<void> {
  await tx.query(
    `INSERT INTO app.risk_finding (tenant_id, risk_id, finding_id)
     SELECT tenant_id, $3, finding_id FROM app.risk_finding WHERE tenant_id = $1 AND risk_id = $2
     ON CONFLICT DO NOTHING`,
    [tx.ctx.tenantId, fromId, intoId],
  );
}
