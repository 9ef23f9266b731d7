import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/tx.js';
import { Templates } from '../platform/templates.js';
import type { Context } from '../platform/tenancy/context.js';
import { GroupsService } from '../features/identity/groups.service.js';
import type { Cast, DemoScript } from './demo-script.js';

/** The group that looks after the demo vendors. */
@Injectable()
export class DemoGroups {
  constructor(
    private readonly groups: GroupsService,
    private readonly templates: Templates,
  ) {}

  /** Its id; it is made when it is not there yet. */
  async make(ctx: Context, cast: Cast): Promise<string> {
    const { name, members } = this.script;
    const known = (await this.groups.all(ctx)).find((group) => group.name === name);
    const { id } = known ?? (await this.groups.create(ctx, name));
    for (const person of new Set(members.map(cast))) await this.groups.join(ctx, id, person);
    return id;
  }

  /** Unless somebody has given it vendors or conditions of their own: then it is theirs now. */
  async remove(tx: Tx): Promise<void> {
    await tx.query(
      `DELETE FROM app.people_group g WHERE g.tenant_id = $1 AND g.name = $2
         AND NOT EXISTS (SELECT 1 FROM app.vendor v WHERE v.tenant_id = $1 AND v.owner_group_id = g.id)
         AND NOT EXISTS (SELECT 1 FROM app.risk r WHERE r.tenant_id = $1 AND r.owner_group_id = g.id)
         AND NOT EXISTS (SELECT 1 FROM app.decision_condition c WHERE c.tenant_id = $1 AND c.group_id = g.id)`,
      [tx.ctx.tenantId, this.script.name],
    );
  }

  private get script(): DemoScript['group'] {
    return (this.templates.json('demo/workspace.json') as DemoScript).group;
  }
}
