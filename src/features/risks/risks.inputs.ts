import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsBoolean,
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
import { IdField, IdsField } from '../../platform/graphql/typed-ids.js';
import { BandName } from '../vendors/vendor.enums.js';
import {
  RiskAcceptanceName,
  RiskCategoryName,
  RiskRatingName,
  RiskStateName,
  TreatmentName,
} from './risk.enums.js';

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
  @Field(() => String, {
    nullable: true,
    description:
      'In the statement and its parts, the name of the vendor, or title, question and practice of a finding behind it, as the reader sees them',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  search?: string;

  @Field(() => [RiskStateName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(RiskStateName), { each: true })
  state?: RiskStateName[];

  @Field(() => RiskRatingName, {
    nullable: true,
    description:
      'Which rating `band`, `likelihood` and `impact` speak of, and the order; left out: as it stands now',
  })
  @IsOptional()
  @IsIn(Object.values(RiskRatingName))
  rating?: RiskRatingName;

  @Field(() => [BandName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(BandName), { each: true })
  band?: BandName[];

  @Field(() => [RiskCategoryName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(RiskCategoryName), { each: true })
  category?: RiskCategoryName[];

  @Field(() => [TreatmentName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(TreatmentName), { each: true })
  treatment?: TreatmentName[];

  @Field(() => [RiskAcceptanceName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(RiskAcceptanceName), { each: true })
  acceptance?: RiskAcceptanceName[];

  @IdField('vnd', { nullable: true })
  vendorId?: string;

  @IdField('grp', { nullable: true })
  ownerGroupId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Nobody answers for it, or only an archived group' })
  @IsOptional()
  @IsBoolean()
  hasNoOwner?: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Treatment, review or acceptance ends before it' })
  @IsOptional()
  @IsString()
  dueBefore?: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  likelihood?: number;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  impact?: number;

  @IdsField('rsk', { nullable: true })
  @ArrayMaxSize(200, { message: 'Choose at most 200 risks at once.' })
  ids?: string[];
}

@ArgsType()
export class RiskFilterArgs {
  @Field(() => RiskFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RiskFilter)
  filter?: RiskFilter;
}

@ArgsType()
export class RisksArgs extends PageArgs {
  @Field(() => RiskFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RiskFilter)
  filter?: RiskFilter;
}
