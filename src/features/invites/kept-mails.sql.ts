import { asked } from './asked-link.js';

const LETTERS = `('invite', 'renewed', 'view-link', 'reopened', 'handed-over')`;

/**
 * $1 tenant, $2 one assessment or null, $3 assessor or null, $4 reviewer or null. What was kept and not yet dealt with,
 * in the order in which it was written. Of letters and parts the link is the newest of its holder.
 */
export const KEPT_MAILS = `
  SELECT d.id, d.assessment_id AS "assessmentId", d.kind, d.at, a.state, a.due_on::text AS "dueOn",
    a.withdrawn_at IS NOT NULL AS "isWithdrawn", a.answers_deleted_at IS NOT NULL AS "isDeleted",
    EXISTS (SELECT 1 FROM app.delivery n LEFT JOIN app.invite ni ON (ni.tenant_id, ni.id) = (n.tenant_id, n.invite_id)
      WHERE (n.tenant_id, n.assessment_id) = (d.tenant_id, d.assessment_id) AND (n.at, n.id) > (d.at, d.id)
        AND CASE WHEN d.kind IN ${LETTERS} THEN n.kind IN ${LETTERS}
          WHEN d.kind = 'passed-on' THEN n.kind = d.kind AND ni.respondent_id = own.respondent_id
          WHEN d.kind = 'new-link' THEN n.kind = d.kind AND n.invite_id = d.invite_id
          ELSE n.kind = d.kind END) AS "hasNewer",
    holder.id AS "holderId", d.invite_id AS "inviteId", link.opened_at AS "openedAt",
    link.id IS NULL OR link.revoked_at IS NOT NULL OR link.replaced_at IS NOT NULL AS "isLinkDead",
    EXISTS (SELECT 1 FROM app.vendor_questions q WHERE (q.tenant_id, q.assessment_id) = (a.tenant_id, a.id)
      AND q.asks <> '{}'::jsonb) AS "hasAsks",
    EXISTS (SELECT 1 FROM app.decision e WHERE (e.tenant_id, e.assessment_id) = (a.tenant_id, a.id)) AS "isDecided",
    EXISTS (SELECT 1 FROM app.reopening o WHERE (o.tenant_id, o.assessment_id) = (a.tenant_id, a.id)
      AND o.reopened_at > d.at) AS "isReopened",
    EXISTS (SELECT 1 FROM app.change_wish w WHERE (w.tenant_id, w.assessment_id) = (a.tenant_id, a.id)
      AND w.answered_at IS NULL) AS "isWished",
    own.id IS NOT NULL AND ${asked('own')} AS "isAsked"
  FROM app.delivery d JOIN app.assessment a ON (a.tenant_id, a.id) = (d.tenant_id, d.assessment_id)
    LEFT JOIN app.invite own ON (own.tenant_id, own.id) = (d.tenant_id, d.invite_id)
    LEFT JOIN app.respondent holder ON (holder.tenant_id, holder.assessment_id) = (a.tenant_id, a.id)
      AND CASE WHEN d.kind = 'passed-on' THEN holder.id = own.respondent_id
        ELSE holder.passed_by IS NULL AND holder.handed_over_at IS NULL END
    LEFT JOIN LATERAL (SELECT i.id, i.opened_at, i.revoked_at, i.replaced_at FROM app.invite i
      WHERE (i.tenant_id, i.respondent_id) = (holder.tenant_id, holder.id)
      ORDER BY i.rotation DESC, i.id DESC LIMIT 1) link ON true
  WHERE d.tenant_id = $1 AND d.state = 'KEPT' AND d.reason IS NULL AND NOT a.is_demo
    AND ($2::uuid IS NULL OR a.id = $2) AND ($3::uuid IS NULL OR a.assessor_id = $3)
    AND ($4::uuid IS NULL OR a.reviewer_id = $4)
  ORDER BY d.at, d.id`;
