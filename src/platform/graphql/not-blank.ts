import { ValidateBy } from 'class-validator';

/** A text that says something once the spaces around it are gone; the same refusal as for an empty one. */
export function NotBlank(message: string): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && value.trim() !== '';
  return ValidateBy({ name: 'isNotEmpty', validator: { validate, defaultMessage: () => message } });
}
