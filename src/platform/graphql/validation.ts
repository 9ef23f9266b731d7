import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { invalidInput } from '../errors/problems.js';
import { Refused, type UserErrorShape } from '../errors/user-errors.js';
import { rememberRules } from './remembered-rules.js';

/** Field validation lands in `userErrors` like every refusal; a field nobody knows is a defect of the client. */
export function inputValidation(): ValidationPipe {
  rememberRules();
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) => {
      const unknown = errors.find((error) => error.constraints?.['whitelistValidation'] !== undefined);
      if (unknown !== undefined)
        return invalidInput(`There is no field ${unknown.property.slice(0, 40)} here.`);
      return new Refused(errors.flatMap((error) => userErrors(error, [])));
    },
  });
}

function userErrors(error: ValidationError, above: string[]): UserErrorShape[] {
  const path = [...above, error.property];
  const own = Object.entries(error.constraints ?? {}).slice(0, 1);
  const mine = own.map(([rule, message]) => ({ code: codeOf(rule), path, message }));
  return [...mine, ...(error.children ?? []).flatMap((child) => userErrors(child, path))];
}

function codeOf(rule: string): string {
  if (rule === 'isNotEmpty') return 'REQUIRED';
  return rule === 'maxLength' ? 'TOO_LONG' : 'INVALID';
}
