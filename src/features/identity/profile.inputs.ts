import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayNotEmpty, IsIn, IsInt, IsOptional, Max, Min, ValidateBy } from 'class-validator';
import { MOST_MONTHS } from '../../core/retention/answers-kept.js';
import { LAWS, REGIMES, type Law, type Regime } from '../../core/vocabulary.js';
import { isTimeZone } from '../../platform/tenancy/local-time.js';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { MAIL_LANGUAGES } from './person-mails.service.js';

@InputType('SetWorkspaceProfileInput', { registerIn: StaffSchema })
export class SetWorkspaceProfileInput {
  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String, { description: 'EU, UK or CH' })
  @IsIn(REGIMES, { message: 'Choose the European Union, the United Kingdom or Switzerland.' })
  homeArea!: Regime;

  @Field(() => [String], { description: 'gdpr, uk, ch, ccpa' })
  @ArrayNotEmpty({ message: 'Choose at least one law; without one no question about a law is asked.' })
  @IsIn(LAWS, { each: true, message: 'Choose laws from the list.' })
  laws!: Law[];
}

@InputType('SetWorkspaceClockInput', { registerIn: StaffSchema })
export class SetWorkspaceClockInput {
  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String, { description: 'IANA name of a time zone: Europe/Berlin' })
  @ValidateBy({
    name: 'isTimeZone',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isTimeZone(value),
      defaultMessage: () => 'Choose a time zone from the list, for example Europe/Berlin.',
    },
  })
  timeZone!: string;

  @Field(() => String, { description: 'Of mails to the team: en or de' })
  @IsIn(MAIL_LANGUAGES, { message: 'Choose English or German.' })
  language!: string;
}

const MONTHS = { message: 'Choose between one month and ten years, or no end.' };

@InputType('SetAnswersKeptInput', { registerIn: StaffSchema })
export class SetAnswersKeptInput {
  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Months for which answers are kept after an assessment is over, 1 to 120; null: no end is fixed',
  })
  @IsOptional()
  @IsInt()
  @Min(1, MONTHS)
  @Max(MOST_MONTHS, MONTHS)
  months!: number | null;
}
