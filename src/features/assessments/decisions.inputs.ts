import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { DecisionOutcomeName } from './assessment.enums.js';

const LONG = { message: 'Use at most 10,000 characters.' };
const SHORT = { message: 'Write why, in at least 10 characters: the reason stands in the report.' };

@InputType('ConditionInput', { registerIn: StaffSchema })
export class ConditionInput {
  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'Write what must be done, or leave this condition out.' })
  @MaxLength(2_000, { message: 'Use at most 2,000 characters for one condition.' })
  text!: string;

  @Field(() => DateScalar)
  @IsString()
  dueOn!: string;

  @IdField('grp', { description: 'The group that sees to it' })
  groupId!: string;
}

@InputType('ProposeDecisionInput', { registerIn: StaffSchema })
export class ProposeDecisionInput {
  @IdField('asm')
  assessmentId!: string;

  @Field(() => Int, { description: 'Of the assessment: proposals, advice and decisions count it up' })
  @IsInt()
  expectedVersion!: number;

  @Field(() => DecisionOutcomeName)
  @IsString()
  outcome!: DecisionOutcomeName;

  @Field(() => String)
  @IsString()
  @MinLength(10, SHORT)
  @MaxLength(10_000, LONG)
  reason!: string;

  @Field(() => [ConditionInput], { defaultValue: [] })
  @IsArray()
  @ArrayMaxSize(50, { message: 'At most 50 conditions.' })
  @ValidateNested({ each: true })
  @Type(() => ConditionInput)
  conditions: ConditionInput[] = [];

  @Field(() => DateScalar, { nullable: true, description: 'Absent: the re-review interval of the tier' })
  @IsOptional()
  @IsString()
  validUntil?: string | null;
}

/** Decides on the proposal that waits, if one does; its words need not be taken over. */
@InputType('DecideInput', { registerIn: StaffSchema })
export class DecideInput extends ProposeDecisionInput {
  @Field(() => String, {
    nullable: true,
    description: 'Why the advice is not followed, or was not waited for; asked for in these two cases',
  })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  adviceReply?: string | null;
}

@InputType('WithdrawProposalInput', { registerIn: StaffSchema })
export class WithdrawProposalInput {
  @IdField('asm')
  assessmentId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}

@InputType('AdviseInput', { registerIn: StaffSchema })
export class AdviseInput {
  @IdField('asm')
  assessmentId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => DecisionOutcomeName, { description: 'What you advise to decide' })
  @IsString()
  outcome!: DecisionOutcomeName;

  @Field(() => String)
  @IsString()
  @MinLength(10, { message: 'Write your advice, in at least 10 characters: it stands in the report.' })
  @MaxLength(10_000, LONG)
  text!: string;
}

@InputType('EndConditionInput', { registerIn: StaffSchema })
export class EndConditionInput {
  @IdField('cnd')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @MinLength(10, SHORT)
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  reason!: string;
}

@InputType('HandOverConditionInput', { registerIn: StaffSchema })
export class HandOverConditionInput {
  @IdField('cnd')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @IdField('grp', { description: 'The group that sees to it from now on' })
  groupId!: string;
}

@InputType('StopVendorInput', { registerIn: StaffSchema })
export class StopVendorInput {
  @IdField('vnd')
  vendorId!: string;

  @Field(() => String)
  @IsString()
  @MinLength(10, SHORT)
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  reason!: string;
}

@InputType('LiftStopInput', { registerIn: StaffSchema })
export class LiftStopInput {
  @IdField('stp')
  id!: string;

  @Field(() => String)
  @IsString()
  @MinLength(10, SHORT)
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  reason!: string;
}
