import { ID } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, InstantColumn, TenantOwned } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import { Person } from '../identity/person.entity.js';

/** An address at which a calendar program reads the days. It shows what its owner's role shows, and ends with them. */
@Entity({ name: 'calendar_feed', schema: 'app' })
@Index('calendar_feed_token_ux', ['tenantId', 'tokenHash'], { unique: true })
@Index('calendar_feed_person_ix', ['tenantId', 'personId'])
@ForeignKey(() => Person, ['tenantId', 'personId'], ['tenantId', 'id'], {
  name: 'calendar_feed_person_fk',
  onDelete: 'CASCADE',
})
@StaffNode('CalendarFeed', 'cal', 'A secret address at which a calendar program reads the days of its owner')
export class CalendarFeed extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('text')
  tokenHash!: string;

  @Column('uuid')
  personId!: string;

  @CreatedAt()
  @Shown('P1', () => DateTimeScalar)
  createdAt!: string;

  @InstantColumn({ nullable: true })
  revokedAt!: string | null;
}
