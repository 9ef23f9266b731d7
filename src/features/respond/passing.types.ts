import { Extensions, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { RespondSchema } from '../../platform/graphql/doors.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { RespondUserError } from './respond.payloads.js';

@ObjectType('RespondPassing', { registerIn: RespondSchema, description: 'A part that a colleague answers' })
@Extensions({ idPrefix: 'pas' })
export class RespondPassing {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => [String])
  sections!: string[];

  @Field(() => String, { nullable: true, description: 'Only this question of its section' })
  questionId!: string | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => Int, { description: 'Answers that were saved in this part' })
  answered!: number;

  @Field(() => DateTimeScalar)
  passedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  takenBackAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the colleague said "done"' })
  finishedAt!: string | null;
}

@InputType('PassOnInput', { registerIn: RespondSchema })
export class PassOnInput {
  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'Write the name of your colleague.' })
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  name!: string;

  @Field(() => String)
  @IsEmail({}, { message: 'Write a whole e-mail address, such as lee@example.com.' })
  @MaxLength(320, { message: 'This address is too long.' })
  email!: string;

  @Field(() => [String], { description: 'Ids of sections; none when a question is named' })
  @IsArray()
  @ArrayMaxSize(100, { message: 'At most 100 sections.' })
  @IsString({ each: true })
  sections!: string[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'No question has an id as long as this.' })
  questionId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  note?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  @Matches(/^(19|20|21)\d\d-\d\d-\d\d$/, { message: 'Write the day as year, month and day.' })
  dueOn?: string | null;
}

@InputType('HandOverInput', { registerIn: RespondSchema })
export class HandOverInput {
  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'Write the name of the right person.' })
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  name!: string;

  @Field(() => String)
  @IsEmail({}, { message: 'Write a whole e-mail address, such as lee@example.com.' })
  @MaxLength(320, { message: 'This address is too long.' })
  email!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  note?: string | null;
}

@InputType('TakeBackInput', { registerIn: RespondSchema })
export class TakeBackInput {
  @IdField('pas')
  passingId!: string;
}

@InputType('AskToChangeInput', { registerIn: RespondSchema })
export class AskToChangeInput {
  @Field(() => String)
  @IsString()
  @MaxLength(4_000, { message: 'Use at most 4,000 characters.' })
  text!: string;
}

@ObjectType('PassingPayload', { registerIn: RespondSchema, description: 'All parts as they stand now' })
export class PassingPayload {
  @Field(() => [RespondPassing], { nullable: true })
  passings?: RespondPassing[];

  @Field(() => [RespondUserError])
  userErrors!: RespondUserError[];
}
