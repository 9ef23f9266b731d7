import type { Action } from '../../platform/tenancy/role-table.js';
import type { HomeKind } from './home.type.js';

/** A row as the database knows it. */
export interface HomeLine {
  vendor_id: string | null;
  name: string | null;
  tier: 'T1' | 'T2' | 'T3' | 'T4' | null;
  assessment_id: string | null;
  risk_id: string | null;
  /** Only where the row is about one. */
  agreement_id?: string | null;
  notice_id?: string | null;
  count: number;
  /** A day, or a moment in UTC: the day of that is one of the workspace’s calendar. */
  day: string | null;
}

export interface HomeSource {
  kind: HomeKind;
  /** Who has nothing to do here is not asked. */
  needs: Action;
  /** Whether the day is a date to keep; otherwise it says since when something waits. */
  isDue: boolean;
  /**
   * $1 tenant, $2 who looks, $3 today, $4 whether they also take what nobody else was given, $5 their role as the
   * appetite writes it, $6 the appetite of a workspace that has none of its own.
   */
  sql: string;
}

/** More than this nobody reads on one page; the lists behind the rows hold the rest. */
export const MOST = 100;
export const ROW = `v.id AS vendor_id, v.name, v.tier`;
export const NOTHING = 'NULL::uuid AS assessment_id, NULL::uuid AS risk_id';
export const FROM_RISK =
  'FROM app.risk r JOIN app.vendor v ON (v.tenant_id, v.id) = (r.tenant_id, r.vendor_id)';
export const ONE_RISK = 'NULL::uuid AS assessment_id, r.id AS risk_id, 1 AS count';

/** A moment as a text of one length, so that its order is that of time. */
export function moment(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

/** Whose work a group's is: of everybody in it. */
export function inGroup(row: string, column: string): string {
  return `EXISTS (SELECT 1 FROM app.group_member m
    WHERE (m.tenant_id, m.group_id) = (${row}.tenant_id, ${row}.${column}) AND m.person_id = $2)`;
}
