import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { NotBlank } from '../../platform/graphql/not-blank.js';
import { PageArgs } from '../../platform/graphql/pages.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

const NAME = { message: 'Use at most 300 characters.' };
const REASON = { message: 'Use at most 2,000 characters.' };
const WHY = 'Write the reason: somebody asks for it in two years.';

@InputType('AddCompanyAliasInput', { registerIn: StaffSchema })
export class AddCompanyAliasInput {
  @Field(() => String, { description: 'The other name' })
  @IsString()
  @NotBlank('Enter the other name.')
  @MaxLength(300, NAME)
  name!: string;

  @Field(() => String, { description: 'The company it stands for' })
  @IsString()
  @NotBlank('Name the company.')
  @MaxLength(300, NAME)
  company!: string;

  @Field(() => String)
  @IsString()
  @NotBlank(WHY)
  @MaxLength(2_000, REASON)
  reason!: string;
}

@InputType('TakeBackCompanyAliasInput', { registerIn: StaffSchema })
export class TakeBackCompanyAliasInput {
  @IdField('als')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @NotBlank(WHY)
  @MaxLength(2_000, REASON)
  reason!: string;
}

@ArgsType()
export class CompaniesArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Part of a name' })
  @IsOptional()
  @IsString()
  @MaxLength(300, NAME)
  search?: string;
}
