import type { Vault } from '../crypto/vault.js';
import { conflict } from '../errors/problems.js';
import type { Tx } from './tx.js';

const PURPOSE = 'idempotency';

/**
 * Same key and same body: the same answer, for seven days. Same key and another body: CONFLICT. The key is
 * taken first, so that of fifty parallel retries one works and forty-nine wait for its commit.
 */
export async function answerOf<T>(tx: Tx, vault: Vault): Promise<{ answer: T } | undefined> {
  const { idempotency, tenantId, actor } = tx.ctx;
  if (idempotency === undefined || idempotency.isSpent) return undefined;
  idempotency.isSpent = true;
  const taken = await tx.query<{ key: string }>(
    `INSERT INTO app.idempotency (tenant_id, actor_id, key, digest) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING key`,
    [tenantId, actor.id, idempotency.key, idempotency.digest],
  );
  if (taken.length === 1) return undefined;
  return { answer: await storedAnswer<T>(tx, vault, idempotency) };
}

/**
 * Keeps the answer beside the work it answers for: both are there after the commit, or neither. Sealed, since an
 * answer may hold a link that is shown once and stored nowhere in clear (TRUST T4).
 */
export async function remember(tx: Tx, vault: Vault, answer: unknown): Promise<void> {
  const { idempotency, tenantId, actor } = tx.ctx;
  if (idempotency === undefined) return;
  await tx.query(
    'UPDATE app.idempotency SET answer = $4 WHERE tenant_id = $1 AND actor_id = $2 AND key = $3',
    [tenantId, actor.id, idempotency.key, vault.seal(tenantId, PURPOSE, JSON.stringify(answer ?? null))],
  );
}

async function storedAnswer<T>(
  tx: Tx,
  vault: Vault,
  idempotency: { key: string; digest: string },
): Promise<T> {
  const [row] = await tx.query<{ digest: string; answer: string }>(
    'SELECT digest, answer FROM app.idempotency WHERE tenant_id = $1 AND actor_id = $2 AND key = $3',
    [tx.ctx.tenantId, tx.ctx.actor.id, idempotency.key],
  );
  if (row === undefined || row.digest !== idempotency.digest)
    throw conflict('This idempotency key was used for another request. Use a new key.');
  return JSON.parse(vault.open(tx.ctx.tenantId, PURPOSE, row.answer)) as T;
}
