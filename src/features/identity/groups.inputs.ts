import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsString, MaxLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { NotBlank } from '../../platform/graphql/not-blank.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

const NAMED = 'A group needs a name, such as the team or the office.';
const SHORT = { message: 'Use at most 100 characters.' };

@InputType('CreateGroupInput', { registerIn: StaffSchema })
export class CreateGroupInput {
  @Field(() => String)
  @IsString()
  @NotBlank(NAMED)
  @MaxLength(100, SHORT)
  name!: string;
}

@InputType('RenameGroupInput', { registerIn: StaffSchema })
export class RenameGroupInput extends CreateGroupInput {
  @IdField('grp')
  groupId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;
}

@InputType('ArchiveGroupInput', { registerIn: StaffSchema })
export class ArchiveGroupInput {
  @IdField('grp')
  groupId!: string;

  @Field(() => Int)
  @IsInt()
  expectedVersion!: number;

  @Field(() => Boolean)
  @IsBoolean()
  isArchived!: boolean;
}

@InputType('GroupMemberInput', { registerIn: StaffSchema })
export class GroupMemberInput {
  @IdField('grp')
  groupId!: string;

  @IdField('usr')
  personId!: string;
}
