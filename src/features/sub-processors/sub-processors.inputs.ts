import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MECHANISMS } from '../../core/vocabulary.js';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { NotBlank } from '../../platform/graphql/not-blank.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { SubProcessorSource } from './sub-processors.enums.js';

const MOST_ROWS = 2_000;
const NAME = { message: 'Use at most 300 characters.' };
const LONG = { message: 'Use at most 2,000 characters.' };

@InputType('SubProcessorRowInput', { registerIn: StaffSchema })
export class SubProcessorRowInput {
  @Field(() => String)
  @IsString()
  @NotBlank('Name the company.')
  @MaxLength(300, NAME)
  name!: string;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(2_000, LONG)
  task: string = '';

  @Field(() => [String], { defaultValue: [], description: 'Countries, or places as the vendor writes them' })
  @IsArray()
  @ArrayMaxSize(60, { message: 'Use at most 60 places.' })
  @IsString({ each: true })
  @MaxLength(300, { each: true, ...NAME })
  places: string[] = [];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(300, NAME)
  corporate?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2_000, LONG)
  address?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  isSubsidiary: boolean = false;
}

/** What an accepted notice makes of a list is nobody's to hand in. */
const HANDED_IN: readonly SubProcessorSource[] = ['TYPED', 'PASTED', 'FILE'];

@InputType('RecordSubProcessorsInput', { registerIn: StaffSchema })
export class RecordSubProcessorsInput {
  @IdField('svc')
  serviceId!: string;

  @Field(() => Int, { description: 'Version of the newest list one has seen; 0 when there is none' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => DateScalar, { description: 'The day for which the vendor says so' })
  @IsString()
  asOn!: string;

  @Field(() => SubProcessorSource)
  @IsIn([...HANDED_IN])
  source!: SubProcessorSource;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(300, NAME)
  fileName?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Head of the vendor’s table' })
  @IsArray()
  @ArrayMaxSize(60, { message: 'Use at most 60 columns.' })
  @IsString({ each: true })
  @MaxLength(300, { each: true, ...NAME })
  header: string[] = [];

  @Field(() => [SubProcessorRowInput], { description: 'At most 2,000; none when the vendor engages nobody' })
  @IsArray()
  @ArrayMaxSize(MOST_ROWS, { message: 'A list holds at most 2,000 companies. Split it by service.' })
  @ValidateNested({ each: true })
  @Type(() => SubProcessorRowInput)
  rows!: SubProcessorRowInput[];
}

@InputType('NoteSubProcessorInput', { registerIn: StaffSchema })
export class NoteSubProcessorInput {
  @IdField('sbp')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Transfer mechanism; null: not known' })
  @IsOptional()
  @IsIn(MECHANISMS, { message: 'Choose an instrument from the list.' })
  instrument?: string | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  hasOwnAgreement?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Canonical name of the company that engaged it' })
  @IsOptional()
  @IsString()
  @MaxLength(300, NAME)
  engagedBy?: string | null;
}
