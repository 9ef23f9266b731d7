import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { Database } from '../../platform/database/database.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import { ownOnly } from './assessments.policy.js';

/**
 * What the vendor said last time: questions keep their ids from year to year, so the newest sent answers to the
 * same questionnaire tell it. Those of the same service come first; another service of the vendor is next best.
 */
export const previousAssessments = (db: Database) => (ctx: Context) =>
  new DataLoader<Assessment, Assessment | null, string>(
    (assessments) =>
      db.read(ctx, async (tx) => {
        const pairs = await tx.query<{ id: string; previous: string }>(PREVIOUS, [
          ctx.tenantId,
          assessments.map(({ id }) => id),
        ]);
        const where = {
          tenantId: ctx.tenantId,
          id: In(pairs.map(({ previous }) => previous)),
          ...ownOnly(ctx),
        };
        const found = new Map((await tx.em.findBy(Assessment, where)).map((one) => [one.id, one]));
        const previousOf = new Map(pairs.map(({ id, previous }) => [id, found.get(previous) ?? null]));
        return assessments.map(({ id }) => previousOf.get(id) ?? null);
      }),
    { cacheKeyFn: ({ id }) => id },
  );

const PREVIOUS = `
  SELECT DISTINCT ON (now.id) now.id, past.id AS previous
  FROM app.assessment now
  JOIN app.assessment_snapshot asked ON (asked.tenant_id, asked.assessment_id) = (now.tenant_id, now.id)
  JOIN app.assessment past ON past.tenant_id = now.tenant_id AND past.vendor_id = now.vendor_id
    AND past.id < now.id AND past.submitted_at IS NOT NULL AND past.answers_deleted_at IS NULL
  JOIN app.assessment_snapshot before ON (before.tenant_id, before.assessment_id) = (past.tenant_id, past.id)
    AND before.questionnaire ->> 'id' = asked.questionnaire ->> 'id'
  WHERE now.tenant_id = $1 AND now.id = ANY($2)
  ORDER BY now.id, past.service_id = now.service_id DESC, past.id DESC`;
