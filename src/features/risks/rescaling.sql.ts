import type { RiskScale } from '../../core/risk/scale.js';
import type { Tx } from '../../platform/database/tx.js';

/** `ceil(step × to / from)` in whole numbers, as core/risk/rescale has it. */
const carried = (column: string, side: 'l' | 'i') =>
  `LEAST($${side === 'l' ? 3 : 5}, (r.${column} * $${side === 'l' ? 3 : 5} + $${side === 'l' ? 2 : 4} - 1) / $${side === 'l' ? 2 : 4})`;

/** A product in no band cannot be: core refuses such a scale. */
const bandOf = (likelihood: string, impact: string) =>
  `(SELECT upper(b.id) FROM jsonb_to_recordset($6::jsonb) AS b(id text, "from" int, "to" int)
    WHERE ${likelihood} * ${impact} BETWEEN b."from" AND b."to")`;

/** Carries every risk over to another scale, with a line in its history; what stays as it is has none. */
export async function rescaleRisks(tx: Tx, from: RiskScale, to: RiskScale): Promise<void> {
  const sides = [from.likelihood.length, to.likelihood.length, from.impact.length, to.impact.length];
  await tx.query(SQL, [
    tx.ctx.tenantId,
    ...sides,
    JSON.stringify(to.bands),
    tx.ctx.now,
    tx.ctx.actor.kind === 'person' ? tx.ctx.actor.id : null,
  ]);
}

const SQL = `
  WITH carried AS (
    SELECT r.tenant_id, r.id, r.likelihood AS l0, r.impact AS i0,
      ${carried('likelihood', 'l')} AS l, ${carried('impact', 'i')} AS i,
      ${carried('inherent_likelihood', 'l')} AS il, ${carried('inherent_impact', 'i')} AS ii,
      ${carried('target_likelihood', 'l')} AS tl, ${carried('target_impact', 'i')} AS ti
    FROM app.risk r WHERE r.tenant_id = $1
  ), banded AS (
    SELECT c.*, ${bandOf('c.l', 'c.i')} AS b, ${bandOf('c.il', 'c.ii')} AS ib, ${bandOf('c.tl', 'c.ti')} AS tb FROM carried c
  ), changed AS (
    UPDATE app.risk r SET likelihood = n.l, impact = n.i, score = n.l * n.i, band = n.b,
      inherent_likelihood = n.il, inherent_impact = n.ii, inherent_band = n.ib,
      target_likelihood = n.tl, target_impact = n.ti, target_band = n.tb,
      proposed_likelihood = CASE WHEN r.proposed_likelihood IS NULL THEN NULL ELSE ${carried('proposed_likelihood', 'l')} END,
      proposed_impact = CASE WHEN r.proposed_impact IS NULL THEN NULL ELSE ${carried('proposed_impact', 'i')} END,
      version = r.version + 1, updated_at = $7
    FROM banded n WHERE (r.tenant_id, r.id) = (n.tenant_id, n.id)
      AND (r.likelihood, r.impact, r.band, r.inherent_likelihood, r.inherent_impact, r.inherent_band,
        r.target_likelihood, r.target_impact, r.target_band) IS DISTINCT FROM (n.l, n.i, n.b, n.il, n.ii, n.ib, n.tl, n.ti, n.tb)
    RETURNING r.tenant_id, r.id, n.l0, n.i0, n.l, n.i
  )
  INSERT INTO app.risk_change (tenant_id, id, risk_id, at, by_id, act, changes)
  SELECT c.tenant_id, gen_random_uuid(), c.id, $7, $8, 'RESCALED', jsonb_build_array(
    jsonb_build_object('field', 'likelihood', 'before', c.l0, 'after', c.l),
    jsonb_build_object('field', 'impact', 'before', c.i0, 'after', c.i))
  FROM changed c`;
