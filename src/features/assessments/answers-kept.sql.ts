import type { Course, KeptMonths } from '../../core/retention/answers-kept.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Day } from '../../platform/tenancy/context.js';
import { localTime } from '../../platform/tenancy/local-time.js';

/** An assessment whose answers are there, as the rule of `core/retention` reads it. */
export interface KeptAnswers {
  readonly id: string;
  readonly vendorId: string;
  readonly course: Course;
  readonly told: KeptMonths;
  readonly isHeld: boolean;
  readonly announced: Day | null;
}

interface Row {
  id: string;
  vendor_id: string;
  is_awaited: boolean;
  told: number | null;
  is_held: boolean;
  announced: Day | null;
  due_on: Day;
  withdrawn_at: Date | null;
  vendor_left_at: Date | null;
  saved_at: Date | null;
  sent_at: Date | null;
  last_word_at: Date | null;
  replaced_at: Date | null;
}

/** All of the workspace, or the one that is named. */
export async function keptAnswers(tx: Tx, id: string | null = null): Promise<KeptAnswers[]> {
  const rows = await tx.query<Row>(KEPT, [tx.ctx.tenantId, id]);
  return rows.map((row) => ({
    id: row.id,
    vendorId: row.vendor_id,
    course: courseOf(row, tx.ctx.timeZone),
    told: row.told,
    isHeld: row.is_held,
    announced: row.announced,
  }));
}

function courseOf(row: Row, timeZone: string): Course {
  const day = (at: Date | null): Day | null =>
    at === null ? null : localTime(timeZone, at.toISOString()).day;
  const savedOn = day(row.saved_at);
  return {
    isAwaited: row.is_awaited,
    wasSent: row.sent_at !== null,
    quietSince: savedOn !== null && savedOn > row.due_on ? savedOn : row.due_on,
    lastWordOn: day(row.last_word_at),
    withdrawnOn: day(row.withdrawn_at),
    vendorLeftOn: day(row.vendor_left_at),
    replacedOn: day(row.replaced_at),
  };
}

const KEPT = `
  SELECT a.id, a.vendor_id, a.state IN ('SENT', 'ANSWERING') AS is_awaited, (a.landing ->> 'keptMonths')::int AS told,
    a.answers_end_on::text AS announced, a.due_on::text AS due_on, a.withdrawn_at, a.vendor_left_at,
    EXISTS (SELECT 1 FROM app.answers_hold h
      WHERE (h.tenant_id, h.assessment_id) = (a.tenant_id, a.id) AND h.released_at IS NULL) AS is_held,
    (SELECT max(w.saved_at) FROM app.answer w WHERE (w.tenant_id, w.assessment_id) = (a.tenant_id, a.id)) AS saved_at,
    sent.at AS sent_at, greatest(sent.at, a.reviewed_at, decided.at) AS last_word_at,
    (SELECT min(n.decided_at) FROM app.decision n
       JOIN app.assessment b ON (b.tenant_id, b.id) = (n.tenant_id, n.assessment_id)
     WHERE n.tenant_id = a.tenant_id AND b.service_id = a.service_id AND b.sent_at > a.sent_at
       AND n.decided_at > coalesce(decided.at, '-infinity')) AS replaced_at
  FROM app.assessment a
    CROSS JOIN LATERAL (SELECT max(t.at) AS at FROM app.attestation t
      WHERE (t.tenant_id, t.assessment_id) = (a.tenant_id, a.id)) sent
    CROSS JOIN LATERAL (SELECT max(d.decided_at) AS at FROM app.decision d
      WHERE (d.tenant_id, d.assessment_id) = (a.tenant_id, a.id)) decided
  WHERE a.tenant_id = $1 AND a.sent_at IS NOT NULL AND a.answers_deleted_at IS NULL AND ($2::uuid IS NULL OR a.id = $2)
  ORDER BY a.id`;
