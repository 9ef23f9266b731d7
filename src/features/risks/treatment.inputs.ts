import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { TreatmentName } from './risk.enums.js';

const PERCENT = { message: 'Write a whole percent from 0 to 100.' };

@InputType('RiskMeasureInput', { registerIn: StaffSchema })
export class RiskMeasureInput {
  @IdField('msr', { nullable: true, description: 'Of a measure that stands already; left out for a new one' })
  id?: string | null;

  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'Write what is done, or take this measure out.' })
  @MaxLength(500, { message: 'Use at most 500 characters.' })
  what!: string;

  @Field(() => Int, { defaultValue: 0 })
  @IsInt(PERCENT)
  @Min(0, PERCENT)
  @Max(100, PERCENT)
  preventive: number = 0;

  @Field(() => Int, { defaultValue: 0 })
  @IsInt(PERCENT)
  @Min(0, PERCENT)
  @Max(100, PERCENT)
  mitigating: number = 0;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  dueOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it works' })
  @IsOptional()
  @IsString()
  doneOn?: string | null;
}

@InputType('TreatRiskInput', {
  registerIn: StaffSchema,
  description: 'The whole plan: what is left out is taken out',
})
export class TreatRiskInput {
  @IdField('rsk')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => TreatmentName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(TreatmentName))
  treatment?: TreatmentName | null;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  dueOn?: string | null;

  @Field(() => [RiskMeasureInput])
  @IsArray()
  @ArrayMaxSize(50, { message: 'A plan holds at most 50 measures.' })
  @ValidateNested({ each: true })
  @Type(() => RiskMeasureInput)
  measures!: RiskMeasureInput[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'Use at most 10,000 characters.' })
  reason?: string | null;
}
