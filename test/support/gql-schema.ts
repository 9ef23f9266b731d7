import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
} from 'graphql';

export type AnyField = GraphQLField<unknown, unknown>;

export interface Root {
  readonly kind: 'query' | 'mutation';
  readonly field: AnyField;
  /** `Query.vendor`, `Mutation.addVendor`. */
  readonly name: string;
}

/** Every operation a schema offers. */
export function rootsOf(schema: GraphQLSchema): Root[] {
  const of = (type: GraphQLObjectType | null | undefined, kind: Root['kind']): Root[] =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      kind,
      field,
      name: `${type!.name}.${field.name}`,
    }));
  return [...of(schema.getQueryType(), 'query'), ...of(schema.getMutationType(), 'mutation')];
}

/** Every object type but the roots, in a fixed order. */
export function objectTypesOf(schema: GraphQLSchema): GraphQLObjectType[] {
  const roots: (GraphQLNamedType | null | undefined)[] = [schema.getQueryType(), schema.getMutationType()];
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => type instanceof GraphQLObjectType)
    .filter((type) => !type.name.startsWith('__') && !roots.includes(type))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

export function isLeaf(field: AnyField): boolean {
  return !(getNamedType(field.type) instanceof GraphQLObjectType);
}

/** Fields whose value can carry a text: strings and JSON, also in lists. */
export function isTextual(field: AnyField): boolean {
  return ['String', 'JSON'].includes(getNamedType(field.type).name);
}

/** Where ids go in: `id`, `input.vendorId`, `filter.ownerId`, however deep. */
export function idPathsOf(field: AnyField): string[] {
  return field.args.flatMap((argument) => idPathsIn(argument, argument.name));
}

function idPathsIn(input: GraphQLArgument | GraphQLInputField, path: string): string[] {
  const type = getNamedType(input.type);
  if (type.name === 'ID') return [path];
  if (!(type instanceof GraphQLInputObjectType)) return [];
  return Object.values(type.getFields()).flatMap((below) => idPathsIn(below, `${path}.${below.name}`));
}

/** What fills an argument: by path (`input.email`), else by the last name (`email`), else by its type. */
export type Examples = Readonly<Record<string, unknown>>;

/** Variables of one operation: all that must be there, and whatever of the rest has an id or an example. */
export function variablesOf(field: AnyField, examples: Examples): Record<string, unknown> {
  const pairs = field.args
    .filter((argument) => isNonNullType(argument.type) || isWanted(argument, argument.name, examples))
    .map((argument) => [argument.name, exampleOf(argument, argument.name, examples)]);
  return Object.fromEntries(pairs) as Record<string, unknown>;
}

function isWanted(input: GraphQLArgument | GraphQLInputField, path: string, examples: Examples): boolean {
  if (path in examples) return true;
  const type = getNamedType(input.type);
  return (
    type instanceof GraphQLInputObjectType &&
    Object.values(type.getFields()).some((below) => isWanted(below, `${path}.${below.name}`, examples))
  );
}

function exampleOf(input: GraphQLArgument | GraphQLInputField, path: string, examples: Examples): unknown {
  if (path in examples) return examples[path];
  if (input.name in examples) return examples[input.name];
  return ofType(input.type, path, examples);
}

function ofType(type: GraphQLInputType, path: string, examples: Examples): unknown {
  const bare = getNullableType(type);
  // A list that holds an id somebody asks about has one entry, so that the id gets as far as being looked up.
  if (isListType(bare)) return holds(path, examples) ? [ofType(bare.ofType, path, examples)] : [];
  if (bare instanceof GraphQLEnumType) return bare.getValues()[0]!.name;
  if (bare instanceof GraphQLInputObjectType) {
    const fields = Object.values(bare.getFields()).filter(
      (below) => isNonNullType(below.type) || isWanted(below, `${path}.${below.name}`, examples),
    );
    return Object.fromEntries(
      fields.map((below) => [below.name, exampleOf(below, `${path}.${below.name}`, examples)]),
    );
  }
  return SCALARS[bare.name];
}

function holds(path: string, examples: Examples): boolean {
  return Object.keys(examples).some((known) => known.startsWith(`${path}.`));
}

const SCALARS: Record<string, unknown> = {
  ID: 'none',
  String: 'A text of no meaning, long enough for every rule.',
  Int: 1,
  Boolean: true,
  Date: '2030-01-12',
  DateTime: '2030-01-12T09:00:00.000Z',
  CountryCode: 'DE',
  JSON: {},
};
