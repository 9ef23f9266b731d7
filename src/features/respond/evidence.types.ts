import { Extensions, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { RespondSchema } from '../../platform/graphql/doors.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { open } from '../assessments/content.js';
import type { Evidence } from '../assessments/evidence.entity.js';
import { RespondUserError } from './respond.payloads.js';

export enum RespondEvidenceState {
  CHECKING = 'CHECKING',
  ATTACHED = 'ATTACHED',
  REFUSED = 'REFUSED',
}
registerEnumType(RespondEvidenceState, {
  name: 'RespondEvidenceState',
  registerIn: RespondSchema,
  description: 'How far a document got',
});

@ObjectType('RespondEvidence', { registerIn: RespondSchema, description: 'A document for one question' })
@Extensions({ idPrefix: 'evd' })
export class RespondEvidence {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  questionId!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => Int, { description: 'Bytes' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of the file, hex' })
  sha256!: string;

  @Field(() => RespondEvidenceState)
  state!: RespondEvidenceState;

  @Field(() => String, { nullable: true, description: 'Why it was refused, as a code' })
  refusal!: string | null;

  @Field(() => DateScalar, { nullable: true })
  validUntil!: string | null;
}

export function respondEvidence(row: Evidence): RespondEvidence {
  const { id, questionId, size, sha256, refusal, validUntil } = row;
  const { fileName } = open<{ fileName: string }>(row.content)!;
  const state = row.state as RespondEvidenceState;
  return { id, questionId, fileName, size, sha256, state, refusal, validUntil };
}

@InputType('PrepareEvidenceInput', { registerIn: RespondSchema })
export class PrepareEvidenceInput {
  @Field(() => String)
  @IsString()
  @MaxLength(100, { message: 'No question has an id as long as this.' })
  questionId!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(1_000, { message: 'The name of the file is too long. Shorten it.' })
  fileName!: string;

  @Field(() => Int, { description: 'Bytes' })
  @IsInt()
  @Min(0, { message: 'A size is 0 or more.' })
  size!: number;
}

@ObjectType('PrepareEvidencePayload', { registerIn: RespondSchema })
export class PrepareEvidencePayload {
  @Field(() => String, { nullable: true, description: 'Lets one file in, once, within ten minutes' })
  ticket?: string | null;

  @Field(() => [RespondUserError])
  userErrors!: RespondUserError[];
}

@InputType('ReuseEvidenceInput', { registerIn: RespondSchema })
export class ReuseEvidenceInput {
  @IdField('evd')
  evidenceId!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(100, { message: 'No question has an id as long as this.' })
  questionId!: string;
}

@InputType('DateEvidenceInput', { registerIn: RespondSchema })
export class DateEvidenceInput {
  @IdField('evd')
  evidenceId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it stops being valid; null: not said' })
  @IsOptional()
  @Matches(/^(19|20|21)\d\d-\d\d-\d\d$/, { message: 'Write the day as year, month and day.' })
  validUntil?: string | null;
}

@InputType('EvidenceInput', { registerIn: RespondSchema })
export class EvidenceInput {
  @IdField('evd')
  evidenceId!: string;
}

@ObjectType('EvidencePayload', { registerIn: RespondSchema, description: 'All documents as they stand now' })
export class EvidencePayload {
  @Field(() => [RespondEvidence], { nullable: true })
  evidence?: RespondEvidence[];

  @Field(() => [RespondUserError])
  userErrors!: RespondUserError[];
}

@ObjectType('FetchEvidencePayload', { registerIn: RespondSchema })
export class FetchEvidencePayload {
  @Field(() => String, { nullable: true, description: 'Path on this origin; works once, within a minute' })
  href?: string | null;

  @Field(() => [RespondUserError])
  userErrors!: RespondUserError[];
}
