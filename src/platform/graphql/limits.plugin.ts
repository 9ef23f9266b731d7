import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { Problem } from '../errors/problems.js';
import type { GraphContext } from './graph-context.js';
import { LIMITS, limitBroken } from './limits.js';

/**
 * Refuses a document before it is executed. Its tokens are counted while it is parsed (`parseOptions`), so a long
 * one is given up early; Apollo turns only what is thrown here into an answer, not what is thrown before parsing.
 */
export function limitsPlugin(variableBytes: number = LIMITS.variableBytes): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operationName, request }) {
          const broken =
            sizeBroken(request, variableBytes) ??
            limitBroken(document, operationName ?? undefined, request.variables ?? {});
          if (broken !== null) throw new Problem('INVALID_INPUT', broken, { http: { status: 400 } });
        },
      };
    },
  };
}

function sizeBroken({ query = '', variables = {} }: GraphQLRequest, variableBytes: number): string | null {
  const size = Buffer.byteLength(query);
  if (size > LIMITS.documentBytes) return `The document has ${size} bytes; ${LIMITS.documentBytes} are read.`;
  const isTooMuch = Buffer.byteLength(JSON.stringify(variables)) > variableBytes;
  return isTooMuch ? `The variables have more than ${variableBytes} bytes.` : null;
}
