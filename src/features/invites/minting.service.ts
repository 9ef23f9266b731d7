import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { mintToken } from '../../platform/crypto/token.js';
import { Vault } from '../../platform/crypto/vault.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Settings } from '../../platform/settings.js';
import { addMinutes } from '../../platform/tenancy/clock.js';
import type { Context, Day, Instant } from '../../platform/tenancy/context.js';
import { endOfDay } from '../../platform/tenancy/local-time.js';
import { Assessment } from '../assessments/assessment.entity.js';
import type { MailKind } from '../assessments/letters.js';
import { Organisation } from '../identity/organisation.entity.js';
import { DeliveriesService } from './deliveries.service.js';
import { Invite } from './invite.entity.js';
import { InviteMinted } from './invites.events.js';

export const INVITE_PREFIX = 'asy_inv_';
const LINK = 'invite-link';
const MINUTES_A_DAY = 1_440;

export interface Addressee {
  readonly assessmentId: string;
  readonly respondentId: string;
  readonly openedAt?: string | null;
}

export interface Minted {
  inviteId: string;
  /** Opened by `reveal` alone; the link itself is stored nowhere (TRUST T4). */
  sealedLink: string;
}

/** Makes links: the token's digest is kept, the link leaves sealed towards the mail and the sender's screen. */
@Injectable()
export class MintingService {
  constructor(
    private readonly bus: EventBus,
    private readonly vault: Vault,
    private readonly settings: Settings,
    private readonly deliveries: DeliveriesService,
  ) {}

  /** `kind` is the mail that carries it; a reminder's link stands beside the earlier ones and counts as opened. */
  async mint(tx: Tx, to: Addressee, rotation: number, kind: MailKind): Promise<Minted> {
    const { assessmentId, respondentId, openedAt = null } = to;
    const { tenantId } = tx.ctx;
    const { hint } = await tx.em.findOneByOrFail(Organisation, { id: tenantId });
    const { dueOn } = await tx.em.findOneByOrFail(Assessment, { tenantId, id: assessmentId });
    const token = mintToken(INVITE_PREFIX, hint);
    const inviteId = uuidv7();
    await tx.em.insert(Invite, {
      tenantId,
      id: inviteId,
      assessmentId,
      respondentId,
      tokenHash: token.hash,
      purpose: 'answer',
      rotation,
      openedAt,
      expiresAt: this.expiryOf(tx.ctx, dueOn),
    });
    const sealedLink = this.vault.seal(tenantId, LINK, `${this.settings.publicUrl}/respond#t=${token.text}`);
    await this.deliveries.enqueue(tx, assessmentId, kind, { inviteId, sealedLink });
    await this.bus.publish(tx, new InviteMinted(inviteId, assessmentId));
    return { inviteId, sealedLink };
  }

  /** The link in clear, for the one person who sent it and for the mail. */
  reveal(tenantId: string, sealedLink: string): string {
    return this.vault.open(tenantId, LINK, sealedLink);
  }

  /** The days of the setting, and never before the day on which the answers are due is over where they are waited for. */
  private expiryOf({ now, timeZone }: Context, dueOn: Day): Instant {
    const usual = addMinutes(now, this.settings.inviteDays * MINUTES_A_DAY);
    const atTheEarliest = endOfDay(timeZone, dueOn);
    return usual > atTheEarliest ? usual : atTheEarliest;
  }
}
