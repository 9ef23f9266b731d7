import { ObjectType, registerEnumType } from '@nestjs/graphql';
import { Shown, StaffObject } from './classified.js';
import { StaffSchema } from './doors.js';

export enum ErrorCode {
  REQUIRED = 'REQUIRED',
  TOO_LONG = 'TOO_LONG',
  INVALID = 'INVALID',
  TAKEN = 'TAKEN',
  CONFLICT = 'CONFLICT',
  NOT_ALLOWED = 'NOT_ALLOWED',
  NOT_READY = 'NOT_READY',
  NOT_FOUND = 'NOT_FOUND',
}
registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  registerIn: StaffSchema,
  description: 'What kind of remedy the user has',
});

@StaffObject('UserError', 'What the user can act on: which field, why, what to do')
export class UserError {
  @Shown('P0', () => ErrorCode)
  code!: ErrorCode;

  @Shown('P0', () => [String], { description: 'Path of the input field' })
  path!: string[];

  @Shown('P0', () => String)
  message!: string;
}

/** Every payload of a staff mutation extends it. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Shown('P0', () => [UserError])
  userErrors!: UserError[];
}
