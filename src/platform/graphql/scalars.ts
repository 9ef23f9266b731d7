import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { invalidInput } from '../errors/problems.js';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD',
  serialize: (value) => String(value),
  parseValue: day,
  parseLiteral: (node) => day(literal(node)),
});

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: instant,
  parseLiteral: (node) => instant(literal(node)),
});

export const CountryCodeScalar = new GraphQLScalarType<string, string>({
  name: 'CountryCode',
  description: 'ISO 3166-1 alpha-2',
  serialize: (value) => String(value),
  parseValue: country,
  parseLiteral: (node) => country(literal(node)),
});

export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A JSON value whose shape the field’s description names',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: () => {
    throw invalidInput('A JSON value must come as a variable, not as text in the document.');
  },
});

function day(value: unknown): string {
  const isDay =
    typeof value === 'string' &&
    DAY.test(value) &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  if (!isDay) throw invalidInput('A day is written YYYY-MM-DD, for example 2027-01-12.');
  return value;
}

function instant(value: unknown): string {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(at))
    throw invalidInput('An instant is written in ISO 8601, for example 2027-01-12T14:02:00Z.');
  return new Date(at).toISOString();
}

function country(value: unknown): string {
  if (typeof value !== 'string' || !/^[A-Z]{2}$/.test(value))
    throw invalidInput('A country is its two-letter ISO code, for example DE.');
  return value;
}

function literal(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}
