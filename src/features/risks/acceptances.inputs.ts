import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

const LONG = { message: 'Use at most 10,000 characters.' };
const WHY = { message: 'Say in a sentence why; the next reader will ask.' };

@InputType('AskAcceptanceInput', { registerIn: StaffSchema })
export class AskAcceptanceInput {
  @IdField('rsk')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @MinLength(10, WHY)
  @MaxLength(10_000, LONG)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Under what conditions' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, LONG)
  conditions?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it shall hold' })
  @IsOptional()
  @IsString()
  until?: string | null;
}

@InputType('AcceptRiskInput', { registerIn: StaffSchema })
export class AcceptRiskInput extends AskAcceptanceInput {}

@InputType('EndAcceptanceInput', { registerIn: StaffSchema })
export class EndAcceptanceInput {
  @IdField('rsk')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String)
  @IsString()
  @MinLength(10, WHY)
  @MaxLength(10_000, LONG)
  reason!: string;
}
