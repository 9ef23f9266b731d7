import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsArray,
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
import { CountryCodeScalar } from '../../platform/graphql/scalars.js';
import { IdField, IdsField } from '../../platform/graphql/typed-ids.js';
import { NoticePeriodUnit } from '../sub-processors/sub-processors.enums.js';
import { AgreementKindName, AgreementLawName, OpenEndName, PartyRoleName } from './agreement.enums.js';
import { ClauseAnnexesInput } from './clause-annexes.js';
import { CountField, DayField, TextField, WordField, YesNoField } from './optional-fields.js';

const LONG = { message: 'Use at most 10,000 characters.' };
const NAME = { message: 'Use at most 200 characters.' };
const MONTHS = { message: 'Write a whole number of months from 1 to 120.' };

@InputType({ isAbstract: true })
export abstract class AgreementFields {
  @Field(() => String)
  @NotBlank('Name the agreement as the parties do, for example “Data processing agreement”.')
  @MaxLength(200, NAME)
  title!: string;

  @WordField(AgreementKindName)
  kind?: AgreementKindName | null;

  @WordField(PartyRoleName)
  ourRole?: PartyRoleName | null;

  @WordField(PartyRoleName)
  theirRole?: PartyRoleName | null;

  @IdsField('svc', { nullable: true, description: 'Services of the vendor that it governs' })
  serviceIds?: string[] | null;

  @TextField(100, { message: 'Use at most 100 characters.' })
  revision?: string | null;

  @IdField('dpa', { nullable: true, description: 'The agreement whose place this one takes' })
  amendsId?: string | null;

  @IdField('dpa', {
    nullable: true,
    description: 'The contract that stays in force beside this one, its addendum',
  })
  addsToId?: string | null;

  @TextField(200, NAME)
  ourEntity?: string | null;

  @TextField(200, NAME)
  theirEntity?: string | null;

  @DayField('Null: we have not signed')
  signedForUsOn?: string | null;

  @DayField('Null: the vendor has not signed')
  signedForThemOn?: string | null;

  @TextField(200, NAME)
  signedForUs?: string | null;

  @TextField(200, NAME)
  signedForThem?: string | null;

  @DayField('Null: from the day of signature')
  startsOn?: string | null;

  @DayField('The last day; null: without one, or not stated (openEnd)')
  endsOn?: string | null;

  @WordField(OpenEndName)
  openEnd?: OpenEndName | null;

  @YesNoField()
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

  @YesNoField()
  hasTransfers?: boolean | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @Matches(/^[1-4]$/, { each: true, message: 'The 2021 clauses have the modules 1 to 4.' })
  sccModules?: string[] | null;

  @Field(() => ClauseAnnexesInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ClauseAnnexesInput)
  annexes?: ClauseAnnexesInput | null;

  @Field(() => [CountryCodeScalar], { nullable: true })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  places?: string[] | null;

  @CountField('Hours until notice of a breach')
  breachHours?: number | null;

  @CountField('Days to object to a new sub-processor')
  subNoticeDays?: number | null;

  @WordField(NoticePeriodUnit)
  subNoticeUnit?: NoticePeriodUnit | null;

  @TextField(10, { message: 'Choose a place from the list.' })
  holidayPlace?: string | null;

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
}

@InputType('ChangeAgreementInput', { registerIn: StaffSchema })
export class ChangeAgreementInput extends AgreementFields {
  @IdField('dpa')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}
