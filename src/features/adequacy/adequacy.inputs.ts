import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsObject, IsOptional, Matches } from 'class-validator';
import { REGIMES, type Regime } from '../../core/vocabulary.js';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { ExporterLaw } from './adequacy-change.entity.js';

@InputType('AdequacyRowInput', { registerIn: StaffSchema })
export class AdequacyRowInput {
  @Field(() => ExporterLaw)
  @IsIn(REGIMES)
  regime!: Regime;

  @Field(() => String, { description: 'A two-letter country, EEA, or the code of an organisation' })
  @Matches(/^[A-Z]{2,4}$/, { message: 'Write the code in capitals, for example BR.' })
  code!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      '{name, type, act, date, valid_until, condition, scope, verified_on, note}; null: as the shipped list has it',
  })
  @IsOptional()
  @IsObject({ message: 'A row is one object.' })
  row?: object | null;
}

@InputType('ChangeAdequacyInput', { registerIn: StaffSchema })
export class ChangeAdequacyInput extends AdequacyRowInput {
  @Field(() => Int, { description: 'The version of the list when the page was opened' })
  @IsInt()
  expectedVersion!: number;
}
