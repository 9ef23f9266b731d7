import type { Tx } from '../../platform/database/tx.js';

/** TRUST T11: of one file, and of all files of one assessment. */
export const EVIDENCE_LIMITS = {
  bytesAFile: 25 * 1024 * 1024,
  files: 200,
  bytes: 1024 * 1024 * 1024,
};

interface Held {
  readonly files: number;
  readonly bytes: number;
}

/** Whether more is held than is taken, as far as the caller sees: a colleague with one section sees that one. */
export async function isOverLimits(tx: Tx, assessmentId: string, more: Held = { files: 0, bytes: 0 }) {
  const [held] = await tx.query<Held>(
    `SELECT count(*)::int AS files, coalesce(sum(size), 0)::float8 AS bytes FROM app.evidence
     WHERE tenant_id = $1 AND assessment_id = $2 AND removed_at IS NULL AND state <> 'REFUSED'`,
    [tx.ctx.tenantId, assessmentId],
  );
  const { files, bytes } = held ?? { files: 0, bytes: 0 };
  return files + more.files > EVIDENCE_LIMITS.files || bytes + more.bytes > EVIDENCE_LIMITS.bytes;
}
