import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { Logger } from '@nestjs/common';
import { describeError } from '../errors/describe-error.js';

const logger = new Logger('apollo');

/** What Apollo itself would print to the console with its whole message goes through the allow-list (TRUST T9). */
export const APOLLO_LOGGER = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export function unforeseenPlugin(): ApolloServerPlugin<BaseContext> {
  return {
    async unexpectedErrorProcessingRequest({ error }) {
      logger.error(describeError(error));
    },
    async contextCreationDidFail({ error }) {
      logger.error(describeError(error));
    },
    async invalidRequestWasReceived({ error }) {
      logger.warn(error.name);
    },
  };
}
