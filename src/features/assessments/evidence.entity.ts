import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { DayColumn, InstantColumn, TenantOwned, Version } from '../../platform/database/tenant-owned.js';
import type { FileKind } from '../../platform/intake/upload/inspect-upload.js';
import { Assessment } from './assessment.entity.js';
import type { Content } from './content.js';

/** How far a document got: it waits to be checked, counts, or was refused with a cause. */
export type EvidenceState = 'CHECKING' | 'ATTACHED' | 'REFUSED';

/** A document the vendor handed in for one question. The file lies in the store, under a random name. */
@Entity({ name: 'evidence', schema: 'app' })
@Index('evidence_assessment_ix', ['tenantId', 'assessmentId', 'questionId'])
@Index('evidence_file_ix', ['tenantId', 'storageKey'])
@ForeignKey(() => Assessment, ['tenantId', 'assessmentId'], ['tenantId', 'id'], {
  name: 'evidence_assessment_fk',
  onDelete: 'CASCADE',
})
export class Evidence extends TenantOwned {
  @Column('uuid')
  assessmentId!: string;

  @Column('text')
  section!: string;

  @Column('text')
  questionId!: string;

  /** `{ fileName }`: the vendor's words. */
  @Column('jsonb')
  content!: Content;

  @Column('text')
  kind!: FileKind;

  @Column('int')
  size!: number;

  /** SHA-256 of the bytes, hex. */
  @Column('text')
  sha256!: string;

  /** Two rows may share a file that was handed in once. */
  @Column('text')
  storageKey!: string;

  @Column('text')
  state!: EvidenceState;

  /** Why it was refused: a code that the pages have words for. */
  @Column('text', { nullable: true })
  refusal!: string | null;

  @DayColumn({ nullable: true })
  validUntil!: string | null;

  @Column('uuid')
  uploadedBy!: string;

  /** The respondent whose act stands last in this row; the row policy holds it to the caller. */
  @Column('uuid')
  changedBy!: string;

  @InstantColumn()
  uploadedAt!: string;

  @InstantColumn({ nullable: true })
  removedAt!: string | null;

  @Version()
  version!: number;
}
