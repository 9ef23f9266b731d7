import type { ApolloServerPlugin } from '@apollo/server';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { GraphContext } from './graph-context.js';
import { maskErrors } from './mask-errors.js';

/** Operations run compiled. One plugin instance a schema: a shared cache would mix the two doors (STACK trap 4). */
export function jitPlugin(most = 500): ApolloServerPlugin<GraphContext> {
  const compiled = new Map<string, CompiledQuery | null>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({
          schema,
          document,
          operationName,
          queryHash,
          request,
          contextValue,
          response,
        }) {
          const key = `${queryHash}:${operationName ?? ''}`;
          if (!compiled.has(key)) {
            const result = compileQuery(schema, document, operationName ?? undefined);
            if (compiled.size >= most) compiled.delete(compiled.keys().next().value!);
            compiled.set(key, isCompiledQuery(result) ? result : null);
          }
          const query = compiled.get(key);
          if (!query) return null;
          const result = await query.query({}, contextValue, request.variables ?? {});
          return { body: { kind: 'single', singleResult: masked(result) as never }, http: response.http };
        },
      };
    },
  };
}

/** Apollo formats only errors of its own executor, so those of a compiled query are masked here. */
function masked(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined || result.errors.length === 0) return result;
  const errors = result.errors.map((error) =>
    maskErrors(new GraphQLError(error.message, error).toJSON(), error),
  );
  return { ...result, errors: errors as never };
}
