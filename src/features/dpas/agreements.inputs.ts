import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { NotBlank } from '../../platform/graphql/not-blank.js';
import { PageArgs } from '../../platform/graphql/pages.js';
import { CountryCodeScalar, DateScalar } from '../../platform/graphql/scalars.js';
import { IdField, IdsField } from '../../platform/graphql/typed-ids.js';
import { AgreementKindName, AgreementLawName, AgreementStateName, PartyRoleName } from './agreement.enums.js';

const LONG = { message: 'Use at most 10,000 characters.' };
const NAME = { message: 'Use at most 200 characters.' };
const MONTHS = { message: 'Write a whole number of months from 1 to 120.' };
const COUNT = { message: 'Write a whole number from 0 to 3,650.' };

/** An optional day. */
function DayField(description: string): PropertyDecorator {
  return (target, key) => {
    Field(() => DateScalar, { nullable: true, description })(target, key);
    IsOptional()(target, key);
    IsString()(target, key);
  };
}

/** An optional number of days or hours. */
function CountField(description: string): PropertyDecorator {
  return (target, key) => {
    Field(() => Int, { nullable: true, description })(target, key);
    IsOptional()(target, key);
    IsInt(COUNT)(target, key);
    Min(0, COUNT)(target, key);
    Max(3_650, COUNT)(target, key);
  };
}

/** An optional text. */
function TextField(most: number, refusal: { message: string }): PropertyDecorator {
  return (target, key) => {
    Field(() => String, { nullable: true })(target, key);
    IsOptional()(target, key);
    IsString()(target, key);
    MaxLength(most, refusal)(target, key);
  };
}

@InputType({ isAbstract: true })
export abstract class AgreementFields {
  @Field(() => String)
  @NotBlank('Name the agreement as the parties do, for example “Data processing agreement”.')
  @MaxLength(200, NAME)
  title!: string;

  @Field(() => AgreementKindName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(AgreementKindName))
  kind?: AgreementKindName | null;

  @Field(() => PartyRoleName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(PartyRoleName))
  ourRole?: PartyRoleName | null;

  @Field(() => PartyRoleName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(PartyRoleName))
  theirRole?: PartyRoleName | null;

  @IdsField('svc', { nullable: true, description: 'Services of the vendor that it governs' })
  serviceIds?: string[] | null;

  @TextField(100, { message: 'Use at most 100 characters.' })
  revision?: string | null;

  @DayField('By both sides; null: a draft')
  signedOn?: string | null;

  @TextField(200, NAME)
  signedForUs?: string | null;

  @TextField(200, NAME)
  signedForThem?: string | null;

  @DayField('Null: from the day of signature')
  startsOn?: string | null;

  @DayField('The last day; null: without an end')
  endsOn?: string | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  renewsByItself?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Months of each term after its end' })
  @IsOptional()
  @IsInt(MONTHS)
  @Min(1, MONTHS)
  @Max(120, MONTHS)
  renewalMonths?: number | null;

  @DayField('The last day after notice')
  terminatedOn?: string | null;

  @CountField('Days of notice before the end')
  noticeDays?: number | null;

  @Field(() => CountryCodeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  governingLaw?: string | null;

  @Field(() => [AgreementLawName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(AgreementLawName), { each: true })
  laws?: AgreementLawName[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  hasTransfers?: boolean | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @Matches(/^[1-4]$/, { each: true, message: 'The 2021 clauses have the modules 1 to 4.' })
  sccModules?: string[] | null;

  @Field(() => [CountryCodeScalar], { nullable: true })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  places?: string[] | null;

  @CountField('Hours until notice of a breach')
  breachHours?: number | null;

  @CountField('Days to object to a new sub-processor')
  subNoticeDays?: number | null;

  @CountField('Days until data is deleted after the end')
  deletionDays?: number | null;

  @TextField(10_000, LONG)
  auditTerms?: string | null;

  @TextField(10_000, LONG)
  liability?: string | null;

  @TextField(10_000, LONG)
  note?: string | null;
}

@InputType('AddAgreementInput', { registerIn: StaffSchema })
export class AddAgreementInput extends AgreementFields {
  @IdField('vnd')
  vendorId!: string;

  @IdField('dpa', { nullable: true, description: 'The agreement that this one takes the place of' })
  amendsId?: string | null;
}

@InputType('ChangeAgreementInput', { registerIn: StaffSchema })
export class ChangeAgreementInput extends AgreementFields {
  @IdField('dpa')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}

@InputType('AgreementFilter', { registerIn: StaffSchema })
export class AgreementFilter {
  @Field(() => [AgreementStateName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(AgreementStateName), { each: true })
  state?: AgreementStateName[] | null;

  @IdField('vnd', { nullable: true })
  vendorId?: string | null;

  @Field(() => String, { nullable: true, description: 'In the title or the name of the vendor' })
  @IsOptional()
  @IsString()
  @MaxLength(200, NAME)
  search?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ends on this day or before' })
  @IsOptional()
  @IsString()
  endsUntil?: string | null;
}

@ArgsType()
export class AgreementsArgs extends PageArgs {
  @Field(() => AgreementFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AgreementFilter)
  filter?: AgreementFilter | null;
}
