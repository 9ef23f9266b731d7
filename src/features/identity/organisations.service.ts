import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { WorkspaceRenamed } from './identity.events.js';
import { Organisation } from './organisation.entity.js';

/** The directory of workspaces. */
@Injectable()
export class OrganisationsService {
  /** Hints never change, so a known one need not be asked for again. */
  private readonly byHint = new Map<string, string>();

  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
  ) {}

  async isEmptyInstance(): Promise<boolean> {
    return this.db.directory(async (em) => (await em.count(Organisation)) === 0);
  }

  async create(name: string, isDemo: boolean): Promise<Organisation> {
    const organisation = { id: uuidv7(), name, hint: newHint(), isDemo };
    await this.db.directory((em) => em.insert(Organisation, organisation));
    return this.find(organisation.id);
  }

  async find(id: string): Promise<Organisation> {
    const organisation = await this.db.directory((em) => em.findOneBy(Organisation, { id }));
    if (organisation === null) throw notFound();
    return organisation;
  }

  async all(): Promise<Organisation[]> {
    return this.db.directory((em) => em.find(Organisation, { order: { createdAt: 'ASC' } }));
  }

  /** The tenant behind the hint of a token; null when there is none. */
  async tenantOf(hint: string): Promise<string | null> {
    const known = this.byHint.get(hint);
    if (known !== undefined) return known;
    const found = await this.db.directory((em) =>
      em.findOne(Organisation, { where: { hint }, select: { id: true } }),
    );
    if (found === null) return null;
    this.byHint.set(hint, found.id);
    return found.id;
  }

  async rename(ctx: Context, name: string, expectedVersion: number): Promise<Organisation> {
    const trimmed = name.trim();
    if (trimmed === '')
      refuse('REQUIRED', 'name', 'A workspace needs a name; vendors see it on every question you send.');
    return this.db.tx(ctx, async (tx) => {
      const changed = await tx.query(
        `UPDATE app.organisation SET name = $2, version = version + 1 WHERE id = $1 AND version = $3 RETURNING id`,
        [ctx.tenantId, trimmed, expectedVersion],
      );
      const current = await tx.em.findOneByOrFail(Organisation, { id: ctx.tenantId });
      if (changed.length === 0) refuseStale({ workspace: current }, 'workspace');
      await this.bus.publish(tx, new WorkspaceRenamed(ctx.tenantId));
      return current;
    });
  }
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

function newHint(): string {
  return Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
