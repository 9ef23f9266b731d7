import { Injectable } from '@nestjs/common';
import { LAWS } from '../../core/vocabulary.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AnswersKeptSet, WorkspaceClockSet, WorkspaceProfileSet } from './identity.events.js';
import { Organisation } from './organisation.entity.js';
import type {
  SetAnswersKeptInput,
  SetWorkspaceClockInput,
  SetWorkspaceProfileInput,
} from './profile.inputs.js';

/** The area and the laws of a workspace. What is sent keeps those of the day it was sent. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
  ) {}

  read(tx: Tx): Promise<Pick<Organisation, 'homeArea' | 'laws'>> {
    return tx.em.findOneOrFail(Organisation, {
      where: { id: tx.ctx.tenantId },
      select: { id: true, homeArea: true, laws: true },
    });
  }

  set(ctx: Context, { homeArea, laws, expectedVersion }: SetWorkspaceProfileInput): Promise<Organisation> {
    const ordered = LAWS.filter((law) => laws.includes(law));
    return this.db.tx(ctx, async (tx) => {
      const changed = await tx.query(
        `UPDATE app.organisation SET home_area = $2, laws = $3, version = version + 1
         WHERE id = $1 AND version = $4 RETURNING id`,
        [ctx.tenantId, homeArea, JSON.stringify(ordered), expectedVersion],
      );
      const current = await tx.em.findOneByOrFail(Organisation, { id: ctx.tenantId });
      if (changed.length === 0) refuseStale({ workspace: current }, 'workspace');
      await this.bus.publish(tx, new WorkspaceProfileSet(ctx.tenantId, homeArea, ordered));
      return current;
    });
  }

  /** From the next hour on warnings follow it. */
  setClock(
    ctx: Context,
    { timeZone, language, expectedVersion }: SetWorkspaceClockInput,
  ): Promise<Organisation> {
    return this.db.tx(ctx, async (tx) => {
      const changed = await tx.query(
        `UPDATE app.organisation SET time_zone = $2, language = $3, version = version + 1
         WHERE id = $1 AND version = $4 RETURNING id`,
        [ctx.tenantId, timeZone, language, expectedVersion],
      );
      const current = await tx.em.findOneByOrFail(Organisation, { id: ctx.tenantId });
      if (changed.length === 0) refuseStale({ workspace: current }, 'workspace');
      await this.bus.publish(tx, new WorkspaceClockSet(ctx.tenantId, timeZone, language));
      return current;
    });
  }

  /** From the next day on: what ends by it is announced 30 days before. */
  setAnswersKept(ctx: Context, { months, expectedVersion }: SetAnswersKeptInput): Promise<Organisation> {
    return this.db.tx(ctx, async (tx) => {
      const changed = await tx.query(
        `UPDATE app.organisation SET answers_kept_months = $2, version = version + 1
         WHERE id = $1 AND version = $3 RETURNING id`,
        [ctx.tenantId, months ?? null, expectedVersion],
      );
      const current = await tx.em.findOneByOrFail(Organisation, { id: ctx.tenantId });
      if (changed.length === 0) refuseStale({ workspace: current }, 'workspace');
      await this.bus.publish(tx, new AnswersKeptSet(ctx.tenantId, current.answersKeptMonths));
      return current;
    });
  }
}
