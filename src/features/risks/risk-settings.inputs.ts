import { Field, InputType, Int } from '@nestjs/graphql';
import { IsDefined, IsInt } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';

@InputType('SetRiskSettingsInput', { registerIn: StaffSchema })
export class SetRiskSettingsInput {
  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  /** Read by core, which names every fault at once. */
  @Field(() => JsonScalar)
  @IsDefined()
  scale!: unknown;

  @Field(() => JsonScalar)
  @IsDefined()
  appetite!: unknown;

  @Field(() => JsonScalar)
  @IsDefined()
  proposals!: unknown;
}
