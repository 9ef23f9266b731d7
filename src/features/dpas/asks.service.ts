import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AcceptedAsks } from './accepted-asks.service.js';
import { AgreementAsk } from './agreement-ask.entity.js';
import type { Agreement } from './agreement.entity.js';
import type { AskStateName } from './agreement.enums.js';
import { AskMoved } from './agreements.events.js';
import { AgreementsService } from './agreements.service.js';
import { ClauseCatalogue } from './clause-catalogue.js';
import type { MoveAskInput } from './clauses.inputs.js';

/** How far each point of a negotiation got. */
@Injectable()
export class AsksService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly agreements: AgreementsService,
    private readonly catalogue: ClauseCatalogue,
    private readonly accepted: AcceptedAsks,
  ) {}

  move(ctx: Context, input: MoveAskInput): Promise<Agreement> {
    return this.db.tx(ctx, async (tx) => {
      const agreement = await this.agreements.claim(tx, input.agreementId);
      if (this.catalogue.find(input.clause) === undefined)
        refuse('NOT_FOUND', 'clause', 'The catalogue has no such clause. Reload the page.');
      const set = {
        state: input.state,
        ...(input.wording === undefined ? {} : { wording: input.wording?.trim() || null }),
        note: input.note?.trim() || null,
        ...(await this.acceptedNow(tx, agreement, input)),
      };
      await this.write(tx, agreement, input, set);
      await this.bus.publish(tx, new AskMoved(agreement, input.clause, input.state, set));
      return agreement;
    });
  }

  /** Once: later words about the point do not ask for the acceptance again. */
  private async acceptedNow(
    tx: Tx,
    agreement: Agreement,
    input: MoveAskInput,
  ): Promise<Pick<AgreementAsk, 'riskId'> | null> {
    const where = { tenantId: tx.ctx.tenantId, agreementId: agreement.id, clauseId: input.clause };
    const accepted: AskStateName = 'ACCEPTED_AS_RISK';
    if (input.state !== accepted || (await tx.em.existsBy(AgreementAsk, { ...where, state: accepted })))
      return null;
    return { riskId: await this.accepted.accept(tx, agreement, input) };
  }

  private async write(
    tx: Tx,
    agreement: Agreement,
    { clause: clauseId, expectedVersion }: MoveAskInput,
    set: Pick<AgreementAsk, 'state' | 'note'> & Partial<AgreementAsk>,
  ): Promise<void> {
    const { tenantId, actor, now } = tx.ctx;
    const by = { ...set, changedBy: actor.id, changedAt: now };
    const where = { tenantId, agreementId: agreement.id, clauseId };
    if (expectedVersion === 0 && !(await tx.em.existsBy(AgreementAsk, where))) {
      await tx.em.insert(AgreementAsk, { ...where, id: uuidv7(), ...by });
      return;
    }
    const next = { ...by, version: expectedVersion + 1 };
    const { affected } = await tx.em.update(AgreementAsk, { ...where, version: expectedVersion }, next);
    if (affected === 0) refuseStale({ agreement }, 'point');
  }
}
