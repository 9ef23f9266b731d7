import { OPEN_CONDITIONS } from '../assessments/decision-deadlines.js';
import { FROM_RISK, type HomeSource, inGroup, moment, MOST, NOTHING, ONE_RISK, ROW } from './home-source.js';

const OPEN_PROPOSAL = `FROM app.decision_proposal p JOIN app.vendor v ON (v.tenant_id, v.id) = (p.tenant_id, p.vendor_id)
      WHERE p.tenant_id = $1 AND p.ended_at IS NULL AND NOT v.is_archived AND p.proposed_by_id <> $2`;
const ONE_PROPOSAL = `p.assessment_id, NULL::uuid AS risk_id, 1 AS count,
        ${moment('p.proposed_at')} AS day`;

/** The workspace's own appetite, or the one of whoever set none. */
const RULE = `COALESCE((SELECT s.appetite FROM app.risk_settings s WHERE s.tenant_id = r.tenant_id), $6::jsonb)
        -> lower(r.band)`;

/**
 * What waits for a second person, and what was decided for a time. Conditions and risks that were kept open stay here
 * when their vendor is archived.
 */
export const DECISION_SOURCES: readonly HomeSource[] = [
  {
    kind: 'PROPOSAL',
    needs: 'decisions.make',
    isDue: false,
    sql: `SELECT ${ROW}, ${ONE_PROPOSAL} ${OPEN_PROPOSAL} ORDER BY p.proposed_at LIMIT ${MOST}`,
  },
  {
    kind: 'ADVICE',
    needs: 'decisions.advise',
    isDue: false,
    sql: `SELECT ${ROW}, ${ONE_PROPOSAL} ${OPEN_PROPOSAL}
        AND NOT EXISTS (SELECT 1 FROM app.decision_advice d WHERE (d.tenant_id, d.proposal_id) = (p.tenant_id, p.id))
      ORDER BY p.proposed_at LIMIT ${MOST}`,
  },
  {
    kind: 'CONDITION_DUE',
    needs: 'vendors.read',
    isDue: true,
    sql: `SELECT ${ROW}, ${NOTHING}, count(*)::int AS count, min(c.due_on)::text AS day
      ${OPEN_CONDITIONS} AND c.due_on <= $3::date + 90
        AND ($4 OR ${inGroup('c', 'group_id')})
      GROUP BY v.id, v.name, v.tier ORDER BY day LIMIT ${MOST}`,
  },
  {
    // Four eyes: whoever asked does not answer, and the appetite says which role may (core/risk/appetite).
    kind: 'ACCEPTANCE_ASKED',
    needs: 'risks.accept',
    isDue: false,
    sql: `SELECT ${ROW}, ${ONE_RISK}, ${moment('l.at')} AS day ${FROM_RISK}
      JOIN LATERAL (SELECT s.at, s.by_id FROM app.risk_acceptance s
        WHERE (s.tenant_id, s.risk_id) = (r.tenant_id, r.id) AND s.step = 'ASKED' ORDER BY s.id DESC LIMIT 1) l ON true
      WHERE r.tenant_id = $1 AND r.acceptance = 'ASKED' AND r.state = 'OPEN' AND l.by_id <> $2
        AND ${RULE} @> jsonb_build_object('acceptable', true, 'roles', jsonb_build_array($5::text))
      ORDER BY l.at LIMIT ${MOST}`,
  },
  {
    kind: 'ACCEPTANCE_ENDS',
    needs: 'risks.edit',
    isDue: true,
    sql: `SELECT ${ROW}, ${ONE_RISK}, r.accepted_until::text AS day ${FROM_RISK}
      WHERE r.tenant_id = $1 AND r.state = 'ACCEPTED' AND r.accepted_until <= $3::date + 90
        AND ($4 OR ${inGroup('r', 'owner_group_id')})
      ORDER BY r.accepted_until LIMIT ${MOST}`,
  },
];
