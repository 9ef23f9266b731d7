import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { DateScalar } from '../../platform/graphql/scalars.js';
import { NotBlank } from '../../platform/graphql/not-blank.js';
import { IdField } from '../../platform/graphql/typed-ids.js';
import { ROLES, type Role } from '../../platform/tenancy/role-table.js';
import { MAIL_LANGUAGES, type MailLanguage } from './person-mails.service.js';
import { RoleName } from './person.entity.js';

const LANGUAGE = { nullable: true, description: 'Of the mail: en or de; en when left out' };
const LAST_DAY = {
  nullable: true,
  description: 'The last day on which the person comes in, for a role that ends',
};
const EMAIL = { message: 'Write an e-mail address such as name@company.example.' };

@InputType('AddPersonInput', { registerIn: StaffSchema })
export class AddPersonInput {
  @Field(() => String)
  @IsString()
  @NotBlank('Write the person’s name.')
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  name!: string;

  @Field(() => String)
  @IsEmail({}, EMAIL)
  @MaxLength(254, EMAIL)
  email!: string;

  @Field(() => RoleName)
  @IsIn(ROLES)
  role!: Role;

  @Field(() => DateScalar, LAST_DAY)
  @IsOptional()
  @IsString()
  accessUntil?: string | null;

  @Field(() => String, LANGUAGE)
  @IsOptional()
  @IsIn(MAIL_LANGUAGES)
  language?: MailLanguage;
}

@InputType('SendPasswordLinkInput', { registerIn: StaffSchema })
export class SendPasswordLinkInput {
  @IdField('usr')
  personId!: string;

  @Field(() => String, LANGUAGE)
  @IsOptional()
  @IsIn(MAIL_LANGUAGES)
  language?: MailLanguage;
}

@InputType('SendKeptPersonMailsInput', { registerIn: StaffSchema })
export class SendKeptPersonMailsInput {
  @Field(() => String, LANGUAGE)
  @IsOptional()
  @IsIn(MAIL_LANGUAGES)
  language?: MailLanguage;
}

@InputType('EndSessionInput', { registerIn: StaffSchema })
export class EndSessionInput {
  @IdField('ses')
  sessionId!: string;
}

@InputType('EndSessionsOfInput', { registerIn: StaffSchema })
export class EndSessionsOfInput {
  @IdField('usr')
  personId!: string;
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

  @Field(() => DateScalar, LAST_DAY)
  @IsOptional()
  @IsString()
  accessUntil?: string | null;
}

@InputType('SetAccessUntilInput', { registerIn: StaffSchema })
export class SetAccessUntilInput {
  @IdField('usr')
  personId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => DateScalar)
  @IsString()
  accessUntil!: string;
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
