import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import type { Context, Day } from '../../platform/tenancy/context.js';
import { addStep, endStanding, newestRequest } from './acceptance-steps.js';
import type { AcceptRiskInput, AskAcceptanceInput, EndAcceptanceInput } from './acceptances.inputs.js';
import { refusePastEnd, refuseUnacceptable } from './acceptances.policy.js';
import { frozenRisk } from './frozen-risk.js';
import { RiskDesk } from './risk-desk.js';
import type { RiskAcceptanceStep } from './risk-acceptance.entity.js';
import type { Risk } from './risk.entity.js';
import { refuseUnlessLive } from './risks.policy.js';
import { AcceptanceAsked, AcceptanceDeclined, AcceptanceEnded, RiskAccepted } from './risks.events.js';
import { settingsOf } from './settings-of.js';

/**
 * Living with a risk: one person asks, another one with the authority for its band accepts it as it stands, for a time.
 * The record is added to and never changed (DOMAIN, Treatment).
 */
@Injectable()
export class AcceptancesService {
  constructor(
    private readonly db: Database,
    private readonly desk: RiskDesk,
  ) {}

  ask(ctx: Context, input: AskAcceptanceInput): Promise<Risk> {
    return this.db.tx(ctx, (tx) => this.askIn(tx, input));
  }

  async askIn(tx: Tx, input: AskAcceptanceInput): Promise<Risk> {
    const before = await this.desk.claim(tx, input.id, input.expectedVersion);
    refuseUnlessLive(before);
    if (before.acceptance === 'ASKED' || before.acceptance === 'ACCEPTED')
      refuse(
        'NOT_ALLOWED',
        'id',
        'Its acceptance was asked for already. Wait for the answer, or end it first.',
      );
    refusePastEnd(input.until ?? null, tx.ctx.today);
    const requestId = uuidv7();
    const said = { reason: input.reason.trim(), conditions: input.conditions?.trim() || null };
    const until = input.until ?? null;
    await addStep(tx, { id: requestId, riskId: before.id, requestId, step: 'ASKED', ...said, until });
    return this.desk.change(
      tx,
      before,
      input.expectedVersion,
      { acceptance: 'ASKED' },
      {
        act: 'ACCEPTANCE_ASKED',
        reason: said.reason,
        event: new AcceptanceAsked(before.id, before.vendorId, { ...said, until }),
      },
    );
  }

  /** The accepter’s own reason, conditions and end day stand in the record, beside what was asked for. */
  accept(ctx: Context, input: AcceptRiskInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const { before, asked } = await this.asked(tx, input);
      const { appetite } = await settingsOf(tx);
      refuseUnacceptable(ctx, before, asked, input, appetite);
      const until = input.until ?? null;
      const said = { reason: input.reason.trim(), conditions: input.conditions?.trim() || null };
      const frozen = await frozenRisk(tx, before);
      const { riskId, requestId } = asked;
      await addStep(tx, { riskId, requestId, step: 'ACCEPTED', ...said, until, frozen });
      return this.desk.change(
        tx,
        before,
        input.expectedVersion,
        { state: 'ACCEPTED', acceptance: 'ACCEPTED', acceptedUntil: until, treatment: 'ACCEPT' },
        {
          act: 'ACCEPTED',
          reason: said.reason,
          event: new RiskAccepted(before.id, before.vendorId, { ...said, until, frozen }),
        },
      );
    });
  }

  decline(ctx: Context, input: EndAcceptanceInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const { before, asked } = await this.asked(tx, input);
      const { riskId, requestId } = asked;
      const reason = input.reason.trim();
      await addStep(tx, { riskId, requestId, step: 'DECLINED', reason });
      const event = new AcceptanceDeclined(before.id, before.vendorId, reason);
      return this.desk.change(
        tx,
        before,
        input.expectedVersion,
        { acceptance: 'NONE' },
        {
          act: 'ACCEPTANCE_DECLINED',
          reason,
          event,
        },
      );
    });
  }

  end(ctx: Context, input: EndAcceptanceInput): Promise<Risk> {
    return this.db.tx(ctx, async (tx) => {
      const before = await this.desk.claim(tx, input.id, input.expectedVersion);
      if (before.acceptance !== 'ASKED' && before.acceptance !== 'ACCEPTED')
        refuse('NOT_ALLOWED', 'id', 'Nobody has accepted this risk, so there is nothing to end.');
      return this.over(tx, before, input.expectedVersion, input.reason, 'NONE');
    });
  }

  /** The last day of an acceptance is over: the risk is open again and asks for a new word. False: it was so already. */
  async expire(tx: Tx, riskId: string, today: Day): Promise<boolean> {
    const before = await this.desk.load(tx, riskId);
    const isOver =
      before.state === 'ACCEPTED' && before.acceptedUntil !== null && before.acceptedUntil < today;
    if (isOver) await this.over(tx, before, before.version, null, 'ENDED');
    return isOver;
  }

  private async over(
    tx: Tx,
    before: Risk,
    expectedVersion: number,
    reason: string | null,
    acceptance: 'NONE' | 'ENDED',
  ): Promise<Risk> {
    await endStanding(tx, before, reason);
    const event = new AcceptanceEnded(before.id, before.vendorId, { reason });
    return this.desk.change(
      tx,
      before,
      expectedVersion,
      { state: 'OPEN', acceptance, acceptedUntil: null },
      { act: 'ACCEPTANCE_ENDED', reason, event },
    );
  }

  /** The request that waits for an answer. */
  private async asked(
    tx: Tx,
    { id, expectedVersion }: Pick<AcceptRiskInput, 'id' | 'expectedVersion'>,
  ): Promise<{ before: Risk; asked: RiskAcceptanceStep }> {
    const before = await this.desk.claim(tx, id, expectedVersion);
    const steps = await newestRequest(tx, before.id);
    const asked = steps.at(-1);
    if (before.acceptance !== 'ASKED' || asked?.step !== 'ASKED')
      return refuse('NOT_READY', 'id', 'Nobody asks for the acceptance of this risk. Ask for it first.');
    return { before, asked };
  }
}
