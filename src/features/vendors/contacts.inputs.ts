import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEmail, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

const SHORT = { message: 'Use at most 200 characters.' };
const EMAIL = { message: 'Write an e-mail address such as vera@mailwren.example; the questions go there.' };

@InputType({ isAbstract: true })
abstract class ContactFields {
  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'Write the name of the person or team.' })
  @MaxLength(200, SHORT)
  name!: string;

  @Field(() => String)
  @IsEmail({}, EMAIL)
  @MaxLength(254, EMAIL)
  email!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200, SHORT)
  title?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Written to unless another contact is chosen' })
  @IsBoolean()
  isMain: boolean = false;
}

@InputType('AddContactInput', { registerIn: StaffSchema })
export class AddContactInput extends ContactFields {
  @IdField('vnd')
  vendorId!: string;
}

@InputType('ChangeContactInput', { registerIn: StaffSchema })
export class ChangeContactInput extends ContactFields {
  @IdField('con')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}

@InputType('RemoveContactInput', { registerIn: StaffSchema })
export class RemoveContactInput {
  @IdField('con')
  id!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}
