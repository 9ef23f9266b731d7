import { Int } from '@nestjs/graphql';
import { Shown, StaffObject } from '../../platform/graphql/classified.js';
import { connectionOf } from '../../platform/graphql/pages.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';

@StaffObject('EventEntry', 'One row of the chained log')
export class EventEntry {
  @Shown('P1', () => Int)
  seq!: number;

  @Shown('P1', () => DateTimeScalar)
  at!: string;

  @Shown('P1', () => String, { description: 'Pseudonym of who acted' })
  actor!: string;

  @Shown('P1', () => String, {
    nullable: true,
    description: 'Name, while the person is in this workspace; null: somebody of a vendor',
  })
  actorName!: string | null;

  @Shown('P1', () => String)
  action!: string;

  @Shown('P1', () => String, { description: 'Typed id of what it happened to' })
  object!: string;

  @Shown('P1', () => String)
  purpose!: string;

  @Shown('P1', () => String)
  outcome!: string;

  @Shown('P1', () => String, { description: 'SHA-256 over the row and the one before it' })
  hash!: string;
}

export const EventConnection = connectionOf(EventEntry, 'Event');

@StaffObject('HistoryEntry', 'What happened to one thing, for its timeline')
export class HistoryEntry {
  @Shown('P1', () => String, { description: 'As `after`: what happened before' })
  cursor!: string;

  @Shown('P1', () => DateTimeScalar)
  at!: string;

  @Shown('P1', () => String)
  action!: string;

  @Shown('P1', () => String, { nullable: true, description: 'Null: somebody of a vendor' })
  actorName!: string | null;

  @Shown('P1', () => String)
  object!: string;

  @Shown('P1', () => [String], {
    description: 'The fields that were changed; what stood in them is not kept',
  })
  fields!: string[];

  /** Typed id of the other thing it happened with; the feature that knows it shows it. */
  otherObject!: string | null;
}
