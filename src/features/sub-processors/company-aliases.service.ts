import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { IsNull } from 'typeorm';
import { aliasFault, keysOfAlias } from '../../core/names/own-aliases.js';
import { oneLine } from '../../core/sub-processors/list-page.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse, refuseStale } from '../../platform/errors/user-errors.js';
import type { Context } from '../../platform/tenancy/context.js';
import { refuseFault } from './alias-faults.js';
import { CompanyAlias } from './company-alias.entity.js';
import { CompanyAliasAdded, CompanyAliasTakenBack } from './company-aliases.events.js';
import type { AddCompanyAliasInput, TakeBackCompanyAliasInput } from './company-aliases.inputs.js';
import { WorkspaceNames } from './workspace-names.js';

/** So many stand on the page, taken back or not; a workspace says a few dozen. */
const SHOWN = 1_000;

/** Other names of companies, as people of the workspace said them. */
@Injectable()
export class CompanyAliasesService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly names: WorkspaceNames,
  ) {}

  add(ctx: Context, input: AddCompanyAliasInput): Promise<CompanyAlias> {
    return this.db.tx(ctx, async (tx) => {
      await this.names.claim(tx);
      const { tenantId, actor, now } = ctx;
      const shipped = this.names.book.list;
      const said = { name: oneLine(input.name), company: oneLine(input.company) };
      const standing = await tx.em.findBy(CompanyAlias, { tenantId, takenBackAt: IsNull() });
      const fault = aliasFault(said, standing, shipped);
      if (fault !== null) refuseFault(fault);
      const keys = { tenantId, id: uuidv7() };
      const reason = input.reason.trim();
      await tx.em.insert(CompanyAlias, {
        ...keys,
        ...said,
        ...keysOfAlias(said, shipped),
        reason,
        saidAt: now,
        saidBy: actor.id,
      });
      const alias = await this.load(tx, keys.id);
      await this.bus.publish(tx, new CompanyAliasAdded(alias, reason));
      return alias;
    });
  }

  takeBack(
    ctx: Context,
    { id, expectedVersion, ...input }: TakeBackCompanyAliasInput,
  ): Promise<CompanyAlias> {
    return this.db.tx(ctx, async (tx) => {
      await this.names.claim(tx);
      const before = await this.load(tx, id);
      if (before.takenBackAt !== null)
        refuse('NOT_ALLOWED', 'id', 'This was taken back already. Say it anew if it holds after all.');
      const reason = input.reason.trim();
      const { affected } = await tx.em.update(
        CompanyAlias,
        { tenantId: ctx.tenantId, id, version: expectedVersion },
        {
          takenBackAt: ctx.now,
          takenBackBy: ctx.actor.id,
          takenBackReason: reason,
          version: expectedVersion + 1,
        },
      );
      if (affected === 0) refuseStale({ alias: before }, 'name');
      await this.bus.publish(tx, new CompanyAliasTakenBack(before, reason));
      return this.load(tx, id);
    });
  }

  /** The newest first, with those that were taken back. */
  list(ctx: Context): Promise<CompanyAlias[]> {
    return this.db.read(ctx, (tx) =>
      tx.em.find(CompanyAlias, {
        where: { tenantId: ctx.tenantId },
        order: { saidAt: 'DESC', id: 'DESC' },
        take: SHOWN,
      }),
    );
  }

  private async load(tx: Tx, id: string): Promise<CompanyAlias> {
    const alias = await tx.em.findOneBy(CompanyAlias, { tenantId: tx.ctx.tenantId, id });
    if (alias === null) throw notFound();
    return alias;
  }
}
