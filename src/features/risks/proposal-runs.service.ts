import { Injectable, type OnModuleInit } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { addMinutes, Clock } from '../../platform/tenancy/clock.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Finding } from './finding.entity.js';
import { ProposalRun } from './proposal-run.entity.js';
import { ProposalsService } from './proposals.service.js';
import { ProposalsApplied } from './risks.events.js';

const APPLY = 'apply-proposals';
const BATCH = 200;

/**
 * Changed rules go through all open findings in the background, so many a transaction. What a batch proposed and how far
 * the run got commit together, so each draft is made exactly once, however often a worker dies.
 */
@Injectable()
export class ProposalRuns implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly proposals: ProposalsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register(APPLY, async (ctx, { runId }) => {
      while (await this.step(ctx, String(runId))) continue;
    });
  }

  /** In the transaction that changed the rules. An older run that is still on its way would propose the same: it ends. */
  async start(tx: Tx): Promise<void> {
    const { tenantId, actor, now } = tx.ctx;
    await tx.em.update(ProposalRun, { tenantId, state: 'RUNNING' }, { state: 'DONE', endedAt: now });
    const total = await tx.em.countBy(Finding, { tenantId, isOpen: true });
    const id = uuidv7();
    const row = { tenantId, id, state: 'RUNNING' as const, total, askedById: actor.id, askedAt: now };
    await tx.em.insert(ProposalRun, row);
    await this.jobs.enqueue(tx, APPLY, { runId: id }, `${APPLY}:${id}`);
  }

  /** The newest run, for its progress. */
  newest(ctx: Context): Promise<ProposalRun | null> {
    const where = { tenantId: ctx.tenantId };
    return this.db.read(ctx, (tx) =>
      tx.em.findOne(ProposalRun, { where, order: { askedAt: 'DESC', id: 'DESC' } }),
    );
  }

  /** One batch. Answers whether there is more. */
  private step(ctx: Context, id: string): Promise<boolean> {
    return this.db.tx(ctx, async (tx) => {
      const run = await tx.em.findOne(ProposalRun, {
        where: { tenantId: ctx.tenantId, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (run === null || run.state !== 'RUNNING') {
        tx.leave();
        return false;
      }
      const findings = await this.next(tx, run.lastFinding);
      const { drafted, ratedAnew, withdrawn } = await this.proposals.propose(tx, findings);
      const isLast = findings.length < BATCH;
      const counts = { drafted: drafted.length, ratedAnew: ratedAnew.length, withdrawn: withdrawn.length };
      await this.note(tx, run, findings, counts, isLast);
      // A worker that dies holds its job for hours; this one, a minute after the last batch, goes on in its place.
      if (!isLast)
        await this.jobs.enqueue(tx, APPLY, { runId: id }, `${APPLY}:${id}`, addMinutes(this.clock.now(), 1));
      await this.bus.publish(
        tx,
        new ProposalsApplied(ctx.tenantId, { findings: findings.length, ...counts }),
      );
      return !isLast;
    });
  }

  /** Locked: a finding that is raised again at this moment waits, and then sees what was proposed. */
  private next({ em, ctx }: Tx, after: string | null): Promise<Finding[]> {
    const query = em
      .createQueryBuilder(Finding, 'f')
      .where('f.tenantId = :tenant AND f.isOpen', { tenant: ctx.tenantId })
      .orderBy('f.id')
      .limit(BATCH)
      .setLock('pessimistic_write');
    return (after === null ? query : query.andWhere('f.id > :after', { after })).getMany();
  }

  private async note(
    tx: Tx,
    run: ProposalRun,
    findings: readonly Finding[],
    counts: Pick<ProposalRun, 'drafted' | 'ratedAnew' | 'withdrawn'>,
    isLast: boolean,
  ): Promise<void> {
    const { tenantId, now } = tx.ctx;
    await tx.em.update(
      ProposalRun,
      { tenantId, id: run.id },
      {
        done: run.done + findings.length,
        drafted: run.drafted + counts.drafted,
        ratedAnew: run.ratedAnew + counts.ratedAnew,
        withdrawn: run.withdrawn + counts.withdrawn,
        lastFinding: findings.at(-1)?.id ?? run.lastFinding,
        ...(isLast ? { state: 'DONE', endedAt: now } : {}),
      },
    );
  }
}
