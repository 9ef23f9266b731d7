import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { PageArgs } from '../../platform/graphql/pages.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { BandName } from '../vendors/vendor.enums.js';
import { RiskStateName, TreatmentName } from './risk.enums.js';

const STEP = { message: 'Choose a step from 1 to 5.' };
const LONG = { message: 'Use at most 10,000 characters.' };

@InputType('ConfirmRiskInput', { registerIn: StaffSchema })
export class ConfirmRiskInput {
  @IdField('rsk')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => Int, { description: '1 rare … 5 almost certain' })
  @IsInt(STEP)
  @Min(1, STEP)
  @Max(5, STEP)
  likelihood!: number;

  @Field(() => Int, { description: '1 slight … 5 severe, for people first' })
  @IsInt(STEP)
  @Min(1, STEP)
  @Max(5, STEP)
  impact!: number;

  @Field(() => TreatmentName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(TreatmentName))
  treatment?: TreatmentName | null;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  dueOn?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  note?: string | null;
}

@InputType('RaiseRiskInput', { registerIn: StaffSchema })
export class RaiseRiskInput {
  @IdField('asm', { description: 'Whose answer it is about' })
  assessmentId!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(100, { message: 'No question has an id as long as this.' })
  questionId!: string;

  @Field(() => String, { description: 'What may happen, in a sentence' })
  @IsString()
  @MinLength(10, { message: 'Say in a sentence what may happen; the next reader sees only this.' })
  @MaxLength(500, { message: 'Use at most 500 characters; details go into the note.' })
  statement!: string;

  @Field(() => Int, { description: '1 rare … 5 almost certain' })
  @IsInt(STEP)
  @Min(1, STEP)
  @Max(5, STEP)
  likelihood!: number;

  @Field(() => Int, { description: '1 slight … 5 severe, for people first' })
  @IsInt(STEP)
  @Min(1, STEP)
  @Max(5, STEP)
  impact!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  note?: string | null;
}

@InputType('RejectRiskInput', { registerIn: StaffSchema })
export class RejectRiskInput {
  @IdField('rsk')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @MinLength(10, { message: 'Say in a sentence why this is no risk; the next reader will ask.' })
  @MaxLength(10_000, LONG)
  reason!: string;
}

@InputType('RiskFilter', { registerIn: StaffSchema })
export class RiskFilter {
  @Field(() => [RiskStateName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(RiskStateName), { each: true })
  state?: RiskStateName[];

  @Field(() => [BandName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(BandName), { each: true })
  band?: BandName[];

  @IdField('vnd', { nullable: true })
  vendorId?: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  likelihood?: number;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  impact?: number;
}

@ArgsType()
export class RisksArgs extends PageArgs {
  @Field(() => RiskFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RiskFilter)
  filter?: RiskFilter;
}
