import { getNamedType, GraphQLObjectType, type GraphQLSchema } from 'graphql';
import {
  type Action,
  type FieldClass,
  may,
  reads,
  type Role,
  type Subject,
} from '../../src/platform/tenancy/role-table.js';
import { type AnyField, isLeaf, type Root, rootsOf } from './gql-schema.js';

export function actionOf({ field }: Root): Action {
  return field.extensions['action'] as Action;
}

/** Whether the role table lets a role read a field; ids of things one may see are read by everybody. */
export function isReadable(role: Role, field: AnyField): boolean {
  const fieldClass = field.extensions['fieldClass'] as FieldClass | undefined;
  if (fieldClass === undefined) return field.name === 'id';
  return reads(role, fieldClass, field.extensions['subject'] as Subject | undefined);
}

/** A way from an operation the role may do to a type: the fields to go through. */
export interface Way {
  readonly root: Root;
  readonly through: readonly string[];
}

/** The shortest way to each object type that leads only through what the role reads. */
export function waysOf(schema: GraphQLSchema, role: Role): Map<GraphQLObjectType, Way> {
  const ways = new Map<GraphQLObjectType, Way>();
  const roots = rootsOf(schema).filter((root) => root.kind === 'query' && may(role, actionOf(root)));
  let front = roots.flatMap((root): [GraphQLObjectType, Way][] => {
    const type = getNamedType(root.field.type);
    return type instanceof GraphQLObjectType ? [[type, { root, through: [] }]] : [];
  });
  while (front.length > 0) {
    const fresh = front.filter(
      ([type], at) => !ways.has(type) && front.findIndex(([other]) => other === type) === at,
    );
    for (const [type, way] of fresh) ways.set(type, way);
    front = fresh.flatMap(([type, way]) => onwards(type, way, role));
  }
  return ways;
}

function onwards(type: GraphQLObjectType, { root, through }: Way, role: Role): [GraphQLObjectType, Way][] {
  const fields = Object.values(type.getFields()) as AnyField[];
  return fields
    .filter((field) => !isLeaf(field) && isReadable(role, field))
    .map((field) => [
      getNamedType(field.type) as GraphQLObjectType,
      { root, through: [...through, field.name] },
    ]);
}

/** The selection that goes the way and asks for one field at its end. */
export function selectionAlong({ through }: Way, field: AnyField): string {
  const end = isLeaf(field) ? field.name : `${field.name} { __typename }`;
  return through.reduceRight((inner, name) => `${name} { ${inner} }`, end);
}
