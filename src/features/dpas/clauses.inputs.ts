import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { AskStateName, ClauseVerdictName, ClauseWordName } from './agreement.enums.js';

/** The sentence a person points at in the text of the document, or writes off a page that has no text. */
@InputType('PointedSentenceInput', { registerIn: StaffSchema })
export class PointedSentenceInput {
  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  page?: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the text; null: the sentence is written' })
  @IsOptional()
  @IsInt()
  @Min(1)
  line?: number | null;

  @Field(() => String, { nullable: true, description: 'Written off the page, in a review by hand' })
  @IsOptional()
  @IsString()
  @MaxLength(400, { message: 'Use at most 400 characters.' })
  quote?: string | null;

  @Field(() => ClauseVerdictName, { description: 'PRESENT or WEAK' })
  @IsIn(['PRESENT', 'WEAK'], { message: 'A sentence is the clause, or it is a weak one.' })
  verdict!: 'PRESENT' | 'WEAK';
}

@InputType('ReviewClauseInput', { registerIn: StaffSchema })
export class ReviewClauseInput {
  @IdField('cls')
  clauseId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => ClauseWordName, { nullable: true, description: 'Null takes the word back' })
  @IsOptional()
  @IsIn(Object.values(ClauseWordName))
  word?: ClauseWordName | null;

  @Field(() => PointedSentenceInput, {
    nullable: true,
    description: 'Null: the finder’s own sentence; absent: the one that stands, while the word stays',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => PointedSentenceInput)
  pointed?: PointedSentenceInput | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'Use at most 10,000 characters.' })
  note?: string | null;
}

@InputType('SeenClauseInput', { registerIn: StaffSchema })
export class SeenClauseInput {
  @IdField('cls')
  clauseId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}

@InputType('ConfirmClausesInput', { registerIn: StaffSchema })
export class ConfirmClausesInput {
  @IdField('doc')
  documentId!: string;

  @Field(() => [SeenClauseInput], { description: 'Only those nobody has said a word on yet' })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => SeenClauseInput)
  clauses!: SeenClauseInput[];
}

@ArgsType()
export class AsksArgs {
  @Field(() => String, { nullable: true, description: 'en or de; null: the language of the reader' })
  @IsOptional()
  @IsIn(['en', 'de'])
  language?: 'en' | 'de' | null;
}

@InputType('MoveAskInput', { registerIn: StaffSchema })
export class MoveAskInput {
  @IdField('dpa')
  agreementId!: string;

  @Field(() => String, { description: 'Its id in the catalogue' })
  @IsString()
  @MaxLength(40)
  clause!: string;

  @Field(() => Int, { description: '0 while nothing was noted of it' })
  @IsInt()
  @Min(0)
  expectedVersion!: number;

  @Field(() => AskStateName)
  @IsIn(Object.values(AskStateName))
  state!: AskStateName;

  @Field(() => String, {
    nullable: true,
    description: 'The words asked for; null: those of the template; absent: as they stand',
  })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'Use at most 10,000 characters.' })
  wording?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'Use at most 10,000 characters.' })
  note?: string | null;
  @Field(() => String, { nullable: true, description: 'Why the gap is accepted as a risk; needed for that' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'Use at most 10,000 characters.' })
  reason?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it is accepted; needed for that' })
  @IsOptional()
  @IsString()
  until?: string | null;
}
