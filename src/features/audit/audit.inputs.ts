import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { PageArgs } from '../../platform/graphql/pages.js';
import { DateScalar } from '../../platform/graphql/scalars.js';

/** A typed id of anything but a person: by their id the log would be a record of one person's day (DOMAIN 4). */
const THING = /^(?!usr_)[a-z]{3}_[0-9a-f-]{36}$/;

@InputType('EventFilter', {
  registerIn: StaffSchema,
  description: 'By thing, act and day; never by person, on purpose',
})
export class EventFilter {
  @Field(() => String, { nullable: true, description: 'Typed id of what it happened to, not of a person' })
  @IsOptional()
  @IsString()
  @Matches(THING, {
    message: 'Give the id of a thing, such as vnd_…; the log cannot be narrowed to a person.',
  })
  object?: string;

  @Field(() => [String], { nullable: true, description: 'Acts, such as vendor.added' })
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  @ArrayMaxSize(100)
  actions?: string[];

  @Field(() => DateScalar, { nullable: true, description: 'First day, in UTC' })
  @IsOptional()
  @IsString()
  from?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, in UTC, included' })
  @IsOptional()
  @IsString()
  to?: string;
}

@ArgsType()
export class EventsArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventFilter)
  filter?: EventFilter;
}
