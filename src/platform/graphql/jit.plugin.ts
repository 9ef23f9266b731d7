import type { ApolloServerPlugin } from '@apollo/server';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { getVariableValues, GraphQLError, type ExecutionResult } from 'graphql';
import { invalidInput } from '../errors/problems.js';
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
          operation,
          operationName,
          queryHash,
          request,
          contextValue,
          response,
        }) {
          // A name that the document does not hold: Apollo answers that.
          if (operation === undefined) return null;
          const key = `${queryHash}:${operationName ?? ''}`;
          if (!compiled.has(key)) {
            const result = compileQuery(schema, document, operationName ?? undefined);
            if (compiled.size >= most) compiled.delete(compiled.keys().next().value!);
            compiled.set(key, isCompiledQuery(result) ? result : null);
          }
          const query = compiled.get(key);
          if (!query) return null;
          // graphql-jit knows no defaults of required input fields, so variables are read by graphql itself.
          const read = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
          );
          if (read.errors !== undefined) return { body: single(refusal(read.errors)), http: response.http };
          const result = await query.query({}, contextValue, read.coerced);
          return { body: single(masked(result)), http: response.http };
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

/** A defect of the client, told to it alone: the words hold values, so they never reach the log. */
function refusal(errors: readonly GraphQLError[]): ExecutionResult {
  const problem = invalidInput(errors.map(({ message }) => message.slice(0, 300)).join(' '));
  return { errors: [maskErrors(problem.toJSON(), problem)] as never };
}

function single(result: ExecutionResult) {
  return { kind: 'single', singleResult: result as never } as const;
}
