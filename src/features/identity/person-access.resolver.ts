import { Args, Resolver } from '@nestjs/graphql';
import { Resolved, StaffMutation } from '../../platform/graphql/classified.js';
import { Ctx, type GraphContext } from '../../platform/graphql/graph-context.js';
import type { Context } from '../../platform/tenancy/context.js';
import { hasAccessEnded } from './access-end.js';
import { SetAccessUntilInput } from './identity.inputs.js';
import { PeopleService } from './people.service.js';
import { Person } from './person.entity.js';
import { PersonPayload } from './workspace.type.js';

/** Until when somebody comes in, for the roles that end (TRUST T3). */
@Resolver(() => Person)
export class PersonAccessResolver {
  constructor(private readonly people: PeopleService) {}

  @Resolved('P1', () => Boolean, { description: 'Their last day is over: nobody signs in as them any more' })
  hasAccessEnded(person: Person, _args: unknown, graph: GraphContext) {
    return hasAccessEnded(person, graph.caller.today);
  }

  @StaffMutation('people.edit', () => PersonPayload, { description: 'Another last day, today or later' })
  async setAccessUntil(@Ctx() ctx: Context, @Args('input') input: SetAccessUntilInput) {
    const { personId, expectedVersion, accessUntil } = input;
    return { person: await this.people.setAccessUntil(ctx, personId, expectedVersion, accessUntil) };
  }
}
