import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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
import { MECHANISMS } from '../../core/vocabulary.js';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { NotBlank } from '../../platform/graphql/not-blank.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { NoticeChangeKind, NoticeDecision, NoticeOpinion, NoticePeriodUnit } from './sub-processors.enums.js';

const DAYS = { message: 'Enter a number of days from 1 to 365.' };

@InputType('NoticeChangeInput', { registerIn: StaffSchema })
export class NoticeChangeInput {
  @Field(() => NoticeChangeKind)
  @IsIn(Object.keys(NoticeChangeKind))
  kind!: NoticeChangeKind;

  @Field(() => String)
  @IsString()
  @NotBlank('Name the company.')
  @MaxLength(300, { message: 'Use at most 300 characters.' })
  name!: string;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  task: string = '';

  @Field(() => [String], { defaultValue: [], description: 'ISO 3166-1 alpha-2; EU and EEA too' })
  @IsArray()
  @ArrayMaxSize(60, { message: 'Use at most 60 countries.' })
  @Matches(/^(?:[A-Z]{2}|EEA)$/, {
    each: true,
    message: 'A country is its two-letter ISO code, for example DE.',
  })
  countries: string[] = [];

  @Field(() => String, { nullable: true, description: 'Transfer mechanism the vendor names' })
  @IsOptional()
  @IsIn(MECHANISMS, { message: 'Choose an instrument from the list.' })
  instrument?: string | null;
}

@InputType('RecordNoticeInput', { registerIn: StaffSchema })
export class RecordNoticeInput {
  @IdField('svc')
  serviceId!: string;

  @Field(() => DateScalar)
  @IsString()
  receivedOn!: string;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  takesEffectOn?: string | null;

  @Field(() => [NoticeChangeInput])
  @IsArray()
  @ArrayMinSize(1, { message: 'Say which company is new, goes or moves.' })
  @ArrayMaxSize(100, { message: 'A notice holds at most 100 changes.' })
  @ValidateNested({ each: true })
  @Type(() => NoticeChangeInput)
  changes!: NoticeChangeInput[];

  @Field(() => Int, { nullable: true, description: 'Days to object; null: as the agreement says' })
  @IsOptional()
  @IsInt(DAYS)
  @Min(1, DAYS)
  @Max(365, DAYS)
  periodLength?: number | null;

  @Field(() => NoticePeriodUnit, { nullable: true })
  @IsOptional()
  @IsIn(Object.keys(NoticePeriodUnit))
  periodUnit?: NoticePeriodUnit | null;

  @IdField('grp', { nullable: true })
  groupId?: string | null;
}

@InputType({ isAbstract: true })
abstract class OfNotice {
  @IdField('ntc')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}

@InputType('AskAboutNoticeInput', { registerIn: StaffSchema })
export class AskAboutNoticeInput extends OfNotice {
  @IdField('grp')
  groupId!: string;
}

@InputType('AnswerNoticeInput', { registerIn: StaffSchema })
export class AnswerNoticeInput extends OfNotice {
  @Field(() => NoticeOpinion)
  @IsIn(Object.keys(NoticeOpinion))
  opinion!: NoticeOpinion;

  @Field(() => String)
  @IsString()
  @NotBlank('Write the reason: whoever decides reads it.')
  @MaxLength(10_000, { message: 'Use at most 10,000 characters.' })
  reason!: string;
}

@InputType('DecideNoticeInput', { registerIn: StaffSchema })
export class DecideNoticeInput extends OfNotice {
  @Field(() => NoticeDecision)
  @IsIn(Object.keys(NoticeDecision))
  decision!: NoticeDecision;

  @Field(() => String)
  @IsString()
  @NotBlank('Write the reason: somebody asks for it in two years.')
  @MaxLength(10_000, { message: 'Use at most 10,000 characters.' })
  reason!: string;
}
