import { Field, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsString, MaxLength, MinLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

@InputType('WithdrawDocumentInput', { registerIn: StaffSchema })
export class WithdrawDocumentInput {
  @IdField('doc')
  documentId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String, { description: 'Stands beside the document for whoever asks later' })
  @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MinLength(10, { message: 'Write why it shall count no longer, in at least 10 characters.' })
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  reason!: string;
}

@InputType('ReviewByHandInput', { registerIn: StaffSchema })
export class ReviewByHandInput {
  @IdField('doc')
  documentId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}

@InputType('RestoreDocumentInput', { registerIn: StaffSchema })
export class RestoreDocumentInput {
  @IdField('doc')
  documentId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}
