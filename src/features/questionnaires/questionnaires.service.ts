import { Injectable, type OnModuleInit } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { notFound } from '../../platform/errors/problems.js';
import { EventBus } from '../../platform/events/bus.js';
import { Templates } from '../../platform/templates.js';
import type { Context } from '../../platform/tenancy/context.js';
import { WorkspaceCreated } from '../identity/identity.events.js';
import { ownQuestionnaires, type Publication } from './own-questionnaires.js';
import { QuestionnaireVersion } from './questionnaire-version.entity.js';
import { QuestionnairePublished } from './questionnaires.events.js';

/** Published question sets: a version is added, never changed. */
@Injectable()
export class QuestionnairesService implements OnModuleInit {
  private own: readonly Publication[] = [];

  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly templates: Templates,
  ) {}

  onModuleInit(): void {
    this.own = ownQuestionnaires(this.templates);
    this.bus.on(WorkspaceCreated, (tx) => this.publishMissing(tx));
  }

  /** Publishes what a newer Assay brought; a workspace that has it all is left as it is. */
  ensurePublished(ctx: Context): Promise<void> {
    return this.db.tx(ctx, (tx) => this.publishMissing(tx));
  }

  /** Everything that can be sent to a vendor, by title, newest version first. */
  all(ctx: Context): Promise<QuestionnaireVersion[]> {
    return this.db.read(ctx, (tx) =>
      tx.em.find(QuestionnaireVersion, {
        where: { tenantId: ctx.tenantId, audience: 'vendor' },
        order: { publishedAt: 'DESC', title: 'ASC', id: 'ASC' },
      }),
    );
  }

  find(ctx: Context, id: string): Promise<QuestionnaireVersion> {
    return this.db.read(ctx, (tx) => this.load(tx, id));
  }

  async load(tx: Tx, id: string): Promise<QuestionnaireVersion> {
    const version = await tx.em.findOneBy(QuestionnaireVersion, { tenantId: tx.ctx.tenantId, id });
    if (version === null) throw notFound();
    return version;
  }

  private async publishMissing(tx: Tx): Promise<void> {
    const { tenantId } = tx.ctx;
    const known = await tx.em.find(QuestionnaireVersion, {
      where: { tenantId },
      select: { tenantId: true, id: true, key: true, revision: true },
    });
    const names = new Set(known.map(({ key, revision }) => `${key} ${revision}`));
    for (const one of this.own) if (!names.has(`${one.key} ${one.revision}`)) await this.publish(tx, one);
  }

  private async publish(tx: Tx, publication: Publication): Promise<void> {
    const { tenantId, now } = tx.ctx;
    const id = uuidv7();
    const row = { tenantId, id, ...publication, publishedAt: now };
    // TypeORM's partial type has no place for the keys of a JSON document (STACK trap 14).
    await tx.em.insert(QuestionnaireVersion, row as never);
    const { key, revision, digest } = publication;
    await this.bus.publish(tx, new QuestionnairePublished(id, key, revision, digest));
  }
}
