import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { MailTransport } from '../../platform/mail/mail.js';
import type { Context } from '../../platform/tenancy/context.js';
import { ownOnly } from '../assessments/assessments.policy.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import type { MailKind } from '../assessments/letters.js';
import { InvitesService } from './invites.service.js';

interface KeptLetter {
  readonly id: string;
  readonly kind: MailKind;
}

/**
 * Letters that were only kept while no mail server was set. What is sent once there is one is the newest letter of each
 * vendor that is still waited for and has not been here since, once, with a new link. Reminders and whatever else is stale
 * stay in the folder: nobody shall get a flood of old mails.
 */
@Injectable()
export class KeptMailsService {
  constructor(
    private readonly db: Database,
    private readonly transport: MailTransport,
    private readonly assessments: AssessmentsService,
    private readonly invites: InvitesService,
  ) {}

  /** How many would be sent now; none while they could only be kept again. */
  count(ctx: Context): Promise<number> {
    if (this.transport.onlyKeeps) return Promise.resolve(0);
    return this.db.read(ctx, async (tx) => (await keptLetters(tx, null)).length);
  }

  send(ctx: Context, assessmentId: string | null): Promise<number> {
    if (this.transport.onlyKeeps)
      refuse(
        'NOT_READY',
        [],
        'No mail server is set, so the mails would only be kept again. Have SMTP_URL set first.',
      );
    return this.db.tx(ctx, async (tx) => {
      let count = 0;
      for (const { id } of await keptLetters(tx, assessmentId)) {
        // Held, and asked again: somebody else may send it at this moment.
        await this.assessments.lock(tx, id);
        const [letter] = await keptLetters(tx, id);
        if (letter === undefined) continue;
        await this.invites.sendAnew(tx, id, letter.kind);
        count += 1;
      }
      if (count === 0) tx.leave();
      return count;
    });
  }
}

async function keptLetters(tx: Tx, assessmentId: string | null): Promise<KeptLetter[]> {
  const { tenantId, today } = tx.ctx;
  const { assessorId = null, reviewerId = null } = ownOnly(tx.ctx);
  return tx.query<KeptLetter>(KEPT, [tenantId, assessmentId, today, assessorId, reviewerId]);
}

/** The link is that of whoever answers for all; opened since the letter was written, it reached somebody by another way. */
const KEPT = `
  SELECT a.id, letter.kind FROM app.assessment a
    CROSS JOIN LATERAL (SELECT d.kind, d.state, d.at FROM app.delivery d
      WHERE (d.tenant_id, d.assessment_id) = (a.tenant_id, a.id)
        AND d.kind IN ('invite', 'renewed', 'reopened', 'handed-over')
      ORDER BY d.at DESC, d.id DESC LIMIT 1) letter
    CROSS JOIN LATERAL (SELECT i.opened_at, i.revoked_at FROM app.invite i
        JOIN app.respondent r ON (r.tenant_id, r.id) = (i.tenant_id, i.respondent_id)
      WHERE (i.tenant_id, i.assessment_id) = (a.tenant_id, a.id) AND r.passed_by IS NULL AND r.handed_over_at IS NULL
      ORDER BY i.rotation DESC, i.id DESC LIMIT 1) link
  WHERE a.tenant_id = $1 AND ($2::uuid IS NULL OR a.id = $2) AND NOT a.is_demo
    AND a.state IN ('SENT', 'ANSWERING') AND a.withdrawn_at IS NULL AND a.due_on >= $3
    AND ($4::uuid IS NULL OR a.assessor_id = $4) AND ($5::uuid IS NULL OR a.reviewer_id = $5)
    AND letter.state = 'KEPT' AND link.revoked_at IS NULL
    AND (link.opened_at IS NULL OR link.opened_at < letter.at)
  ORDER BY a.id`;
