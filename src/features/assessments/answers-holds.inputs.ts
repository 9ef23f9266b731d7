import { Field, InputType } from '@nestjs/graphql';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

const SHORT = { message: 'Write why, in at least 10 characters: the reason stays on record.' };
const LONG = { message: 'Use at most 2,000 characters.' };

@InputType('HoldAnswersInput', { registerIn: StaffSchema })
export class HoldAnswersInput {
  @IdField('asm')
  assessmentId!: string;

  @Field(() => String, { description: 'Which claim or order needs them, and for how long' })
  @IsString()
  @MinLength(10, SHORT)
  @MaxLength(2_000, LONG)
  reason!: string;
}

@InputType('ReleaseAnswersInput', { registerIn: StaffSchema })
export class ReleaseAnswersInput {
  @IdField('hld')
  id!: string;

  @Field(() => String)
  @IsString()
  @MinLength(10, SHORT)
  @MaxLength(2_000, LONG)
  reason!: string;
}
