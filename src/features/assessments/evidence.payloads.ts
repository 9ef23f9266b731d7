import { ID, InputType, Int } from '@nestjs/graphql';
import { Shown, StaffNode, StaffObject } from '../../platform/graphql/classified.js';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { Payload } from '../../platform/graphql/user-error.js';
import { MEDIA_TYPES } from '../../platform/intake/upload/inspect-upload.js';
import { open } from './content.js';
import type { Evidence, EvidenceState } from './evidence.entity.js';

const EvidenceStateName = staffEnum(
  'EvidenceState',
  ['CHECKING', 'ATTACHED', 'REFUSED'],
  'How far a document got',
);

/** A document as staff see it beside the answer; the file itself comes by a ticket. */
@StaffNode('Evidence', 'evd', 'A document the vendor handed in for one question')
export class EvidenceView {
  @Shown('P1', () => ID)
  id!: string;

  @Shown('P4', () => String)
  questionId!: string;

  @Shown('P4', () => String)
  fileName!: string;

  @Shown('P4', () => String)
  mediaType!: string;

  @Shown('P4', () => Int, { description: 'Bytes' })
  size!: number;

  @Shown('P4', () => String, { description: 'SHA-256 of the file, hex' })
  sha256!: string;

  @Shown('P4', () => EvidenceStateName)
  state!: EvidenceState;

  @Shown('P4', () => String, { nullable: true, description: 'Why it was refused, as a code' })
  refusal!: string | null;

  @Shown('P4', () => DateScalar, { nullable: true })
  validUntil!: string | null;

  @Shown('P4', () => DateTimeScalar)
  uploadedAt!: string;
}

export function evidenceView(row: Evidence): EvidenceView {
  const { id, questionId, size, sha256, state, refusal, validUntil, uploadedAt } = row;
  const { fileName } = open<{ fileName: string }>(row.content)!;
  const mediaType = MEDIA_TYPES[row.kind];
  return { id, questionId, fileName, mediaType, size, sha256, state, refusal, validUntil, uploadedAt };
}

@InputType('OpenEvidenceInput', { registerIn: StaffSchema })
export class OpenEvidenceInput {
  @IdField('evd')
  evidenceId!: string;
}

@StaffObject('OpenEvidencePayload', 'Where the file can be fetched, once and within a minute')
export class OpenEvidencePayload extends Payload {
  @Shown('P4', () => String, { nullable: true, description: 'Path on this origin' })
  href?: string | null;
}
