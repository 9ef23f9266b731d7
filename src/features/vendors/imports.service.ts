import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/problems.js';
import { refuse } from '../../platform/errors/user-errors.js';
import { EventBus } from '../../platform/events/bus.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Context } from '../../platform/tenancy/context.js';
import { VendorImport } from './vendor-import.entity.js';
import { VendorsImportAsked } from './register.events.js';

/** The job that takes a list in. */
export const TAKE_IN = 'import-vendors';

/** Lists that wait to be taken in, and how far each is. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
  ) {}

  /** Keeps the file with what was settled beside it, and has it taken in. `choices` is the text as it was sent. */
  ask(ctx: Context, bytes: Uint8Array, choices: string): Promise<string> {
    return this.db.tx(ctx, async (tx) => {
      const { tenantId, actor } = ctx;
      const waiting = { tenantId, state: In(['WAITING', 'RUNNING']) };
      if ((await tx.em.countBy(VendorImport, waiting)) >= MOST_AT_ONCE)
        refuse('NOT_ALLOWED', 'file', 'Other lists are being taken in. Try again when they are done.');
      const id = uuidv7();
      const content = Buffer.from(bytes);
      const asked = { personId: actor.id, state: 'WAITING' as const, content, choices };
      await tx.em.insert(VendorImport, { tenantId, id, ...asked });
      await this.jobs.enqueue(tx, TAKE_IN, { importId: id }, `${TAKE_IN}:${id}`);
      await this.bus.publish(tx, new VendorsImportAsked(tenantId, id));
      return id;
    });
  }

  async find(ctx: Context, id: string): Promise<VendorImport> {
    const [found] = await this.db.findBy(ctx, VendorImport, 'id', [id]);
    if (found === undefined) throw notFound();
    return found;
  }
}

/** Each waits with its file in the database. */
const MOST_AT_ONCE = 5;
