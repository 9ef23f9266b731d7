/** The day after which it no longer holds; as `lastDayOf` of core/clause says it. */
export const ownLast = (of: string): string => `CASE WHEN ${of}.renews_by_itself THEN ${of}.terminated_on
  ELSE least(${of}.ends_on, ${of}.terminated_on) END`;

/**
 * The last day of the term that runs on a day, as `renewsAfter` of core/clause says it; a test holds the two together.
 * Without known months it is the one end there is.
 */
export const endOfTerm = (of: string, day: string): string => `CASE
  WHEN ${of}.ends_on >= ${day} OR ${of}.renewal_months IS NULL THEN ${of}.ends_on
  ELSE (SELECT min(term.last) FROM (SELECT (${of}.ends_on + 1 + make_interval(months => each * ${of}.renewal_months))::date - 1 AS last
    FROM generate_series(greatest(0, ${months(day, of)} / ${of}.renewal_months - 1), ${months(day, of)} / ${of}.renewal_months + 1) AS each) term
    WHERE term.last >= ${day}) END`;

/** How many months of the calendar lie between the end and a day, whatever their dates. */
function months(day: string, of: string): string {
  return `((extract(year FROM ${day}) - extract(year FROM ${of}.ends_on + 1)) * 12
    + extract(month FROM ${day}) - extract(month FROM ${of}.ends_on + 1))::int`;
}

/** Signed by both, replaced by none, of a vendor that is not in the archive. */
export const isBound = (of: string, vendor: string): string => `(${of}.signed_for_us_on IS NOT NULL
  AND ${of}.signed_for_them_on IS NOT NULL AND ${of}.replaced_on IS NULL AND NOT ${vendor}.is_archived)`;

/** The last agreement has ended, for the vendor or for one of its services, and none is in force in its place. */
export const leftWithout = (vendor: string, today: string): string => `(${vendor}.agreement_until < ${today}
  OR ${vendor}.agreement_gap = 'ended'
  OR EXISTS (SELECT 1 FROM app.service s WHERE (s.tenant_id, s.vendor_id) = (${vendor}.tenant_id, ${vendor}.id)
    AND s.agreement_gap = 'ended'))`;

/** Its own end is what left the vendor, or a service that it was for, without an agreement. */
export const leftBehind = (of: string, vendor: string, today: string): string => `(
  ${vendor}.agreement_until < ${today} AND ${vendor}.agreement_until = (${ownLast(of)})
  OR ${vendor}.agreement_gap = 'ended'
  OR EXISTS (SELECT 1 FROM app.service s WHERE (s.tenant_id, s.vendor_id) = (${of}.tenant_id, ${of}.vendor_id)
    AND s.agreement_gap = 'ended' AND (
      EXISTS (SELECT 1 FROM app.agreement_service l WHERE (l.tenant_id, l.agreement_id, l.service_id) = (${of}.tenant_id, ${of}.id, s.id))
      OR NOT EXISTS (SELECT 1 FROM app.agreement_service l WHERE (l.tenant_id, l.agreement_id) = (${of}.tenant_id, ${of}.id)))))`;
