import { endNotStated } from '../dpas/agreements.list.sql.js';
import { asked } from '../invites/asked-link.js';
import { UNOPENED_LETTER } from '../invites/letter-states.js';
import { CLOCK_SOURCES } from './home-clock-sources.js';
import { DECISION_SOURCES } from './home-decision-sources.js';
import { FROM_RISK, type HomeSource, inGroup, moment, MOST, NOTHING, ONE_RISK, ROW } from './home-source.js';

const FROM = 'FROM app.assessment a JOIN app.vendor v ON (v.tenant_id, v.id) = (a.tenant_id, a.vendor_id)';
const ONE = `a.id AS assessment_id, NULL::uuid AS risk_id, 1 AS count`;

/** Whose answers were deleted waits for nobody. */
const THERE = 'a.answers_deleted_at IS NULL';

/** Each answers one question of the first page; none tells how much another person has to do (DOMAIN 4). */
export const HOME_SOURCES: readonly HomeSource[] = [
  {
    kind: 'REVIEW',
    needs: 'assessments.review',
    isDue: false,
    sql: `SELECT ${ROW}, ${ONE}, ${moment('a.submitted_at')} AS day ${FROM}
      WHERE a.tenant_id = $1 AND a.state = 'IN_REVIEW' AND NOT v.is_archived AND ${THERE}
        AND (a.reviewer_id = $2 OR $4 AND a.reviewer_id IS NULL)
      ORDER BY a.submitted_at LIMIT ${MOST}`,
  },
  {
    kind: 'DECIDE',
    needs: 'decisions.make',
    isDue: false,
    sql: `SELECT ${ROW}, ${ONE}, ${moment('a.reviewed_at')} AS day ${FROM}
      WHERE a.tenant_id = $1 AND a.state = 'DONE' AND NOT v.is_archived AND ${THERE} AND (a.assessor_id = $2 OR $4)
        AND NOT EXISTS (SELECT 1 FROM app.decision d WHERE (d.tenant_id, d.assessment_id) = (a.tenant_id, a.id))
        AND NOT EXISTS (SELECT 1 FROM app.decision_proposal p WHERE (p.tenant_id, p.assessment_id) = (a.tenant_id, a.id)
          AND p.ended_at IS NULL AND p.proposed_by_id <> $2)
        AND NOT EXISTS (SELECT 1 FROM app.assessment n WHERE (n.tenant_id, n.vendor_id) = (a.tenant_id, a.vendor_id)
          AND n.service_id = a.service_id AND n.sent_at > a.sent_at)
      ORDER BY a.reviewed_at LIMIT ${MOST}`,
  },
  {
    kind: 'MAIL_FAILED',
    needs: 'assessments.send',
    isDue: false,
    sql: `SELECT ${ROW}, ${ONE}, ${moment('l.at')} AS day ${FROM}
      JOIN LATERAL (SELECT d.state, d.at FROM app.delivery d
        WHERE (d.tenant_id, d.assessment_id) = (a.tenant_id, a.id)
          AND d.kind IN ('invite', 'renewed', 'reminder', 'reopened', 'handed-over')
        ORDER BY d.at DESC LIMIT 1) l ON l.state IN ('FAILED', 'BOUNCED')
      WHERE a.tenant_id = $1 AND a.state IN ('SENT', 'ANSWERING') AND NOT v.is_archived AND ${THERE}
        AND (a.assessor_id = $2 OR $4)
      ORDER BY l.at LIMIT ${MOST}`,
  },
  {
    // Kept without a mail server, it waits for whoever hands the link over, and not for the vendor.
    kind: 'MAIL_KEPT',
    needs: 'assessments.send',
    isDue: false,
    sql: `SELECT ${ROW}, ${ONE}, ${moment('l.at')} AS day ${FROM} ${UNOPENED_LETTER}
      WHERE a.tenant_id = $1 AND a.state = 'SENT' AND l.state = 'KEPT' AND NOT a.is_demo AND NOT v.is_archived
        AND ${THERE} AND (a.assessor_id = $2 OR $4)
      ORDER BY l.at LIMIT ${MOST}`,
  },
  {
    // Also of a vendor that is archived: whoever asks is promised that it is seen.
    kind: 'NEW_LINK',
    needs: 'assessments.send',
    isDue: false,
    sql: `SELECT ${ROW}, ${ONE}, ${moment('w.at')} AS day ${FROM}
      JOIN LATERAL (SELECT min(i.asked_at) AS at FROM app.invite i
        WHERE (i.tenant_id, i.assessment_id) = (a.tenant_id, a.id) AND ${asked('i')}) w ON w.at IS NOT NULL
      WHERE a.tenant_id = $1 AND ${THERE} AND (a.assessor_id = $2 OR $4)
      ORDER BY w.at LIMIT ${MOST}`,
  },
  {
    // Also after the review, and of a vendor that is archived: whoever asks is promised that it is seen.
    kind: 'CHANGE_WISH',
    needs: 'assessments.review',
    isDue: false,
    sql: `SELECT ${ROW}, ${ONE}, ${moment('w.at')} AS day ${FROM}
      JOIN LATERAL (SELECT min(c.wished_at) AS at FROM app.change_wish c
        WHERE (c.tenant_id, c.assessment_id) = (a.tenant_id, a.id) AND c.answered_at IS NULL) w ON w.at IS NOT NULL
      WHERE a.tenant_id = $1 AND ${THERE} AND (a.reviewer_id = $2 OR $4)
      ORDER BY w.at LIMIT ${MOST}`,
  },
  {
    // What was kept has not reached the vendor: it is not waited for yet.
    kind: 'ANSWERS_DUE',
    needs: 'assessments.send',
    isDue: true,
    sql: `SELECT ${ROW}, ${ONE}, a.due_on::text AS day ${FROM}
      WHERE a.tenant_id = $1 AND a.state IN ('SENT', 'ANSWERING') AND NOT v.is_archived AND ${THERE}
        AND (a.assessor_id = $2 OR $4) AND (a.state <> 'SENT' OR a.is_demo
          OR NOT EXISTS (SELECT 1 FROM (SELECT 1) one ${UNOPENED_LETTER} WHERE l.state = 'KEPT'))
      ORDER BY a.due_on LIMIT ${MOST}`,
  },
  {
    kind: 'DRAFT_RISKS',
    needs: 'risks.edit',
    isDue: false,
    sql: `SELECT ${ROW}, ${NOTHING}, count(*)::int AS count, ${moment('min(r.created_at)')} AS day
      ${FROM_RISK}
      WHERE r.tenant_id = $1 AND r.state = 'DRAFT'
        AND ($4 OR EXISTS (SELECT 1 FROM app.assessment a
          WHERE (a.tenant_id, a.vendor_id) = (v.tenant_id, v.id) AND a.assessor_id = $2))
      GROUP BY v.id, v.name, v.tier ORDER BY day LIMIT ${MOST}`,
  },
  {
    kind: 'RISK_DUE',
    needs: 'risks.edit',
    isDue: true,
    sql: `SELECT ${ROW}, ${ONE_RISK}, r.due_on::text AS day ${FROM_RISK}
      WHERE r.tenant_id = $1 AND r.state = 'OPEN' AND r.due_on <= $3::date + 90
        AND ($4 OR ${inGroup('r', 'owner_group_id')} OR EXISTS (SELECT 1 FROM app.assessment a
          WHERE (a.tenant_id, a.vendor_id) = (v.tenant_id, v.id) AND a.assessor_id = $2))
      ORDER BY r.due_on LIMIT ${MOST}`,
  },
  ...DECISION_SOURCES,
  ...CLOCK_SOURCES,
  {
    kind: 'NEXT_REVIEW',
    needs: 'vendors.read',
    isDue: true,
    sql: `SELECT ${ROW}, ${NOTHING}, 1 AS count, v.next_review_on::text AS day FROM app.vendor v
      WHERE v.tenant_id = $1 AND v.next_review_on <= $3::date + 90 AND NOT v.is_archived AND (v.owner_id = $2 OR $4)
      ORDER BY v.next_review_on LIMIT ${MOST}`,
  },
  {
    // One by one they would bury the page; a single one is named.
    kind: 'AGREEMENT_END',
    needs: 'agreements.edit',
    isDue: false,
    sql: `SELECT ${alone('v.id')} AS vendor_id, ${alone('v.name')} AS name, ${alone('v.tier')} AS tier, ${NOTHING},
        ${alone('g.id')} AS agreement_id, count(*)::int AS count, NULL::text AS day
      FROM app.agreement g JOIN app.vendor v ON (v.tenant_id, v.id) = (g.tenant_id, g.vendor_id)
      WHERE g.tenant_id = $1 AND ${endNotStated('g', '$3')} AND NOT v.is_archived AND (v.owner_id = $2 OR $4)
      HAVING count(*) > 0`,
  },
  {
    kind: 'NOT_ASSESSED',
    needs: 'intake.record',
    isDue: false,
    sql: `SELECT NULL::uuid AS vendor_id, NULL::text AS name, NULL::text AS tier, ${NOTHING}, count(*)::int AS count,
        NULL::text AS day FROM app.vendor v
      WHERE v.tenant_id = $1 AND v.tier IS NULL AND NOT v.is_archived AND (v.owner_id = $2 OR $4) HAVING count(*) > 0`,
  },
  {
    kind: 'PEOPLE_MAIL_FAILED',
    needs: 'people.edit',
    isDue: false,
    sql: `SELECT NULL::uuid AS vendor_id, NULL::text AS name, NULL::text AS tier, ${NOTHING}, count(*)::int AS count,
        ${moment('min(p.mail_at)')} AS day FROM app.person p
      WHERE p.tenant_id = $1 AND p.mail_state = 'FAILED' AND NOT p.is_suspended HAVING count(*) > 0`,
  },
];

/** Of several rows nothing is said of one. */
function alone(column: string): string {
  return `CASE WHEN count(*) = 1 THEN (array_agg(${column}))[1] END`;
}
