import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsNotEmpty, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { JsonScalar } from '../../platform/graphql/scalars.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

@InputType({ isAbstract: true })
abstract class ServiceFields {
  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'Name what the vendor does for you, for example “Newsletter sending”.' })
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(10_000, { message: 'Use at most 10,000 characters.' })
  description?: string | null;
}

@InputType('AddServiceInput', { registerIn: StaffSchema })
export class AddServiceInput extends ServiceFields {
  @IdField('vnd')
  vendorId!: string;
}

@InputType('ChangeServiceInput', { registerIn: StaffSchema })
export class ChangeServiceInput extends ServiceFields {
  @IdField('svc')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}

@InputType('RecordIntakeInput', { registerIn: StaffSchema })
export class RecordIntakeInput {
  @IdField('svc')
  serviceId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => JsonScalar, { description: 'By question id: {value, comment}' })
  @IsObject({ message: 'Answers come as an object by question id.' })
  answers!: Record<string, unknown>;
}
