import { Args, Resolver } from '@nestjs/graphql';
import { StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { Contact } from './contact.entity.js';
import { AddContactInput, ChangeContactInput, RemoveContactInput } from './contacts.inputs.js';
import { ContactsService } from './contacts.service.js';
import { ContactPayload } from './vendor.payloads.js';

@Resolver(() => Contact)
export class ContactsResolver {
  constructor(private readonly service: ContactsService) {}

  @StaffMutation('vendors.edit', () => ContactPayload)
  addContact(@Ctx() ctx: Context, @Args('input') input: AddContactInput) {
    return this.service.add(ctx, input);
  }

  @StaffMutation('vendors.edit', () => ContactPayload)
  changeContact(@Ctx() ctx: Context, @Args('input') input: ChangeContactInput) {
    return this.service.change(ctx, input);
  }

  @StaffMutation('vendors.edit', () => ContactPayload)
  removeContact(@Ctx() ctx: Context, @Args('input') input: RemoveContactInput) {
    return this.service.remove(ctx, input);
  }
}
