import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphContext } from './graph-context.js';
import type { Refusals } from './refusals.js';

const ON_RECORD = new Set(['FORBIDDEN', 'NOT_FOUND']);

/** One row a request that was refused, whatever number of fields said so. */
export function refusalsPlugin(refusals: Refusals): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response, operation }) {
          if (contextValue?.ctx == null || response.body.kind !== 'single') return;
          const codes =
            response.body.singleResult.errors?.map((error) => String(error.extensions?.['code'])) ?? [];
          const code = codes.find((each) => ON_RECORD.has(each));
          if (code === undefined) return;
          const root = operation?.selectionSet.selections[0];
          await refusals.record(contextValue.ctx, root?.kind === 'Field' ? root.name.value : 'unknown', code);
        },
      };
    },
  };
}
