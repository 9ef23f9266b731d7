import { ID, Int } from '@nestjs/graphql';
import { Shown, StaffNode, StaffObject } from '../../platform/graphql/classified.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { Person, RoleName } from './person.entity.js';
import type { Role } from '../../platform/tenancy/role-table.js';

@StaffNode('Workspace', 'org', 'One organisation’s own room; nothing in it is seen from another')
export class Workspace {
  @Shown('P1', () => ID)
  id!: string;

  @Shown('P1', () => String)
  name!: string;

  @Shown('P1', () => Boolean, { description: 'Made for trying out; a badge says so on every page' })
  isDemo!: boolean;

  @Shown('P1', () => Int)
  version!: number;
}

@StaffObject('Viewer', 'Who asks, and what they may do')
export class Viewer {
  @Shown('P0', () => Person)
  person!: Person;

  @Shown('P0', () => Workspace)
  workspace!: Workspace;

  @Shown('P0', () => RoleName)
  role!: Role;

  @Shown('P0', () => [String], {
    description: 'Actions of the role table; a button whose action is not here is not shown',
  })
  may!: string[];

  @Shown('P0', () => String, { description: 'Highest class of fields this role reads, P1 to P4' })
  readsTo!: string;
}

@StaffObject('PersonPayload', 'Result of a change to a person')
export class PersonPayload extends Payload {
  @Shown('P1', () => Person, { nullable: true })
  person?: Person;

  @Shown('P3', () => String, {
    nullable: true,
    subject: 'people',
    description: 'One-use link to choose a password, shown once',
  })
  link?: string;
}

@StaffObject('WorkspacePayload', 'Result of a change to the workspace')
export class WorkspacePayload extends Payload {
  @Shown('P1', () => Workspace, { nullable: true })
  workspace?: Workspace;
}
