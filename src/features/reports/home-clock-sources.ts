import { endOfTerm, isBound, leftWithout, ownLast } from '../dpas/agreement-days.sql.js';
import { type HomeSource, inGroup, MOST, NOTHING, ROW } from './home-source.js';

const OPEN_NOTICE = `FROM app.sub_processor_notice n
  JOIN app.service s ON (s.tenant_id, s.id) = (n.tenant_id, n.service_id)
  JOIN app.vendor v ON (v.tenant_id, v.id) = (s.tenant_id, s.vendor_id)
  WHERE n.tenant_id = $1 AND n.decision IS NULL AND NOT v.is_archived AND n.objection_until <= $3::date + 90`;
const ONE_NOTICE = `${NOTHING}, n.id AS notice_id, 1 AS count, n.objection_until::text AS day`;

const MINE = `(v.owner_id = $2 OR $4 OR ${inGroup('v', 'owner_group_id')})`;

/** The days of agreements that stand, one row each: a vendor may have several. */
function daysOf(day: string, where: string): string {
  return `SELECT ${ROW}, ${NOTHING}, g.id AS agreement_id, 1 AS count, (${day})::text AS day
      FROM app.agreement g JOIN app.vendor v ON (v.tenant_id, v.id) = (g.tenant_id, g.vendor_id)
      WHERE g.tenant_id = $1 AND ${isBound('g', 'v')} AND ${MINE}
        AND (${day}) BETWEEN $3::date AND $3::date + 90 AND ${where}
      ORDER BY (${day}), g.id LIMIT ${MOST}`;
}

const RENEWS = 'g.renews_by_itself AND g.terminated_on IS NULL';
const NOTICE_BY = `${endOfTerm('g', '($3::date + g.notice_days)')} - g.notice_days`;

/** Clocks that others started: the time to object to a change of sub-processors, and the days of agreements. */
export const CLOCK_SOURCES: readonly HomeSource[] = [
  {
    kind: 'OBJECTION_ENDS',
    needs: 'decisions.make',
    isDue: true,
    sql: `SELECT ${ROW}, ${ONE_NOTICE} ${OPEN_NOTICE} AND $4 ORDER BY n.objection_until, n.id LIMIT ${MOST}`,
  },
  {
    // Until one of the group has answered; whoever decides has the row above.
    kind: 'OBJECTION_ASKED',
    needs: 'notices.answer',
    isDue: true,
    sql: `SELECT ${ROW}, ${ONE_NOTICE} ${OPEN_NOTICE} AND NOT $4 AND ${inGroup('n', 'group_id')}
        AND NOT n.answers @> jsonb_build_array(jsonb_build_object('groupId', n.group_id))
      ORDER BY n.objection_until, n.id LIMIT ${MOST}`,
  },
  {
    kind: 'AGREEMENT_LACKING',
    needs: 'agreements.read',
    isDue: true,
    sql: `SELECT ${ROW}, ${NOTHING}, 1 AS count, l.day::text AS day FROM app.vendor v
      JOIN LATERAL (SELECT max(${ownLast('g')}) AS day FROM app.agreement g
        WHERE (g.tenant_id, g.vendor_id) = (v.tenant_id, v.id) AND ${isBound('g', 'v')}
          AND (${ownLast('g')}) < $3) l ON l.day IS NOT NULL
      WHERE v.tenant_id = $1 AND ${leftWithout('v', '$3')} AND ${MINE}
      ORDER BY l.day LIMIT ${MOST}`,
  },
  {
    kind: 'AGREEMENT_OVER',
    needs: 'agreements.read',
    isDue: true,
    sql: daysOf(ownLast('g'), 'true'),
  },
  {
    kind: 'NOTICE_TO_GIVE',
    needs: 'agreements.read',
    isDue: true,
    sql: daysOf(NOTICE_BY, `${RENEWS} AND g.notice_days IS NOT NULL`),
  },
  {
    // While notice can still stop it, that day stands instead.
    kind: 'AGREEMENT_RENEWS',
    needs: 'agreements.read',
    isDue: true,
    sql: daysOf(
      endOfTerm('g', '$3::date'),
      `${RENEWS} AND (g.notice_days IS NULL OR ${endOfTerm('g', '$3::date')} - g.notice_days < $3)`,
    ),
  },
];
