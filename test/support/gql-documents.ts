import { getNamedType, GraphQLObjectType } from 'graphql';
import { type AnyField, isLeaf, type Root } from './gql-schema.js';

/** Under the server's own limits on tokens and text (platform/graphql/limits.ts), with room for the frame. */
const TOKENS = 650;

/** Leaves fields out, for example those a role does not read. */
export type IsAsked = (type: GraphQLObjectType, field: AnyField) => boolean;

/**
 * Documents that ask an operation for every field down to `depth` objects. A connection's `edges` and `node`
 * are no level of their own, as the server counts too. Several documents where one would be too long.
 */
export function documentsOf(
  root: Root,
  depth: number,
  variables: Record<string, unknown>,
  isAsked: IsAsked = () => true,
): string[] {
  const type = getNamedType(root.field.type);
  if (!(type instanceof GraphQLObjectType)) return [frame(root, variables, '')];
  return packed(pathsOf(type, depth, isAsked)).map((selection) => frame(root, variables, `{ ${selection} }`));
}

/** One selection a place: the fields without fields of their own, at the end of each way from `type`. */
export function pathsOf(type: GraphQLObjectType, depth: number, isAsked: IsAsked = () => true): string[] {
  const fields = (Object.values(type.getFields()) as AnyField[]).filter((field) => isAsked(type, field));
  const leaves = fields.filter((field) => isLeaf(field)).map((field) => field.name);
  const here = leaves.length === 0 ? [] : [leaves.join(' ')];
  if (depth === 0) return here.length > 0 ? here : ['__typename'];
  const below = fields
    .filter((field) => !isLeaf(field))
    .flatMap((field) => {
      const inner = getNamedType(field.type) as GraphQLObjectType;
      const costs = field.name === 'edges' || field.name === 'node' ? 0 : 1;
      return pathsOf(inner, depth - costs, isAsked).map((path) => `${field.name} { ${path} }`);
    });
  return [...here, ...below];
}

function packed(paths: string[]): string[] {
  const groups: string[][] = [[]];
  let used = 0;
  for (const path of paths) {
    const size = path.match(/\w+|[{}]/g)!.length;
    if (used + size > TOKENS && groups.at(-1)!.length > 0) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)!.push(path);
    used += size;
  }
  return groups.map((group) => group.join(' '));
}

/** One operation with its variables around a selection. */
export function frame({ kind, field }: Root, variables: Record<string, unknown>, selection: string): string {
  const used = field.args.filter((argument) => argument.name in variables);
  const declared = used.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = used.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const head = declared === '' ? kind : `${kind}(${declared})`;
  return `${head} { ${field.name}${given === '' ? '' : `(${given})`} ${selection} }`;
}
