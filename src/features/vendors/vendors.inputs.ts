import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { CountryCodeScalar } from '../../platform/graphql/scalars.js';
import { staffEnum } from '../../platform/graphql/enums.js';
import { PageArgs } from '../../platform/graphql/pages.js';
import { IdField, IdsField } from '../../platform/graphql/typed-ids.js';
import { AddVendorInput } from './vendor-fields.inputs.js';
import { AssessmentStateName, BandName, TierName } from './vendor.enums.js';

const SHORT = { message: 'Use at most 200 characters.' };

@InputType('ChangeVendorInput', { registerIn: StaffSchema })
export class ChangeVendorInput extends AddVendorInput {
  @IdField('vnd')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}

@InputType('VendorFilter', { registerIn: StaffSchema })
export class VendorFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, the legal name or the web address' })
  @IsOptional()
  @IsString()
  @MaxLength(200, SHORT)
  search?: string;

  @Field(() => String, { nullable: true, description: 'How the name begins' })
  @IsOptional()
  @IsString()
  @MaxLength(200, SHORT)
  nameStart?: string;

  @Field(() => [TierName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(TierName), { each: true })
  tier?: TierName[];

  @Field(() => Boolean, { nullable: true, description: 'Vendors whose tier is not known; adds to `tier`' })
  @IsOptional()
  notAssessed?: boolean;

  @Field(() => [AssessmentStateName], { nullable: true })
  @IsOptional()
  @IsIn(Object.values(AssessmentStateName), { each: true })
  state?: AssessmentStateName[];

  @Field(() => [CountryCodeScalar], { nullable: true })
  @IsOptional()
  @IsString({ each: true })
  country?: string[];

  @Field(() => Boolean, { nullable: true, description: 'No agreement on processing is in force today' })
  @IsOptional()
  withoutAgreement?: boolean;

  @IdField('usr', { nullable: true })
  ownerId?: string;

  @IdField('grp', { nullable: true })
  ownerGroupId?: string;

  @IdsField('vnd', { nullable: true, description: 'Only these' })
  @ArrayMaxSize(1_000, { message: 'Choose at most 1,000 vendors at once.' })
  ids?: string[];

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  isArchived?: boolean;

  @Field(() => [BandName], { nullable: true, description: 'Band of the residual risk' })
  @IsOptional()
  @IsIn(Object.values(BandName), { each: true })
  band?: BandName[];
}

export const VendorSortName = staffEnum(
  'VendorSort',
  [
    'NAME',
    'TIER',
    'LEVEL',
    'OPEN_RISKS',
    'NEXT_REVIEW',
    'AGREEMENT',
    'STATE',
    'COUNTRY',
    'RENEWS_ON',
    'UPDATED',
  ],
  'What the list is sorted by',
);
export type VendorSort = keyof typeof VendorSortName;

export const SortDirectionName = staffEnum('SortDirection', ['ASC', 'DESC'], 'Up or down');
export type SortDirection = keyof typeof SortDirectionName;

@ArgsType()
export class VendorsArgs extends PageArgs {
  @Field(() => VendorFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => VendorFilter)
  filter?: VendorFilter;

  @Field(() => VendorSortName, { defaultValue: 'NAME' })
  @IsIn(Object.values(VendorSortName))
  sort: VendorSort = 'NAME';

  @Field(() => SortDirectionName, { defaultValue: 'ASC' })
  @IsIn(Object.values(SortDirectionName))
  direction: SortDirection = 'ASC';
}
