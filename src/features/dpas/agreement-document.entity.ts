import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import type { TermReading } from '../../core/agreement-terms/term.js';
import { InstantColumn, TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar } from '../../platform/graphql/scalars.js';
import type { Content } from '../assessments/content.js';
import { Agreement } from './agreement.entity.js';
import { DocumentStateName } from './agreement.enums.js';
import type { AgreementFileKind } from './agreement-file.js';

/** One file of an agreement and what reading it came to. The file lies in the store, under a random name. */
@Entity({ name: 'agreement_document', schema: 'app' })
@Index('agreement_document_agreement_ix', ['tenantId', 'agreementId'])
@ForeignKey(() => Agreement, ['tenantId', 'agreementId'], ['tenantId', 'id'], {
  name: 'agreement_document_agreement_fk',
  onDelete: 'CASCADE',
})
@StaffNode('AgreementDocument', 'doc', 'A file of an agreement and what reading it came to')
export class AgreementDocument extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  agreementId!: string;

  @Column('boolean')
  @Shown('P1', () => Boolean)
  isSignedCopy!: boolean;

  /** `{ fileName }`. */
  @Column('jsonb')
  content!: Content;

  @Column('text')
  @Shown('P1', () => String, { description: 'pdf, docx, html, md or txt' })
  kind!: AgreementFileKind;

  @Column('int')
  @Shown('P1', () => Int, { description: 'Bytes' })
  size!: number;

  @Column('text')
  @Shown('P2', () => String, { description: 'SHA-256 of the file, hex' })
  sha256!: string;

  @Column('text')
  storageKey!: string;

  @Column('text')
  @Shown('P1', () => DocumentStateName)
  state!: DocumentStateName;

  @Column('boolean', { default: false })
  @Shown('P1', () => Boolean, { description: 'The finder gave up on it, and people go through it' })
  isByHand!: boolean;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'Why it was refused, as a code' })
  refusal!: string | null;

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true })
  pages!: number | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'ISO 639-1' })
  language!: string | null;

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true, description: 'How many agreements the file holds' })
  agreements!: number | null;

  @Column('text', { nullable: true })
  @Shown('P1', () => String, { nullable: true, description: 'Version of the clause catalogue' })
  catalogueVersion!: string | null;

  /** What its text says of dates and terms; null: it was not read. */
  @Column('jsonb', { nullable: true })
  terms!: readonly TermReading[] | null;

  @InstantColumn()
  @Shown('P1', () => DateTimeScalar)
  uploadedAt!: string;

  @Column('uuid')
  uploadedBy!: string;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  readAt!: string | null;

  /** Set: it counts no longer; the row, its file and its reading stay. */
  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  withdrawnAt!: string | null;

  @Column('uuid', { nullable: true })
  withdrawnBy!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true, description: 'Why it counts no longer' })
  withdrawalReason!: string | null;

  @Version()
  @Shown('P1', () => Int)
  version!: number;
}
