import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEmail, IsIn, IsInt, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { ROLES, type Role } from '../../platform/tenancy/role-table.js';
import { RoleName } from './person.entity.js';

const EMAIL = { message: 'Write an e-mail address such as name@company.example.' };

@InputType('AddPersonInput', { registerIn: StaffSchema })
export class AddPersonInput {
  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'Write the person’s name.' })
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  name!: string;

  @Field(() => String)
  @IsEmail({}, EMAIL)
  @MaxLength(254, EMAIL)
  email!: string;

  @Field(() => RoleName)
  @IsIn(ROLES)
  role!: Role;
}

@InputType('ChangeRoleInput', { registerIn: StaffSchema })
export class ChangeRoleInput {
  @IdField('usr')
  personId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => RoleName)
  @IsIn(ROLES)
  role!: Role;
}

@InputType('SuspendPersonInput', { registerIn: StaffSchema })
export class SuspendPersonInput {
  @IdField('usr')
  personId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => Boolean)
  @IsBoolean()
  isSuspended!: boolean;
}

@InputType('RenameWorkspaceInput', { registerIn: StaffSchema })
export class RenameWorkspaceInput {
  @Field(() => String)
  @IsString()
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  name!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}
