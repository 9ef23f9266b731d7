import { Equals, IsString, MaxLength } from 'class-validator';

export class TokenInput {
  @IsString()
  @MaxLength(200, { message: 'A link is shorter than this.' })
  token!: string;
}

export class StartInput extends TokenInput {
  @Equals(true, { message: 'Tick the statement: only somebody who may answer can begin.' })
  isAuthorised!: boolean;
}
