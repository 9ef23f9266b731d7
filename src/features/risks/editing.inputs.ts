import { Field, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { IdField, IdsField } from '../../platform/graphql/typed-ids.js';
import { RiskCategoryName, RiskRatingName } from './risk.enums.js';

const STEP = { message: 'Choose a step from 1 to 5.' };
const LONG = { message: 'Use at most 10,000 characters.' };

/** What a risk says, without its figures. */
@InputType({ isAbstract: true })
abstract class RiskWords {
  @Field(() => String, { description: 'What may happen, in a sentence' })
  @IsString()
  @MinLength(10, { message: 'Say in a sentence what may happen; the next reader sees only this.' })
  @MaxLength(500, { message: 'Use at most 500 characters; details go into the note.' })
  statement!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  cause?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  event?: string | null;

  @Field(() => String, { nullable: true, description: 'On the people whose data it is' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  effect?: string | null;

  @Field(() => String, { nullable: true, description: 'On the organisation' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  effectOnUs?: string | null;

  @Field(() => RiskCategoryName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(RiskCategoryName))
  category?: RiskCategoryName | null;

  @IdField('svc', { nullable: true })
  serviceId?: string | null;

  @IdField('grp', { nullable: true })
  ownerGroupId?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  reviewOn?: string | null;
}

@InputType('AddRiskInput', { registerIn: StaffSchema })
export class AddRiskInput extends RiskWords {
  @IdField('vnd')
  vendorId!: string;

  @Field(() => Int, { description: 'Before any measure; 1 rare …' })
  @IsInt(STEP)
  @Min(1, STEP)
  @Max(5, STEP)
  likelihood!: number;

  @Field(() => Int, { description: 'Before any measure; 1 negligible …, for people first' })
  @IsInt(STEP)
  @Min(1, STEP)
  @Max(5, STEP)
  impact!: number;

  @Field(() => String, { nullable: true, description: 'Why it is rated so' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  reason?: string | null;

  @IdsField('fnd', { nullable: true, description: 'Findings that feed it' })
  @ArrayMaxSize(100, { message: 'Choose at most 100 findings.' })
  findingIds?: string[];
}

@InputType('ChangeRiskInput', { registerIn: StaffSchema })
export class ChangeRiskInput extends RiskWords {
  @IdField('rsk')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Why, for the history' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  reason?: string | null;
}

@InputType('RateRiskInput', { registerIn: StaffSchema })
export class RateRiskInput {
  @IdField('rsk')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => RiskRatingName)
  @IsIn(Object.values(RiskRatingName))
  rating!: RiskRatingName;

  @Field(() => Int, { nullable: true, description: 'Left out with the impact: as the formula has it' })
  @IsOptional()
  @IsInt(STEP)
  @Min(1, STEP)
  @Max(5, STEP)
  likelihood?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt(STEP)
  @Min(1, STEP)
  @Max(5, STEP)
  impact?: number | null;

  @Field(() => String)
  @IsString()
  @MinLength(10, { message: 'Say in a sentence why; the next reader will ask.' })
  @MaxLength(10_000, LONG)
  reason!: string;
}

@InputType('CloseRiskInput', { registerIn: StaffSchema })
export class CloseRiskInput {
  @IdField('rsk')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @MinLength(10, { message: 'Say in a sentence why; the next reader will ask.' })
  @MaxLength(10_000, LONG)
  reason!: string;
}

@InputType('JoinRiskInput', { registerIn: StaffSchema })
export class JoinRiskInput {
  @IdField('rsk', { description: 'The proposal' })
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @IdField('rsk', { description: 'The risk that its findings feed from now on' })
  intoId!: string;
}
