import { ID, Int } from '@nestjs/graphql';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { InstantColumn, TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import { Shown, StaffNode } from '../../platform/graphql/classified.js';
import { DateTimeScalar, JsonScalar } from '../../platform/graphql/scalars.js';
import { AgreementDocument } from './agreement-document.entity.js';
import { ClauseVerdictName, ClauseWordName } from './agreement.enums.js';

/** The finder's verdict on one clause of one document, and beside it a person's word, which alone counts. */
@Entity({ name: 'agreement_clause', schema: 'app' })
@Index('agreement_clause_document_ux', ['tenantId', 'documentId', 'clauseId'], { unique: true })
@ForeignKey(() => AgreementDocument, ['tenantId', 'documentId'], ['tenantId', 'id'], {
  name: 'agreement_clause_document_fk',
  onDelete: 'CASCADE',
})
@StaffNode('AgreementClause', 'cls', 'One clause of the catalogue, judged on one document')
export class AgreementClause extends TenantOwned {
  @Shown('P1', () => ID)
  declare id: string;

  @Column('uuid')
  documentId!: string;

  @Column('text')
  @Shown('P1', () => String, { description: 'Its id in the catalogue: B-INSTR' })
  clauseId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  @Shown('P1', () => ClauseVerdictName, { description: 'What the finder says' })
  verdict!: ClauseVerdictName;

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true })
  page!: number | null;

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true })
  line!: number | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  section!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  quote!: string | null;

  @Column('text')
  @Shown('P2', () => String)
  reason!: string;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true, description: 'What would make it better' })
  better!: string | null;

  @Column('jsonb')
  @Shown('P2', () => JsonScalar, { description: 'Numbers in the sentence: hours, days' })
  numbers!: Record<string, number>;

  @Column('text', { nullable: true })
  @Shown('P1', () => ClauseWordName, { nullable: true })
  word!: ClauseWordName | null;

  /** Set when a person pointed at another sentence. */
  @Column('text', { nullable: true })
  ownVerdict!: 'PRESENT' | 'WEAK' | null;

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true, description: 'Page of the sentence a person pointed at' })
  ownPage!: number | null;

  @Column('int', { nullable: true })
  @Shown('P1', () => Int, { nullable: true })
  ownLine!: number | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  ownQuote!: string | null;

  @Column('text', { nullable: true })
  @Shown('P2', () => String, { nullable: true })
  note!: string | null;

  @Column('uuid', { nullable: true })
  saidBy!: string | null;

  @InstantColumn({ nullable: true })
  @Shown('P1', () => DateTimeScalar, { nullable: true })
  saidAt!: string | null;

  @Version()
  @Shown('P1', () => Int)
  version!: number;
}
