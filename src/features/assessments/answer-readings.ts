import type { Tx } from '../../platform/database/tx.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import type { Day } from '../../platform/tenancy/context.js';
import { localTime } from '../../platform/tenancy/local-time.js';

/** Somebody of the workspace read the answers: in which role, on which day of the workspace, and what for. */
export interface AnswerReading {
  readonly role: string;
  readonly day: Day;
  readonly purpose: string;
}

const READINGS = `SELECT at, data ->> 'role' AS role, data ->> 'purpose' AS purpose FROM app.event
  WHERE tenant_id = $1 AND object = $2 AND action = 'answers.read' ORDER BY seq DESC`;

const FIRST_READ = `SELECT min(at) AS at FROM app.event
  WHERE tenant_id = $1 AND object = $2 AND action = 'answers.read' AND at >= $3`;

/** The day on which the workspace began to read what was sent at this moment; null: nobody has yet. */
export async function firstReadSince(tx: Tx, assessmentId: string, sentAt: string): Promise<Day | null> {
  const { tenantId, timeZone } = tx.ctx;
  const [row] = await tx.query<{ at: Date | null }>(FIRST_READ, [
    tenantId,
    typedId('asm', assessmentId),
    sentAt,
  ]);
  return row?.at == null ? null : localTime(timeZone, row.at.toISOString()).day;
}

/**
 * What the vendor sees of who read its answers (TRUST T6): roles and days, the newest first. How often on a day, and by how
 * many, is nobody's business.
 */
export async function answerReadings(tx: Tx, assessmentId: string): Promise<AnswerReading[]> {
  const { tenantId, timeZone } = tx.ctx;
  const rows = await tx.query<{ at: Date; role: string; purpose: string }>(READINGS, [
    tenantId,
    typedId('asm', assessmentId),
  ]);
  const readings = rows.map(({ at, role, purpose }) => ({
    role,
    day: localTime(timeZone, at.toISOString()).day,
    purpose,
  }));
  return [...new Map(readings.map((one) => [`${one.day} ${one.role} ${one.purpose}`, one])).values()];
}
