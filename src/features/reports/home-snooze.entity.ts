import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DayColumn } from '../../platform/database/tenant-owned.js';
import { Person } from '../identity/person.entity.js';

/** A row of the first page that somebody put off, for their own eyes only. */
@Entity({ name: 'home_snooze', schema: 'app' })
@ForeignKey(() => Person, ['tenantId', 'personId'], ['tenantId', 'id'], {
  name: 'home_snooze_person_fk',
  onDelete: 'CASCADE',
})
export class HomeSnooze {
  @PrimaryColumn('uuid')
  tenantId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  /** The key of the row: its kind and what it is about. */
  @PrimaryColumn('text')
  row!: string;

  /** The first day on which it is shown again. */
  @DayColumn()
  until!: string;
}
