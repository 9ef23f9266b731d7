import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { PageArgs } from '../../platform/graphql/pages.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { AssessmentStateName } from '../vendors/vendor.enums.js';
import { EvidenceClassName, ReviewVerdictName } from './assessment.enums.js';
import { LETTER_LANGUAGES } from './letters.js';

const LONG = { message: 'Use at most 10,000 characters.' };

@InputType('AssessmentFilter', { registerIn: StaffSchema })
export class AssessmentFilter {
  @Field(() => [AssessmentStateName], { nullable: true })
  @IsOptional()
  @IsArray()
  state?: AssessmentStateName[] | null;

  @IdField('vnd', { nullable: true })
  vendorId?: string | null;
}

@ArgsType()
export class AssessmentsArgs extends PageArgs {
  @Field(() => AssessmentFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssessmentFilter)
  filter?: AssessmentFilter;
}

@InputType('SendAssessmentInput', { registerIn: StaffSchema })
export class SendAssessmentInput {
  @IdField('svc')
  serviceId!: string;

  @IdField('qnr')
  questionnaireId!: string;

  @IdField('con')
  contactId!: string;

  @Field(() => DateScalar, { description: 'Until when the vendor is asked to answer' })
  @IsString()
  dueOn!: string;

  @Field(() => String, { defaultValue: 'en', description: 'Of the mail and the landing page: en or de' })
  @IsIn(LETTER_LANGUAGES, { message: 'Mails are written in English (en) or German (de). Choose one.' })
  language: string = 'en';

  @Field(() => String, {
    nullable: true,
    description: 'A word to the vendor, shown in mail and landing page',
  })
  @IsOptional()
  @IsString()
  @MaxLength(2_000, { message: 'Use at most 2,000 characters; the mail should stay short.' })
  note?: string | null;
}

@InputType('GiveAssessmentInput', { registerIn: StaffSchema })
export class GiveAssessmentInput {
  @IdField('asm')
  assessmentId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @IdField('usr', { nullable: true, description: 'Who reviews the answers; null takes them back' })
  reviewerId?: string | null;
}

@InputType('ReviewAnswerInput', { registerIn: StaffSchema })
export class ReviewAnswerInput {
  @IdField('asm')
  assessmentId!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(100, { message: 'No question has an id as long as this.' })
  questionId!: string;

  @Field(() => Int, { description: '0 when not reviewed yet' })
  @IsInt()
  expectedVersion!: number;

  @Field(() => ReviewVerdictName, { nullable: true, description: 'null takes the word back' })
  @IsOptional()
  @IsString()
  verdict?: ReviewVerdictName | null;

  @Field(() => EvidenceClassName, { defaultValue: 'CLAIMED' })
  @IsString()
  evidenceClass: EvidenceClassName = 'CLAIMED';

  @Field(() => Boolean, { nullable: true, description: 'Only where the vendor said: does not apply' })
  @IsOptional()
  @IsBoolean()
  isNaApproved?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Ticks the answer as viewed in its present version; absent: a verdict ticks it',
  })
  @IsOptional()
  @IsBoolean()
  isViewed?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  internalNote?: string | null;

  @Field(() => String, { nullable: true, description: 'Goes to the vendor in the one mail at the end' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  noteToVendor?: string | null;
}

@InputType('FinishReviewInput', { registerIn: StaffSchema })
export class FinishReviewInput {
  @IdField('asm')
  assessmentId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}
