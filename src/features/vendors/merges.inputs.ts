import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

@InputType('VendorsApartInput', { registerIn: StaffSchema })
export class VendorsApartInput {
  @IdField('vnd')
  oneId!: string;

  @IdField('vnd')
  otherId!: string;
}

@InputType('MergeVendorsInput', { registerIn: StaffSchema })
export class MergeVendorsInput {
  @IdField('vnd', { description: 'The entry that stays' })
  keptId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @IdField('vnd', { description: 'The entry that ends in the archive' })
  mergedId!: string;

  @Field(() => Int)
  @IsInt()
  mergedExpectedVersion!: number;
}
