import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow, IsBoolean, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { RespondSchema } from '../../platform/graphql/doors.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { RespondAnswer, RespondAssessment } from './respond.types.js';

export enum RespondErrorCode {
  REQUIRED = 'REQUIRED',
  TOO_LONG = 'TOO_LONG',
  INVALID = 'INVALID',
  CONFLICT = 'CONFLICT',
  NOT_ALLOWED = 'NOT_ALLOWED',
  NOT_READY = 'NOT_READY',
  EMPTY = 'EMPTY',
  TOO_LARGE = 'TOO_LARGE',
  TOO_MANY = 'TOO_MANY',
  WRONG_TYPE = 'WRONG_TYPE',
}
registerEnumType(RespondErrorCode, {
  name: 'RespondErrorCode',
  registerIn: RespondSchema,
  description: 'What kind of remedy there is',
});

@ObjectType('RespondUserError', { registerIn: RespondSchema, description: 'Which field, why, what to do' })
export class RespondUserError {
  @Field(() => RespondErrorCode)
  code!: RespondErrorCode;

  @Field(() => [String])
  path!: string[];

  @Field(() => String)
  message!: string;
}

@InputType('SaveAnswerInput', { registerIn: RespondSchema })
export class SaveAnswerInput {
  @Field(() => String)
  @IsString()
  @MaxLength(100, { message: 'No question has an id as long as this.' })
  questionId!: string;

  @Field(() => Int, { description: '0 for the first save' })
  @IsInt()
  @Min(0, { message: 'A version is 0 or more.' })
  expectedVersion!: number;

  @Field(() => JsonScalar, { nullable: true, description: 'null clears the answer' })
  @Allow()
  value?: unknown;

  @Field(() => String, { nullable: true, description: 'Set: does not apply, with the reason' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'Use at most 10,000 characters.' })
  naReason?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'Use at most 10,000 characters, or refer to a document.' })
  comment?: string | null;
}

@ObjectType('SaveAnswerPayload', { registerIn: RespondSchema })
export class SaveAnswerPayload {
  @Field(() => RespondAnswer, { nullable: true })
  answer?: RespondAnswer;

  @Field(() => RespondAnswer, { nullable: true, description: 'On CONFLICT: what stands on the server now' })
  current?: RespondAnswer;

  @Field(() => [RespondUserError])
  userErrors!: RespondUserError[];
}

@InputType('SubmitAnswersInput', { registerIn: RespondSchema })
export class SubmitAnswersInput {
  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'Write your name: somebody stands by the answers.' })
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  name!: string;

  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'Write your role, for example data protection officer.' })
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  title!: string;

  @Field(() => Boolean)
  @IsBoolean()
  isAuthorised!: boolean;
}

@ObjectType('SubmitAnswersPayload', { registerIn: RespondSchema })
export class SubmitAnswersPayload {
  @Field(() => RespondAssessment, { nullable: true })
  assessment?: RespondAssessment;

  @Field(() => [RespondUserError])
  userErrors!: RespondUserError[];
}
