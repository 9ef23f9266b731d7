import { Field, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { DateScalar } from '../../platform/graphql/scalars.js';

@InputType('WakeHomeRowInput', { registerIn: StaffSchema })
export class WakeHomeRowInput {
  @Field(() => String, { description: 'The `row` of a row of the first page' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  row!: string;
}

@InputType('SnoozeHomeRowInput', { registerIn: StaffSchema })
export class SnoozeHomeRowInput extends WakeHomeRowInput {
  @Field(() => DateScalar, { description: 'The first day on which it is shown again' })
  @IsString()
  until!: string;
}
