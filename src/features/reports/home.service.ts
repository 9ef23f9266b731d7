import { Injectable } from '@nestjs/common';
import { DEFAULT_APPETITE } from '../../core/risk/appetite.js';
import { Database } from '../../platform/database/database.js';
import { typedId } from '../../platform/graphql/typed-ids.js';
import { addDays } from '../../platform/tenancy/clock.js';
import type { Context } from '../../platform/tenancy/context.js';
import { localTime } from '../../platform/tenancy/local-time.js';
import { may, rowOf } from '../../platform/tenancy/role-table.js';
import { ownVendors } from '../vendors/vendors.policy.js';
import { byUrgency } from './home-order.js';
import type { HomeLine, HomeSource } from './home-source.js';
import { HOME_SOURCES } from './home-sources.js';
import type { Home, HomeKind, HomeRow } from './home.type.js';

/** Days ahead in which something with a date still belongs to today's work. */
const SOON = 14;

/** Gives every parameter its type, whichever of them a source reads. */
const ASKED = 'WITH asked AS (SELECT $1::uuid, $2::uuid, $3::date, $4::boolean, $5::text, $6::jsonb)';

type Placed = HomeRow & { isDue: boolean };

/** The first page: what waits for whoever looks, and never how much waits for anybody else. */
@Injectable()
export class HomeService {
  constructor(private readonly db: Database) {}

  async of(ctx: Context): Promise<Home> {
    const sources = HOME_SOURCES.filter(({ needs }) => may(ctx.role, needs));
    const parameters = askedBy(ctx);
    const [[counted], snoozes, ...found] = await this.db.readAtOnce<[Coverage[], Snooze[], ...HomeLine[][]]>(
      ctx,
      coverage(ctx),
      snoozesOf(ctx),
      ...sources.map(({ sql }) => ({ sql: `${ASKED} ${sql}`, parameters })),
    );
    const untilOf = new Map(snoozes.map(({ row, until }) => [row, until]));
    const rows = found.flatMap((lines, at) =>
      lines.map((line) => rowOfLine(sources[at]!, inZone(ctx.timeZone, line), untilOf)),
    );
    const [snoozed, awake] = apart(rows, ({ snoozedUntil }) => snoozedUntil !== null);
    const inOrder = awake.toSorted(byUrgency(ctx.today));
    const soon = addDays(ctx.today, SOON);
    const isNow = ({ isDue, day }: Placed) => !isDue || day === null || day <= soon;
    const isWaiting = (row: Placed) => row.kind === 'ANSWERS_DUE' && !isNow(row);
    return {
      needsMe: inOrder.filter(isNow),
      waiting: inOrder.filter(isWaiting),
      later: inOrder.filter((row) => !isNow(row) && !isWaiting(row)),
      snoozed: snoozed.toSorted((one, other) => (one.snoozedUntil! < other.snoozedUntil! ? -1 : 1)),
      vendors: counted!.vendors,
      assessed: counted!.assessed,
    };
  }
}

function askedBy(ctx: Context): unknown[] {
  const role = (ctx.role ?? '').toLowerCase();
  return [ctx.tenantId, ctx.actor.id, ctx.today, takesUngiven(ctx), role, JSON.stringify(DEFAULT_APPETITE)];
}

/** Whoever sees all vendors and may ask them takes what was given to nobody. */
function takesUngiven({ role }: Context): boolean {
  return rowOf(role)?.relation === 'all' && may(role, 'assessments.send');
}

interface Coverage {
  vendors: number;
  assessed: number;
}

/** Of the vendors the role sees, those whose answers are not older than twelve months. */
function coverage(ctx: Context) {
  const isKept = rowOf(ctx.role)?.relation === 'own-vendors';
  return {
    sql: `SELECT count(*)::int AS vendors, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM app.assessment a
        WHERE (a.tenant_id, a.vendor_id) = (v.tenant_id, v.id) AND a.submitted_at > $2))::int AS assessed
      FROM app.vendor v WHERE v.tenant_id = $1 AND NOT v.is_archived AND (NOT $3 OR ${ownVendors('v', '$4')})`,
    parameters: [ctx.tenantId, addDays(ctx.today, -365), isKept, ctx.actor.id],
  };
}

interface Snooze {
  row: string;
  until: string;
}

/** Those that last beyond today: on its day a row is back. */
function snoozesOf({ tenantId, actor, today }: Context) {
  return {
    sql: `SELECT "row", until::text FROM app.home_snooze WHERE tenant_id = $1 AND person_id = $2 AND until > $3`,
    parameters: [tenantId, actor.id, today],
  };
}

function rowOfLine(
  { kind, isDue }: HomeSource,
  line: HomeLine,
  untilOf: ReadonlyMap<string, string>,
): Placed {
  const { name: vendorName, tier, count, day } = line;
  const row = `${kind} ${aboutOf(line)}`.trim();
  const snoozedUntil = untilOf.get(row) ?? null;
  return { row, kind, isDue, vendorName, tier, count, day, href: hrefOf(kind, line), snoozedUntil };
}

/** What a row is about, so that putting one off leaves the others of its vendor. */
function aboutOf({ notice_id, agreement_id, assessment_id, risk_id, vendor_id }: HomeLine): string {
  return notice_id ?? agreement_id ?? assessment_id ?? risk_id ?? vendor_id ?? '';
}

/** A moment becomes the day that the workspace’s calendar shows at it. */
function inZone(timeZone: string, line: HomeLine): HomeLine {
  const { day } = line;
  return day?.includes('T') === true ? { ...line, day: localTime(timeZone, day).day } : line;
}

function apart<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}

/** Where the row is dealt with. */
function hrefOf(
  kind: HomeKind,
  { vendor_id, assessment_id, risk_id, agreement_id = null }: HomeLine,
): string {
  const vendor = vendor_id === null ? '' : `/app/vendors/${typedId('vnd', vendor_id)}`;
  const assessment = assessment_id === null ? '' : `/app/assessments/${typedId('asm', assessment_id)}`;
  const risk = risk_id === null ? '/app/risks' : `/app/risks/${typedId('rsk', risk_id)}`;
  const agreement = agreement_id === null ? '' : `/app/agreements/${typedId('dpa', agreement_id)}`;
  const places: Record<HomeKind, string> = {
    REVIEW: `${assessment}/review`,
    DECIDE: `${assessment}/decide`,
    MAIL_FAILED: assessment,
    MAIL_KEPT: assessment,
    NEW_LINK: assessment,
    CHANGE_WISH: assessment,
    ANSWERS_DUE: assessment,
    DRAFT_RISKS: `${vendor}/risks`,
    RISK_DUE: risk,
    PROPOSAL: `${assessment}/decide`,
    ADVICE: `${assessment}/decide`,
    CONDITION_DUE: `${vendor}/assessments`,
    ACCEPTANCE_ASKED: risk,
    ACCEPTANCE_ENDS: risk,
    NEXT_REVIEW: vendor,
    OBJECTION_ENDS: `${vendor}/sub-processors`,
    OBJECTION_ASKED: `${vendor}/sub-processors`,
    AGREEMENT_LACKING: `${vendor}/agreements`,
    AGREEMENT_OVER: agreement,
    NOTICE_TO_GIVE: agreement,
    AGREEMENT_RENEWS: agreement,
    AGREEMENT_END: agreement === '' ? '/app/agreements?end=notStated' : `${agreement}/edit`,
    NOT_ASSESSED: '/app/vendors?notAssessed=true',
    PEOPLE_MAIL_FAILED: '/app/settings/people',
  };
  return places[kind];
}
