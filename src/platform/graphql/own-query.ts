import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import {
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** One query of our pages, ready to run. */
export interface OwnQuery {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly run: CompiledQuery['query'];
}

/** Parsed, checked and compiled once; null for a mutation, and for what does not fit the schema. */
export function prepareQuery(schema: GraphQLSchema, text: string): OwnQuery | null {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation?.operation !== 'query' || validate(schema, document).length > 0) return null;
  const compiled = compileQuery(schema, document);
  return isCompiledQuery(compiled) ? { schema, document, operation, run: compiled.query } : null;
}
