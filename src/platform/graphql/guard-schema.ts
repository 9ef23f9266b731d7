import {
  defaultFieldResolver,
  GraphQLObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { forbidden, Problem } from '../errors/problems.js';
import { inLanguage } from '../errors/reader-words.js';
import { Refused } from '../errors/user-errors.js';
import { may, reads, type Action, type FieldClass, type Subject } from '../tenancy/role-table.js';
import type { GraphContext } from './graph-context.js';
import { typedId, type IdPrefix } from './typed-ids.js';

type AnyField = GraphQLField<unknown, GraphContext>;

/**
 * Default deny, by structure (TRUST T3): a root field without an action or a field without a class stops the
 * boot. It stands in the schema and not in guards, because Nest's guards skip fields and graphql-jit skips
 * Apollo's hooks.
 */
export function guardStaffSchema(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of objectTypes(schema)) {
    const isRoot = roots.includes(type);
    for (const field of Object.values(type.getFields()) as AnyField[]) {
      if (isRoot) guardRoot(type.name, field, type === schema.getMutationType());
      else guardField(type, field);
    }
  }
  return schema;
}

/** The vendor's schema has one role, so no table: only ids and refusals are handled here. */
export function guardRespondSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}) as AnyField[]) {
    field.resolve = withUserErrors(field.resolve ?? defaultFieldResolver);
  }
  for (const type of objectTypes(schema)) prefixId(type);
  return schema;
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  const named = Object.values(schema.getTypeMap());
  return named.filter(
    (type): type is GraphQLObjectType => type instanceof GraphQLObjectType && !type.name.startsWith('__'),
  );
}

function guardRoot(typeName: string, field: AnyField, isMutation: boolean): void {
  const action = field.extensions['action'] as Action | undefined;
  if (action === undefined) throw new Error(`${typeName}.${field.name} names no action of the role table`);
  const resolve = field.resolve ?? defaultFieldResolver;
  const guarded: GraphQLFieldResolver<unknown, GraphContext> = (source, args, graph, info) => {
    if (!may(graph.caller.role, action)) throw forbidden(`do this (${action})`);
    return resolve(source, args, graph, info);
  };
  field.resolve = isMutation ? withUserErrors(guarded) : guarded;
}

/** A refusal becomes the payload: what the user can act on is data, not an error. */
function withUserErrors(
  resolve: GraphQLFieldResolver<unknown, GraphContext>,
): GraphQLFieldResolver<unknown, GraphContext> {
  return async (source, args, graph, info) => {
    try {
      const result = (await resolve(source, args, graph, info)) as object;
      return { userErrors: [], ...result };
    } catch (error) {
      if (error instanceof Refused)
        return {
          ...(error.current as object | undefined),
          userErrors: inLanguage(error.userErrors, graph.language),
        };
      throw error;
    }
  };
}

function guardField(type: GraphQLObjectType, field: AnyField): void {
  if (field.name === 'id' && prefixId(type)) return;
  const fieldClass = field.extensions['fieldClass'] as FieldClass | undefined;
  if (fieldClass === undefined) throw new Error(`${type.name}.${field.name} has no class (P0–P4)`);
  // Everybody in a workspace reads P1, so only what lies above it needs a look at the role.
  if (fieldClass === 'P0' || fieldClass === 'P1') return;
  const subject = field.extensions['subject'] as Subject | undefined;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, graph, info) => {
    if (!reads(graph.caller.role, fieldClass, subject)) throw redacted(fieldClass);
    return resolve(source, args, graph, info);
  };
}

/** Redacted is said in words: a withheld value must never look like an empty one. */
function redacted(fieldClass: FieldClass): Problem {
  return new Problem('FORBIDDEN', 'Your role does not read this.', { redacted: true, fieldClass });
}

function prefixId(type: GraphQLObjectType): boolean {
  const prefix = type.extensions['idPrefix'] as IdPrefix | undefined;
  const field = type.getFields()['id'];
  if (prefix === undefined || field === undefined) return false;
  field.resolve = (source: { id: string }) => typedId(prefix, source.id);
  return true;
}
