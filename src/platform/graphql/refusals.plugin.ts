import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphContext } from './graph-context.js';
import type { Refusals } from './refusals.js';

/** Refusals of documents that the GraphQL server answers, on the record. */
export function refusalsPlugin(refusals: Refusals): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response, operation }) {
          if (contextValue?.ctx == null || response.body.kind !== 'single') return;
          await refusals.recordOf(contextValue.ctx, operation, response.body.singleResult.errors ?? []);
        },
      };
    },
  };
}
