import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { unauthenticated } from '../../platform/errors/problems.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { mailPlace, mayReadKeptMails, type MailPlace } from '../../platform/http/mails-shown.js';
import { Settings } from '../../platform/settings.js';
import type { Context } from '../../platform/tenancy/context.js';
import { ROLE_TABLE, rowOf, type Role } from '../../platform/tenancy/role-table.js';
import { RenameWorkspaceInput } from './identity.inputs.js';
import { OrganisationsService } from './organisations.service.js';
import { PeopleService } from './people.service.js';
import { Viewer, WorkspacePayload } from './workspace.type.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
    private readonly settings: Settings,
  ) {}

  @StaffQuery('workspace.read', () => Viewer)
  async viewer(@Ctx() ctx: Context) {
    const row = rowOf(ctx.role);
    const person = await this.people.find(ctx, ctx.actor.id);
    if (row === undefined || person === null) throw unauthenticated();
    return {
      person,
      workspace: await this.organisations.find(ctx.tenantId),
      role: row.role,
      may: row.may,
      readsTo: row.readsTo,
      mails: this.mailsFor(row.role),
    };
  }

  /** Where they are shown on a page, only its readers are sent there. */
  private mailsFor(role: Role): MailPlace {
    const place = mailPlace(this.settings);
    return place === 'PAGE' && !mayReadKeptMails(role) ? 'FOLDER' : place;
  }

  @StaffQuery('workspace.read', () => JsonScalar, {
    description: 'Roles, relations, classes and actions: the one table, for the help page',
  })
  roleTable() {
    return ROLE_TABLE;
  }

  @StaffMutation('workspace.edit', () => WorkspacePayload)
  async renameWorkspace(@Ctx() ctx: Context, @Args('input') input: RenameWorkspaceInput) {
    return { workspace: await this.organisations.rename(ctx, input.name, input.expectedVersion) };
  }
}
