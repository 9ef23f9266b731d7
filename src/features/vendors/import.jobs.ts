import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { refuse, Refused } from '../../platform/errors/user-errors.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Context } from '../../platform/tenancy/context.js';
import { may } from '../../platform/tenancy/role-table.js';
import { Person } from '../identity/person.entity.js';
import { noRows } from './import-answer.js';
import { readChoices, type RowDecision } from './import-choices.js';
import { ImportLease, type Lease, LeaseIsLost } from './import-lease.js';
import type { RowPlan } from './import-plan.js';
import { PlanIsStale, settledRow, type SettledRow } from './import-rows.js';
import { type DueRows, ImportWriter } from './import-writer.js';
import { ImportService } from './import.service.js';
import { TAKE_IN } from './imports.service.js';
import { type RowSaying, sayingOf } from './row-said.js';

/** Somebody may change the register while a list comes in; more often than this it is given up in words. */
const MOST_PLANS = 20;
/** A file that ends every worker is not tried forever. */
const MOST_ATTEMPTS = 20;

/**
 * Takes lists in, as `app_worker` on behalf of whoever asked. A worker that is killed is followed by another, which
 * plans what is left: what came in before is then the same and stays as it is.
 */
@Injectable()
export class ImportJobs implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly lease: ImportLease,
    private readonly imports: ImportService,
    private readonly writer: ImportWriter,
  ) {}

  onModuleInit(): void {
    this.jobs.register(TAKE_IN, (ctx, { importId }) => this.run(ctx, String(importId)));
  }

  private async run(ctx: Context, importId: string): Promise<void> {
    const lease = await this.lease.claim(ctx, importId);
    if (lease === null) return;
    const onBehalf: Context = { ...ctx, actor: { kind: 'person', id: lease.personId } };
    try {
      await this.mustBeAllowed(onBehalf, lease);
      await this.takeIn(onBehalf, lease);
    } catch (error) {
      if (error instanceof LeaseIsLost) return;
      if (error instanceof Refused) return await this.writer.stop(onBehalf, lease, error);
      await this.lease.giveBack(ctx, lease);
      throw error;
    }
  }

  /** Between the asking and the job somebody may have left, or lost the role. */
  private async mustBeAllowed(ctx: Context, { personId, attempts }: Lease): Promise<void> {
    if (attempts > MOST_ATTEMPTS)
      refuse(
        'NOT_ALLOWED',
        'file',
        'The list cannot be taken in. Save it as CSV, or split it, and try again.',
      );
    const [person] = await this.db.findBy(ctx, Person, 'id', [personId]);
    if (person === undefined || person.isSuspended || !may(person.role, 'vendors.edit'))
      refuse('NOT_ALLOWED', 'file', 'Whoever asked for this import may no longer import vendors.');
  }

  private async takeIn(ctx: Context, lease: Lease): Promise<void> {
    for (let round = 1; ; round += 1) {
      const rows = await this.dueRows(ctx, lease);
      try {
        return await this.writer.write(ctx, lease, rows);
      } catch (error) {
        if (!(error instanceof PlanIsStale)) throw error;
        if (round === MOST_PLANS)
          refuse('CONFLICT', 'file', 'The register changes too fast beside this import. Try it again later.');
      }
    }
  }

  private async dueRows(ctx: Context, { content, choices }: Lease): Promise<DueRows> {
    const due: SettledRow[] = [];
    const counts = noRows();
    const toKeep = new Map<string, RowDecision | null>();
    const sayings: RowSaying[] = [];
    const read = readChoices(choices);
    const take = (plan: RowPlan): void => {
      counts[plan.act] += 1;
      if (plan.toKeep !== null) toKeep.set(plan.toKeep.key, plan.toKeep.decision);
      const saying = sayingOf(plan, read.decisions.get(plan.draft.row));
      if (saying !== null) sayings.push(saying);
      const settled = settledRow(plan);
      if (settled !== null) due.push(settled);
    };
    const list = await this.imports.plan(ctx, { bytes: content, choices: read }, { take });
    return { due, counts, list, toKeep, sayings };
  }
}
