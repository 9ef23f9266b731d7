import { ID, Int } from '@nestjs/graphql';
import type { KeptMonths } from '../../core/retention/answers-kept.js';
import type { Law, Regime } from '../../core/vocabulary.js';
import { Shown, StaffNode, StaffObject } from '../../platform/graphql/classified.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { MAIL_PLACES, type MailPlace } from '../../platform/http/mails-shown.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { PeopleGroup } from './people-group.entity.js';
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

  @Shown('P1', () => String, { description: 'Area whose law data is exported under: EU, UK or CH' })
  homeArea!: Regime;

  @Shown('P1', () => [String], { description: 'Laws the workspace works under: gdpr, uk, ch, ccpa' })
  laws!: Law[];

  @Shown('P1', () => String, { description: 'IANA name of the zone in which its days begin' })
  timeZone!: string;

  @Shown('P1', () => String, { description: 'Of mails to the team: en or de' })
  language!: string;

  @Shown('P1', () => Int, {
    nullable: true,
    description: 'Months for which answers are kept after an assessment is over; null: no end is fixed',
  })
  answersKeptMonths!: KeptMonths;

  @Shown('P1', () => Int)
  version!: number;
}

const MailPlaceName = staffEnum(
  'MailPlace',
  MAIL_PLACES,
  'Where mails go: to a mail server, into the data folder, or there and onto the page of kept mails',
);

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

  @Shown('P0', () => MailPlaceName, { description: 'Whether mails leave the house' })
  mails!: MailPlace;
}

@StaffObject('PersonPayload', 'Result of a change to a person')
export class PersonPayload extends Payload {
  @Shown('P1', () => Person, { nullable: true })
  person?: Person;
}

@StaffObject('GroupPayload', 'Result of a change to a group')
export class GroupPayload extends Payload {
  @Shown('P1', () => PeopleGroup, { nullable: true })
  group?: PeopleGroup;
}

@StaffNode('OwnSession', 'ses', 'A place where one is signed in oneself')
export class OwnSession {
  @Shown('P0', () => ID)
  id!: string;

  @Shown('P0', () => DateTimeScalar)
  createdAt!: string;

  @Shown('P0', () => DateTimeScalar)
  lastSeenAt!: string;

  @Shown('P0', () => Boolean, { description: 'The one that asks' })
  isThis!: boolean;
}

@StaffObject('SessionsPayload', 'Result of ending sessions')
export class SessionsPayload extends Payload {}

@StaffObject('WorkspacePayload', 'Result of a change to the workspace')
export class WorkspacePayload extends Payload {
  @Shown('P1', () => Workspace, { nullable: true })
  workspace?: Workspace;
}
