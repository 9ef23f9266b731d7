import { Injectable } from '@nestjs/common';
import { WorkspaceZone } from '../../platform/tenancy/workspace-zone.js';
import { OrganisationsService } from './organisations.service.js';

@Injectable()
export class IdentityWorkspaceZone extends WorkspaceZone {
  constructor(private readonly organisations: OrganisationsService) {
    super();
  }

  async of(tenantId: string): Promise<string> {
    return (await this.organisations.find(tenantId)).timeZone;
  }
}
