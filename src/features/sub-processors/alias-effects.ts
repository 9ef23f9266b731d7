import { Injectable, type OnModuleInit } from '@nestjs/common';
import { companyKeys } from '../../core/names/canonical-name.js';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/tx.js';
import { EventBus } from '../../platform/events/bus.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import type { Context } from '../../platform/tenancy/context.js';
import { ServicesService } from '../vendors/services.service.js';
import { CompanyAlias } from './company-alias.entity.js';
import {
  CompanyAliasAdded,
  type CompanyAliasEvent,
  CompanyAliasTakenBack,
} from './company-aliases.events.js';
import { ListFindings } from './list-findings.js';
import { ListReference } from './list-reference.js';
import { type NamesOfWorkspace, WorkspaceNames } from './workspace-names.js';

const AGAIN = 'judge-lists-again';

/**
 * Names count otherwise: what lists say about themselves is raised again in the background, a service a transaction, and
 * only where it is another thing with the alias than without. Done twice, it says the same.
 */
@Injectable()
export class AliasEffects implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly bus: EventBus,
    private readonly jobs: Jobs,
    private readonly services: ServicesService,
    private readonly findings: ListFindings,
    private readonly reference: ListReference,
  ) {}

  onModuleInit(): void {
    const start = (tx: Tx, { alias }: CompanyAliasEvent) =>
      this.jobs.enqueue(tx, AGAIN, { aliasId: alias.id }, `${AGAIN}:${alias.id}`);
    this.bus.on(CompanyAliasAdded, start);
    this.bus.on(CompanyAliasTakenBack, start);
    this.jobs.register(AGAIN, (ctx, { aliasId }) => this.judgeAgain(ctx, String(aliasId)));
  }

  private async judgeAgain(ctx: Context, aliasId: string): Promise<void> {
    const names = this.reference.names;
    const touched = await this.db.read(ctx, async (tx) => touchedBy(tx, await bothWays(tx, names, aliasId)));
    for (const serviceId of touched)
      await this.db.tx(ctx, async (tx) => {
        const service = await this.services.claim(tx, serviceId);
        await names.hold(tx);
        const [without, withIt] = await bothWays(tx, names, aliasId);
        const before = await this.findings.of(tx, service, this.reference.inLists(without));
        const after = await this.findings.of(tx, service, this.reference.inLists(withIt));
        if (JSON.stringify(before) === JSON.stringify(after)) return tx.leave();
        await this.findings.raise(tx, service);
      });
  }
}

/** The names of the workspace as they stand, without the alias and with it. */
async function bothWays(
  tx: Tx,
  names: WorkspaceNames,
  id: string,
): Promise<readonly [NamesOfWorkspace, NamesOfWorkspace]> {
  const alias = await tx.em.findOneByOrFail(CompanyAlias, { tenantId: tx.ctx.tenantId, id });
  const others = (await names.standing(tx)).filter((one) => one.id !== id);
  return [names.with(others), names.with([...others, alias])];
}

const NAMED = `SELECT l.service_id AS "serviceId", e.name
  FROM app.sub_processor e JOIN app.sub_processor_list l ON (l.tenant_id, l.id) = (e.tenant_id, e.list_id)
  WHERE e.tenant_id = $1
  UNION SELECT n.service_id, c.value->>'name'
  FROM app.sub_processor_notice n CROSS JOIN LATERAL jsonb_array_elements(n.changes) c WHERE n.tenant_id = $1`;

/** Services whose lists, of any version, or notices write a name that counts otherwise. */
async function touchedBy(
  tx: Tx,
  [without, withIt]: readonly [NamesOfWorkspace, NamesOfWorkspace],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ serviceId: string; name: string }>(NAMED, [tx.ctx.tenantId]);
  const [one, other] = [without, withIt].map(
    ({ names }) =>
      (name: string) =>
        companyKeys(name, names).join(),
  );
  const touched = new Set(
    [...new Set(rows.map(({ name }) => name))].filter((name) => one!(name) !== other!(name)),
  );
  return new Set(rows.filter(({ name }) => touched.has(name)).map(({ serviceId }) => serviceId));
}
