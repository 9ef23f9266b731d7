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
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { TreatmentName } from './risk.enums.js';

@InputType('ChosenRiskInput', { registerIn: StaffSchema })
export class ChosenRiskInput {
  @IdField('rsk')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}

@InputType('ChangeRisksInput', {
  registerIn: StaffSchema,
  description: 'What is left out stays as it is in each risk',
})
export class ChangeRisksInput {
  @Field(() => [ChosenRiskInput])
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one risk.' })
  @ArrayMaxSize(200, { message: 'Choose at most 200 risks at once.' })
  @ValidateNested({ each: true })
  @Type(() => ChosenRiskInput)
  risks!: ChosenRiskInput[];

  @IdField('grp', { nullable: true })
  ownerGroupId?: string | null;

  @Field(() => TreatmentName, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(TreatmentName))
  treatment?: TreatmentName | null;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  dueOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @IsOptional()
  @IsString()
  reviewOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the history of each' })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'Use at most 10,000 characters.' })
  reason?: string | null;
}
