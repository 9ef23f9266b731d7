import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayNotEmpty, IsIn, IsInt } from 'class-validator';
import { LAWS, REGIMES, type Law, type Regime } from '../../core/vocabulary.js';
import { StaffSchema } from '../../platform/graphql/doors.js';

@InputType('SetWorkspaceProfileInput', { registerIn: StaffSchema })
export class SetWorkspaceProfileInput {
  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => String, { description: 'EU, UK or CH' })
  @IsIn(REGIMES, { message: 'Choose the European Union, the United Kingdom or Switzerland.' })
  homeArea!: Regime;

  @Field(() => [String], { description: 'gdpr, uk, ch, ccpa' })
  @ArrayNotEmpty({ message: 'Choose at least one law; without one no question about a law is asked.' })
  @IsIn(LAWS, { each: true, message: 'Choose laws from the list.' })
  laws!: Law[];
}
