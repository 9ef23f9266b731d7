import { ValidateBy } from 'class-validator';

/** A text that says something once the spaces around it are gone; the same refusal as for an empty one. */
export function NotBlank(message: string): PropertyDecorator {
  return ValidateBy({ name: 'isNotEmpty', validator: { validate, defaultMessage: () => message } });
}

function validate(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
