import { Injectable } from '@nestjs/common';
import { hashOf } from '../../platform/crypto/token.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { EventBus } from '../../platform/events/bus.js';
import { Settings } from '../../platform/settings.js';
import type { Context } from '../../platform/tenancy/context.js';
import type { Respondent } from '../assessments/respondent.entity.js';
import { OrganisationsService } from '../identity/organisations.service.js';
import { Organisation } from '../identity/organisation.entity.js';
import { DoorService } from './door.service.js';
import { RemindersStopped } from './invites.events.js';

const PURPOSE = 'reminders';
const SHAPE = /^([0-9a-z]{8})\.([\w-]{20,400})$/;

/** One click in a mail program and the reminders end; the link to the questions stays as it is (RFC 8058). */
@Injectable()
export class UnsubscribingService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly vault: Vault,
    private readonly settings: Settings,
    private readonly organisations: OrganisationsService,
    private readonly door: DoorService,
  ) {}

  /** The address for the head of a reminder. It opens nothing but this. */
  async addressFor(tx: Tx, { id, assessmentId }: Respondent): Promise<string> {
    const { tenantId } = tx.ctx;
    const { hint } = await tx.em.findOneByOrFail(Organisation, { id: tenantId });
    const sealed = this.vault.seal(tenantId, PURPOSE, `${assessmentId} ${id}`);
    return `${this.settings.publicUrl}/respond/reminders?of=${hint}.${sealed}`;
  }

  /** May be repeated; an address that was not made here leads nowhere. */
  async stop(text: string): Promise<void> {
    const ctx = await this.contextOf(text);
    await this.db.tx(ctx, async (tx) => {
      const { tenantId, assessmentId, respondentId, now } = tx.ctx;
      const stopped = await tx.query(
        `UPDATE app.respondent SET reminders_off_at = $4
         WHERE tenant_id = $1 AND assessment_id = $2 AND id = $3 AND reminders_off_at IS NULL RETURNING id`,
        [tenantId, assessmentId, respondentId, now],
      );
      if (stopped.length === 0) return tx.leave();
      await this.bus.publish(tx, new RemindersStopped(assessmentId!));
    });
  }

  private async contextOf(text: string): Promise<Context> {
    const shape = SHAPE.exec(text);
    const tenantId = shape === null ? null : await this.organisations.tenantOf(shape[1]!);
    if (shape === null || tenantId === null) throw notFound();
    const [assessmentId, respondentId] = this.opened(tenantId, shape[2]!).split(' ');
    const actor = { kind: 'respondent', id: respondentId! } as const;
    return { ...this.door.context(tenantId, hashOf(text)), actor, assessmentId, respondentId };
  }

  private opened(tenantId: string, sealed: string): string {
    try {
      return this.vault.open(tenantId, PURPOSE, sealed);
    } catch {
      throw notFound();
    }
  }
}
