import { Field, InputType } from '@nestjs/graphql';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { StaffSchema } from '../../platform/graphql/doors.js';
import { IdField } from '../../platform/graphql/typed-ids.js';

@InputType('RotateInviteInput', { registerIn: StaffSchema })
export class RotateInviteInput {
  @IdField('asm')
  assessmentId!: string;

  @IdField('inv', {
    nullable: true,
    description: 'The dead link of whoever asked for a new one; null: of whoever answers for all',
  })
  inviteId?: string | null;
}

@InputType('DeclineNewLinkInput', { registerIn: StaffSchema })
export class DeclineNewLinkInput {
  @IdField('asm')
  assessmentId!: string;

  @IdField('inv', { description: 'The dead link of whoever asked for a new one' })
  inviteId!: string;
}

@InputType('RevokeInviteInput', { registerIn: StaffSchema })
export class RevokeInviteInput {
  @IdField('asm')
  assessmentId!: string;

  @Field(() => String)
  @IsString()
  @IsNotEmpty({ message: 'Write why the link is taken back: it stands in the log.' })
  @MaxLength(2_000, { message: 'Use at most 2,000 characters.' })
  reason!: string;
}

@InputType('SendKeptMailsInput', { registerIn: StaffSchema })
export class SendKeptMailsInput {
  @IdField('asm', { nullable: true, description: 'null: of every assessment' })
  assessmentId?: string | null;
}
