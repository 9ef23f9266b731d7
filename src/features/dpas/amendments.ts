import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import { AgreementService } from './agreement-service.entity.js';
import { Agreement } from './agreement.entity.js';
import { AgreementReplaced, AgreementRestored } from './agreements.events.js';
import { datesOf } from './standing-agreement.js';

type Amending = Pick<Agreement, 'amendsId' | 'addsToId'>;

const FOREIGN = 'An agreement can only amend one with the same vendor. Choose from the list.';

/** One agreement amends another: it takes its place, or adds to it and leaves it in force. */
@Injectable()
export class Amendments {
  constructor(private readonly bus: EventBus) {}

  /** What it adds to; whatever takes the place of an addendum adds to the same contract. */
  async contractFor(
    tx: Tx,
    agreement: Pick<Agreement, 'id' | 'vendorId'> & Amending,
  ): Promise<string | null> {
    const { amendsId } = agreement;
    const older = amendsId === null ? null : await this.other(tx, agreement, amendsId, 'amendsId');
    const addsToId = older?.addsToId ?? agreement.addsToId;
    if (older !== null && addsToId !== older.addsToId)
      refuse(
        'INVALID',
        'addsToId',
        'It takes the place of an agreement or adds to one. Choose one of the two.',
      );
    if (older !== null) await this.refuseCircle(tx, agreement.id, older);
    if (addsToId !== null) await this.refuseChain(tx, agreement, addsToId);
    return addsToId;
  }

  /** An addendum governs what its contract does; once a newer agreement is signed, the older one stands back. */
  async settle(tx: Tx, now: Agreement, before: Amending | null): Promise<void> {
    const { tenantId } = tx.ctx;
    if (now.addsToId !== null) await tx.em.delete(AgreementService, { tenantId, agreementId: now.id });
    const left = before?.amendsId ?? null;
    if (left !== null && left !== now.amendsId) await this.standBack(tx, now, left, null);
    if (now.amendsId === null) return;
    const { signedOn, startsOn } = datesOf(now);
    await this.standBack(tx, now, now.amendsId, signedOn === null ? null : (startsOn ?? signedOn));
  }

  private async standBack(tx: Tx, { id }: Agreement, olderId: string, replacedOn: string | null) {
    const where = { tenantId: tx.ctx.tenantId, id: olderId };
    const older = await tx.em.findOneByOrFail(Agreement, where);
    if (older.replacedOn === replacedOn) return;
    const { version } = older;
    await tx.em.update(Agreement, where, { replacedOn, version: version + 1, updatedAt: tx.ctx.now });
    const fact = replacedOn === null ? new AgreementRestored(older) : new AgreementReplaced(older, id);
    await this.bus.publish(tx, fact);
  }

  private async other(tx: Tx, own: Pick<Agreement, 'id' | 'vendorId'>, id: string, path: keyof Amending) {
    const { tenantId } = tx.ctx;
    const found = await tx.em.findOneBy(Agreement, { tenantId, id, vendorId: own.vendorId });
    if (found === null) return refuse('NOT_FOUND', path, FOREIGN);
    if (id === own.id) refuse('INVALID', path, 'An agreement cannot amend itself. Choose another one.');
    return found;
  }

  private async refuseCircle(tx: Tx, id: string, older: Agreement): Promise<void> {
    const { tenantId } = tx.ctx;
    for (let one: Agreement | null = older; one?.amendsId != null;) {
      if (one.amendsId === id)
        refuse(
          'INVALID',
          'amendsId',
          'The other one takes the place of this agreement. Change that one first.',
        );
      one = await tx.em.findOneBy(Agreement, { tenantId, id: one.amendsId });
    }
  }

  private async refuseChain(
    tx: Tx,
    own: Pick<Agreement, 'id' | 'vendorId'>,
    contractId: string,
  ): Promise<void> {
    const contract = await this.other(tx, own, contractId, 'addsToId');
    const addenda = await tx.em.countBy(Agreement, { tenantId: tx.ctx.tenantId, addsToId: own.id });
    if (contract.addsToId !== null || addenda > 0)
      refuse(
        'INVALID',
        'addsToId',
        'An addendum adds to a contract, never to another addendum. Choose the contract.',
      );
  }
}
