import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { NotBlank } from '../../platform/graphql/not-blank.js';
import { DateScalar } from '../../platform/graphql/scalars.js';

const MOST = { message: 'Use at most 200 days.' };

@InputType('AddedHolidayInput', { registerIn: StaffSchema })
export class AddedHolidayInput {
  @Field(() => DateScalar)
  @IsString()
  day!: string;

  @Field(() => String)
  @IsString()
  @NotBlank('Name the day.')
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  name!: string;
}

@InputType('ChangeBusinessCalendarInput', { registerIn: StaffSchema })
export class ChangeBusinessCalendarInput {
  @Field(() => String, { nullable: true, description: 'One of the places; null: only the added days count' })
  @IsOptional()
  @IsString()
  @MaxLength(6)
  place?: string | null;

  @Field(() => [AddedHolidayInput], { description: 'All days the workspace adds' })
  @IsArray()
  @ArrayMaxSize(200, MOST)
  @ValidateNested({ each: true })
  @Type(() => AddedHolidayInput)
  added!: AddedHolidayInput[];

  @Field(() => [DateScalar], { description: 'All days of the place on which the workspace works' })
  @IsArray()
  @ArrayMaxSize(200, MOST)
  @IsString({ each: true })
  dropped!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'When the list was compared with the law' })
  @IsOptional()
  @IsString()
  verifiedOn?: string | null;

  @Field(() => Int, { description: 'The version when the page was opened; 0: never changed' })
  @IsInt()
  expectedVersion!: number;
}
