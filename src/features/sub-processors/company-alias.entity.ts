import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { InstantColumn, TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';

/** That a name is another name of a company, as somebody of the workspace said for a reason. Taken back, it stays on record. */
@Entity({ name: 'company_alias', schema: 'app' })
@Index('company_alias_key_ux', ['tenantId', 'key'], { unique: true, where: 'taken_back_at IS NULL' })
@StaffNode('CompanyAlias', 'als', 'A name that stands for a company, on top of the shipped list of names')
export class CompanyAlias extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('text')
  @Shown('P1', () => String, { description: 'The other name, as written' })
  name!: string;

  @Column('text')
  @Shown('P1', () => String, { description: 'The company it stands for, as written' })
  company!: string;

  /** How the name is found in lists: its canonical name without blanks, by the shipped list. */
  @Column('text')
  key!: string;

  @Column('text')
  @Shown('P1', () => String, { description: 'The one name both are counted under' })
  companyKey!: string;

  @Column('text')
  @Shown('P1', () => String)
  reason!: string;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  saidAt!: string;

  @Column('uuid')
  saidBy!: string;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true, description: 'Null: it stands' })
  takenBackAt!: string | null;

  @Column('uuid', { nullable: true })
  takenBackBy!: string | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'Why it was taken back' })
  takenBackReason!: string | null;

  @Version()
  @Shown('P1', () => Int)
  version!: number;
}
