import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { cursor, pageOf, readCursor, type Page, type PageArgs } from '../../platform/graphql/pages.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Assessment } from './assessment.entity.js';
import type { AssessmentFilter } from './assessments.inputs.js';
import { ownOnly } from './assessments.policy.js';

/** The assessments a person may see. */
@Injectable()
export class AssessmentsService {
  constructor(private readonly db: Database) {}

  find(ctx: Context, id: string): Promise<Assessment> {
    return this.db.read(ctx, (tx) => this.load(tx, id));
  }

  /** One the caller may see; anything else is not there. */
  async load(tx: Tx, id: string): Promise<Assessment> {
    const where = { tenantId: tx.ctx.tenantId, id, ...ownOnly(tx.ctx) };
    const assessment = await tx.em.findOneBy(Assessment, where);
    if (assessment === null) throw notFound();
    return assessment;
  }

  /** The same, held until the transaction ends: what is decided on its state stays true. */
  async lock(tx: Tx, id: string): Promise<Assessment> {
    const where = { tenantId: tx.ctx.tenantId, id, ...ownOnly(tx.ctx) };
    const lock = { mode: 'pessimistic_write' } as const;
    const assessment = await tx.em.findOne(Assessment, { where, lock });
    if (assessment === null) throw notFound();
    return assessment;
  }

  /** Newest first: ids are made in order of time, so the id is the sort key. */
  page(ctx: Context, { first, after }: PageArgs, filter: AssessmentFilter): Promise<Page<Assessment>> {
    const [before] = readCursor(after, 1) ?? [null];
    const where = {
      tenantId: ctx.tenantId,
      ...ownOnly(ctx),
      ...(filter.state?.length ? { state: In(filter.state) } : {}),
      ...(filter.vendorId ? { vendorId: filter.vendorId } : {}),
    };
    const beyond = typeof before === 'string' ? { ...where, id: LessThan(before) } : where;
    return this.db.read(ctx, async (tx) => {
      const rows = await tx.em.find(Assessment, { where: beyond, order: { id: 'DESC' }, take: first + 1 });
      const total = await tx.em.countBy(Assessment, where);
      return pageOf(
        rows,
        first,
        total,
        (row) => row,
        (row) => cursor(row.id),
      );
    });
  }
}
