import { Equals, IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class TokenInput {
  @IsString()
  @MaxLength(200, { message: 'A link is shorter than this.' })
  token!: string;
}

export class StartInput extends TokenInput {
  @Equals(true, { message: 'Tick the statement: only somebody who may answer can begin.' })
  isAuthorised!: boolean;
}

export class CodeInput extends StartInput {
  @Matches(/^\s*(?:\d\s*){8}$/, { message: 'The code in the mail has eight digits.' })
  code!: string;
}

export class LeaveInput {
  /** On a shared computer nothing stays behind by which the browser is known again. */
  @IsOptional()
  @IsBoolean()
  isShared?: boolean;
}
