import { registerEnumType } from '@nestjs/graphql';
import { StaffSchema } from './doors.js';

/** A closed word list as a GraphQL enum of the staff schema: name and value are the same word. */
export function staffEnum<const Words extends readonly string[]>(
  name: string,
  words: Words,
  description: string,
): { readonly [W in Words[number]]: W } {
  const members = Object.fromEntries(words.map((word) => [word, word])) as {
    readonly [W in Words[number]]: W;
  };
  registerEnumType(members, { name, registerIn: StaffSchema, description });
  return members;
}
