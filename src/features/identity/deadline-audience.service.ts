import { Injectable } from '@nestjs/common';
import { DeadlineAudience, type ClockedWorkspace } from '../../platform/deadlines/deadline-audience.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Role } from '../../platform/tenancy/role-table.js';
import { OrganisationsService } from './organisations.service.js';

/** Who keeps the days that no group answers for; where nobody has the first role, the next one does. */
const OFFICE: readonly Role[] = ['PRIVACY_OFFICER', 'OWNER'];

/** Tells the clock of the product which workspaces there are and who in them reads what is due. */
@Injectable()
export class IdentityDeadlineAudience extends DeadlineAudience {
  constructor(private readonly organisations: OrganisationsService) {
    super();
  }

  workspaces(): Promise<ClockedWorkspace[]> {
    return this.organisations.all();
  }

  workspace(tenantId: string): Promise<ClockedWorkspace> {
    return this.organisations.find(tenantId);
  }

  async addresses(tx: Tx, groupId: string | null): Promise<string[]> {
    const ofGroup = groupId === null ? [] : await membersOf(tx, groupId);
    if (ofGroup.length > 0) return ofGroup;
    for (const role of OFFICE) {
      const found = await withRole(tx, role);
      if (found.length > 0) return found;
    }
    return [];
  }

  ownersAddresses(tx: Tx): Promise<string[]> {
    return withRole(tx, 'OWNER');
  }
}

async function withRole(tx: Tx, role: Role): Promise<string[]> {
  const rows = await tx.query<{ email: string }>(
    `SELECT email FROM app.person WHERE tenant_id = $1 AND role = $2 AND NOT is_suspended ORDER BY email`,
    [tx.ctx.tenantId, role],
  );
  return rows.map(({ email }) => email);
}

async function membersOf(tx: Tx, groupId: string): Promise<string[]> {
  const rows = await tx.query<{ email: string }>(
    `SELECT p.email FROM app.people_group g
     JOIN app.group_member m ON (m.tenant_id, m.group_id) = (g.tenant_id, g.id)
     JOIN app.person p ON (p.tenant_id, p.id) = (m.tenant_id, m.person_id)
     WHERE g.tenant_id = $1 AND g.id = $2 AND NOT g.is_archived AND NOT p.is_suspended
       AND coalesce(p.access_until >= $3, true) ORDER BY p.email`,
    [tx.ctx.tenantId, groupId, tx.ctx.today],
  );
  return rows.map(({ email }) => email);
}
