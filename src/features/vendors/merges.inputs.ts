import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

const NAME = { message: 'Use at most 200 characters.' };

/** A company as somebody wrote it in a form; a half-written address has no domain yet. */
@ArgsType()
export class SimilarVendorsArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(200, NAME)
  name!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200, NAME)
  legalName?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(500, { message: 'Use at most 500 characters.' })
  website?: string | null;
}

@InputType('VendorsApartInput', { registerIn: StaffSchema })
export class VendorsApartInput {
  @IdField('vnd')
  oneId!: string;

  @IdField('vnd')
  otherId!: string;
}

@InputType('MergeVendorsInput', { registerIn: StaffSchema })
export class MergeVendorsInput {
  @IdField('vnd', { description: 'The entry that stays' })
  keptId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @IdField('vnd', { description: 'The entry that ends in the archive' })
  mergedId!: string;

  @Field(() => Int)
  @IsInt()
  mergedExpectedVersion!: number;
}
