import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { hashOf, randomToken } from '../../platform/crypto/token.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { Problem } from '../../platform/errors/problems.js';
import { addMinutes } from '../../platform/tenancy/clock.js';
import type { Context } from '../../platform/tenancy/context.js';
import { FileTicket, type TicketPurpose } from './file-ticket.entity.js';

/** How long a ticket works: a file is handed in while somebody looks, and fetched at once. */
const MINUTES: Readonly<Record<TicketPurpose, number>> = { upload: 10, download: 1 };

type Wanted = Pick<FileTicket, 'assessmentId' | 'purpose'> &
  Partial<Pick<FileTicket, 'questionId' | 'evidenceId'>>;

/** Tickets for files: made by the API, which knows who may; spent by the plain routes, once. */
@Injectable()
export class FileTickets {
  constructor(private readonly db: Database) {}

  /** Returns the ticket's text; only its digest is stored. */
  async issue(tx: Tx, wanted: Wanted): Promise<string> {
    const { tenantId, actor, now } = tx.ctx;
    const token = randomToken();
    const expiresAt = addMinutes(now, MINUTES[wanted.purpose]);
    const row = { questionId: null, evidenceId: null, usedAt: null, ...wanted, expiresAt, actorId: actor.id };
    // Without RETURNING: the vendor's role reads no other column than it needs.
    await tx.em
      .createQueryBuilder()
      .insert()
      .into(FileTicket)
      .values({ tenantId, id: uuidv7(), tokenHash: hashOf(token), ...row })
      .execute();
    return token;
  }

  /** What a ticket is for. A second use, another session or a late one finds nothing. */
  async spend(ctx: Context, purpose: TicketPurpose, token: string): Promise<FileTicket> {
    const { tenantId, actor, now } = ctx;
    const where = { tenantId, tokenHash: hashOf(token) };
    const ticket = await this.db.bookkeeping(ctx, async (tx) => {
      const spent = await tx.query<{ id: string }>(
        `UPDATE app.file_ticket SET used_at = $4 WHERE tenant_id = $1 AND token_hash = $2 AND actor_id = $3
           AND purpose = $5 AND used_at IS NULL AND expires_at > $4 RETURNING id`,
        [tenantId, where.tokenHash, actor.id, now, purpose],
      );
      return spent.length === 0 ? null : tx.em.findOneBy(FileTicket, where);
    });
    if (ticket === null) throw spentTicket();
    return ticket;
  }
}

function spentTicket(): Problem {
  return new Problem('NOT_FOUND', 'This address worked once and for a short time. Open the file again.');
}
