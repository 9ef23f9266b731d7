import type { ApolloServerPlugin } from '@apollo/server';
import { Problem } from '../errors/problems.js';
import type { GraphContext } from './graph-context.js';
import { LIMITS, limitBroken } from './limits.js';

/** Refuses a document before it is executed; its text and variables are measured before it is even parsed. */
export function limitsPlugin(variableBytes: number = LIMITS.variableBytes): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart({ request }) {
      const size = Buffer.byteLength(request.query ?? '');
      if (size > LIMITS.documentBytes)
        throw tooLarge(`The document has ${size} bytes; ${LIMITS.documentBytes} are read.`);
      if (Buffer.byteLength(JSON.stringify(request.variables ?? {})) > variableBytes)
        throw tooLarge('The variables are too large.');
      return {
        async didResolveOperation({ document, operationName, request: resolved }) {
          const broken = limitBroken(document, operationName ?? undefined, resolved.variables ?? {});
          if (broken !== null) throw tooLarge(broken);
        },
      };
    },
  };
}

function tooLarge(message: string): Problem {
  return new Problem('INVALID_INPUT', message, { http: { status: 400 } });
}
