import DataLoader from 'dataloader';
import { In, type EntityTarget, type FindOptionsSelect } from 'typeorm';
import type { Database } from '../../platform/database/database.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AssessmentSnapshot } from './assessment-snapshot.entity.js';
import { Decision } from './decision.entity.js';
import { ownOnly } from './assessments.policy.js';
import { Assessment } from './assessment.entity.js';
import { AWAITED } from './awaited-assessments.service.js';
import { ScoreSheet } from './score-sheet.entity.js';

const TITLES = {
  tenantId: true,
  assessmentId: true,
  questionnaireTitle: true,
  questionnaireRevision: true,
  modelVersion: true,
  scorerVersion: true,
} as const;

/** Which versions an assessment was sent under; the bodies stay in the table. */
export const snapshotTitles = (db: Database) => (ctx: Context) =>
  new DataLoader<string, AssessmentSnapshot>(async (ids) => {
    const where = { tenantId: ctx.tenantId, assessmentId: In([...ids]) };
    const rows = await db.read(ctx, (tx) => tx.em.find(AssessmentSnapshot, { where, select: TITLES }));
    const found = new Map(rows.map((row) => [row.assessmentId, row]));
    return ids.map((id) => found.get(id) ?? new Error('an assessment without a snapshot'));
  });

/** The newest sheet of each assessment, without the sheet itself: that is large and of another class. */
export const newestSheets = (db: Database) =>
  newestOf(db, ScoreSheet, 'computedAt', Object.fromEntries(SHEET_COLUMNS.map((column) => [column, true])));

export const newestDecisions = (db: Database) => newestOf(db, Decision, 'decidedAt');

/** The assessments of vendors, newest first, as far as the caller sees them. */
export const assessmentsOfVendors = (db: Database) => (ctx: Context) =>
  new DataLoader<string, Assessment[]>(async (ids) => {
    const where = { tenantId: ctx.tenantId, vendorId: In([...ids]), ...ownOnly(ctx) };
    const rows = await db.read(ctx, (tx) => tx.em.find(Assessment, { where, order: { id: 'DESC' } }));
    return ids.map((id) => rows.filter(({ vendorId }) => vendorId === id));
  });

/** How many questionnaires are out with each vendor and not answered, whoever sent them. */
export const awaitedOfVendors = (db: Database) => (ctx: Context) =>
  new DataLoader<string, number>(async (ids) => {
    const where = { tenantId: ctx.tenantId, vendorId: In([...ids]), state: In([...AWAITED]) };
    const select = { tenantId: true, id: true, vendorId: true } as const;
    const rows = await db.read(ctx, (tx) => tx.em.find(Assessment, { where, select }));
    return ids.map((id) => rows.filter(({ vendorId }) => vendorId === id).length);
  });

/** Conditions of decisions on each vendor: open ones, and those that ended because the vendor was archived. */
export const conditionsOfVendors = (db: Database) => (ctx: Context) =>
  new DataLoader<string, { open: number; left: number }>(async (ids) => {
    const sql = `SELECT vendor_id AS id, count(*) FILTER (WHERE ended_at IS NULL)::int AS open,
        count(*) FILTER (WHERE ended_as = 'VENDOR_LEFT')::int AS left
      FROM app.decision_condition WHERE tenant_id = $1 AND vendor_id = ANY($2::uuid[]) GROUP BY 1`;
    const rows = await db.read(ctx, (tx) =>
      tx.query<{ id: string; open: number; left: number }>(sql, [ctx.tenantId, [...ids]]),
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? { open: 0, left: 0 });
  });

/** The decisions about vendors, newest first, as far as the caller sees what they rest on. */
export const decisionsOfVendors = (db: Database) => (ctx: Context) =>
  new DataLoader<string, Decision[]>(async (ids) => {
    const rows = await db.read(ctx, async (tx) => {
      const where = { tenantId: ctx.tenantId, vendorId: In([...ids]) };
      const found = await tx.em.find(Decision, { where, order: { decidedAt: 'DESC', id: 'DESC' } });
      const seen = await tx.em.find(Assessment, {
        where: { ...where, ...ownOnly(ctx) },
        select: { tenantId: true, id: true },
      });
      const visible = new Set(seen.map(({ id }) => id));
      return found.filter(({ assessmentId }) => visible.has(assessmentId));
    });
    return ids.map((id) => rows.filter(({ vendorId }) => vendorId === id));
  });

const SHEET_COLUMNS = [
  'tenantId',
  'id',
  'assessmentId',
  'computedAt',
  'computedBy',
  'isReviewed',
  'inputsDigest',
  'modelVersion',
  'questionnaireVersion',
  'scorerVersion',
  'level',
  'claimedLevel',
  'targetLevel',
  'maturity',
  'controlEffectiveness',
  'documentedShare',
  'residualRisk',
  'residualBand',
] as const;

function newestOf<E extends { id: string; assessmentId: string }>(
  db: Database,
  entity: EntityTarget<E>,
  at: keyof E & string,
  select?: FindOptionsSelect<E>,
) {
  return (ctx: Context) =>
    new DataLoader<string, E | null>(async (ids) => {
      const where = { tenantId: ctx.tenantId, assessmentId: In([...ids]) } as never;
      const order = { [at]: 'DESC', id: 'DESC' } as never;
      const rows = await db.read(ctx, (tx) => tx.em.find(entity, { where, order, select }));
      return ids.map((id) => rows.find(({ assessmentId }) => assessmentId === id) ?? null);
    });
}
