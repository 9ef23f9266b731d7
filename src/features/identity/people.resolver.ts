import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation, StaffQuery } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { AdmissionsService } from './admissions.service.js';
import { KeptAdmissionsService } from './kept-admissions.service.js';
import { KeptPersonMailsPayload } from './kept-person-mails.js';
import {
  AddPersonInput,
  ChangeRoleInput,
  SendKeptPersonMailsInput,
  SendPasswordLinkInput,
  SuspendPersonInput,
} from './identity.inputs.js';
import { PeopleService } from './people.service.js';
import { Person } from './person.entity.js';
import { PersonPayload } from './workspace.type.js';

@Resolver(() => Person)
export class PeopleResolver {
  constructor(
    private readonly service: PeopleService,
    private readonly admissions: AdmissionsService,
    private readonly kept: KeptAdmissionsService,
  ) {}

  @StaffQuery('people.read', () => [Person], { description: 'Everybody in the workspace, by name' })
  people(@Ctx() ctx: Context) {
    return this.service.all(ctx);
  }

  @StaffMutation('people.edit', () => PersonPayload)
  async addPerson(@Ctx() ctx: Context, @Args('input') input: AddPersonInput) {
    return { person: await this.admissions.add(ctx, input) };
  }

  @StaffMutation('people.edit', () => PersonPayload, { description: 'Mails a new link to choose a password' })
  async sendPasswordLink(@Ctx() ctx: Context, @Args('input') input: SendPasswordLinkInput) {
    return { person: await this.admissions.sendLink(ctx, input.personId, input.language ?? 'en') };
  }

  @StaffMutation('people.edit', () => KeptPersonMailsPayload, {
    description: 'Mails each person whose mail was only kept a new link to choose a password, once',
  })
  sendKeptPersonMails(@Ctx() ctx: Context, @Args('input') input: SendKeptPersonMailsInput) {
    return this.kept.send(ctx, input.language ?? 'en');
  }

  @StaffMutation('people.edit', () => PersonPayload)
  async changeRole(@Ctx() ctx: Context, @Args('input') input: ChangeRoleInput) {
    const { personId, expectedVersion, ...role } = input;
    return { person: await this.service.changeRole(ctx, personId, expectedVersion, role) };
  }

  @StaffMutation('people.edit', () => PersonPayload)
  async suspendPerson(@Ctx() ctx: Context, @Args('input') input: SuspendPersonInput) {
    return {
      person: await this.service.suspend(ctx, input.personId, input.expectedVersion, input.isSuspended),
    };
  }
}
