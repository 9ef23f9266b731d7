/** By rule, the one whose proposals were rejected most often first: that one needs mending. `$1` is the tenant. */
export const RULE_SHARES = `
  SELECT f.rule, (array_agg(f.title ORDER BY f.raised_at DESC))[1] AS title,
    count(*)::int AS proposed,
    count(*) FILTER (WHERE r.judgement IS NULL)::int AS waiting,
    count(*) FILTER (WHERE r.judgement = 'CONFIRMED')::int AS confirmed,
    count(*) FILTER (WHERE r.judgement = 'CHANGED')::int AS changed,
    count(*) FILTER (WHERE r.judgement = 'REJECTED')::int AS rejected,
    count(*) FILTER (WHERE r.judgement = 'JOINED')::int AS joined,
    count(*) FILTER (WHERE r.judgement IN ('WITHDRAWN', 'VENDOR_LEFT'))::int AS withdrawn
  FROM app.risk r
  JOIN app.risk_finding l ON (l.tenant_id, l.risk_id) = (r.tenant_id, r.id)
  JOIN app.finding f ON (f.tenant_id, f.id) = (l.tenant_id, l.finding_id)
  WHERE r.tenant_id = $1 AND r.source = 'RULE'
  GROUP BY f.rule
  ORDER BY count(*) FILTER (WHERE r.judgement = 'REJECTED')::numeric / count(*) DESC, count(*) DESC, f.rule
  LIMIT 500`;
