import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/tenant-owned.js';

/**
 * Tries per thing that can be guessed, kept in the database so that a restart or a second process forgets
 * nothing. `what` is a keyed digest: no address, no account. On the written list of tables without a tenant.
 */
@Entity({ name: 'attempt', schema: 'app' })
export class Attempt {
  @PrimaryColumn('text')
  what!: string;

  @Column('int')
  tries!: number;

  @InstantColumn()
  windowEndsAt!: string;
}
