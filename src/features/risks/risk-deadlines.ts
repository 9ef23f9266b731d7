import { Injectable, type OnModuleInit } from '@nestjs/common';
import { USUAL_WARNINGS } from '../../core/calendar/warnings.js';
import type { Day } from '../../core/day.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Deadline, DeadlineSource } from '../../platform/deadlines/deadline.js';
import { Deadlines } from '../../platform/deadlines/deadlines.js';
import { typedId, uuidOf } from '../../platform/graphql/typed-ids.js';
import { AcceptancesService } from './acceptances.service.js';

/** The days of the register: when a risk is looked at again, its treatment or a measure is due, an acceptance ends. */
@Injectable()
export class RiskDeadlines implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly acceptances: AcceptancesService,
  ) {}

  onModuleInit(): void {
    this.deadlines.register(source('risk_review', REVIEWS));
    this.deadlines.register(source('risk_due', TREATMENTS));
    this.deadlines.register(source('measure_due', MEASURES));
    this.deadlines.register({
      ...source('acceptance_ends', ACCEPTANCES),
      // It ends by itself, whoever is away, and the risk asks for a new word.
      reached: async (tx, { subject }) => {
        await this.acceptances.expire(tx, uuidOf('rsk', subject), tx.ctx.today);
      },
    });
  }
}

function source(kind: string, sql: string): DeadlineSource {
  return {
    kind,
    action: 'risks.read',
    steps: USUAL_WARNINGS,
    waits: true,
    due: (tx, from, to) => due(tx, sql, from, to),
  };
}

interface Line {
  id: string;
  vendor_id: string;
  vendor: string;
  statement: string;
  day: Day;
  owner_group_id: string | null;
  is_demo: boolean;
}

const ROW = `r.id, r.vendor_id, v.name AS vendor, r.statement, r.owner_group_id, v.is_demo`;
const FROM = `FROM app.risk r JOIN app.vendor v ON (v.tenant_id, v.id) = (r.tenant_id, r.vendor_id)`;
/** Also of an archived vendor: whoever kept a risk open goes on with it, and an acceptance never outlives its day. */
const LIVE = `r.tenant_id = $1 AND r.state IN ('OPEN', 'ACCEPTED')`;

const REVIEWS = `SELECT ${ROW}, r.review_on::text AS day ${FROM}
  WHERE ${LIVE} AND r.review_on BETWEEN $2 AND $3 ORDER BY r.review_on, r.id`;

const TREATMENTS = `SELECT ${ROW}, r.due_on::text AS day ${FROM}
  WHERE r.tenant_id = $1 AND r.state = 'OPEN' AND r.due_on BETWEEN $2 AND $3 ORDER BY r.due_on, r.id`;

/** One line a risk and day, however many of its measures are due on it. */
const MEASURES = `SELECT DISTINCT ${ROW}, m.due_on::text AS day ${FROM}
  JOIN app.risk_measure m ON (m.tenant_id, m.risk_id) = (r.tenant_id, r.id)
  WHERE ${LIVE} AND m.done_on IS NULL AND m.due_on BETWEEN $2 AND $3 ORDER BY day, r.id`;

const ACCEPTANCES = `SELECT ${ROW}, r.accepted_until::text AS day ${FROM}
  WHERE r.tenant_id = $1 AND r.state = 'ACCEPTED' AND r.accepted_until BETWEEN $2 AND $3
  ORDER BY r.accepted_until, r.id`;

async function due(tx: Tx, sql: string, from: Day, to: Day): Promise<Deadline[]> {
  const rows = await tx.query<Line>(sql, [tx.ctx.tenantId, from, to]);
  return rows.map((row) => ({
    subject: typedId('rsk', row.id),
    vendorId: row.vendor_id,
    title: `${row.vendor} · ${shortened(row.statement)}`,
    dueOn: row.day,
    groupId: row.owner_group_id,
    path: `/risks/${typedId('rsk', row.id)}`,
    isDemo: row.is_demo,
  }));
}

function shortened(statement: string): string {
  return statement.length <= 80 ? statement : `${statement.slice(0, 79)}…`;
}
