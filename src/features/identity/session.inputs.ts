import { IsEmail, IsString, MaxLength } from 'class-validator';
import { NotBlank } from '../../platform/graphql/not-blank.js';

const EMAIL = { message: 'Write an e-mail address such as name@company.example.' };

export class SignInInput {
  @IsString()
  @MaxLength(254)
  email!: string;

  @IsString()
  @MaxLength(512)
  password!: string;
}

export class LinkInput {
  @IsString()
  @MaxLength(200)
  token!: string;
}

export class ChoosePasswordInput extends LinkInput {
  @IsString()
  @MaxLength(512, { message: 'Use at most 128 characters.' })
  password!: string;
}

export class SetupInput extends ChoosePasswordInput {
  @IsString()
  @NotBlank('Name your organisation; vendors see it on every question you send.')
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  workspaceName!: string;

  @IsString()
  @NotBlank('Write your name; vendors see who asks them.')
  @MaxLength(200, { message: 'Use at most 200 characters.' })
  name!: string;

  @IsEmail({}, EMAIL)
  @MaxLength(254, EMAIL)
  email!: string;
}
