import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Type } from '@nestjs/common';
import { readerLanguage } from '../errors/reader-words.js';
import { RespondentAuthenticator, StaffAuthenticator } from '../tenancy/authenticator.js';
import type { Context } from '../tenancy/context.js';
import { RespondSchema, StaffSchema } from './doors.js';
import { GraphContext } from './graph-context.js';
import { refusedWhole } from './refused-whole.js';
import { guardRespondSchema, guardStaffSchema } from './guard-schema.js';
import { withIdempotency } from './idempotency-key.js';
import { jitPlugin } from './jit.plugin.js';
import { limitsPlugin } from './limits.plugin.js';
import { LIMITS } from './limits.js';
import { withListedResolvers } from './listed-resolvers.js';
import { OwnQueries } from './own-queries.js';
import { maskErrors } from './mask-errors.js';
import { refusalsPlugin } from './refusals.plugin.js';
import { Refusals } from './refusals.js';
import { APOLLO_LOGGER, unforeseenPlugin } from './unforeseen.plugin.js';

/** Where the generated schema is written; `true` keeps it in memory. */
export type SchemaFiles = { staff: string | true; respond: string | true };

const common = {
  driver: ApolloDriver,
  graphiql: false,
  sortSchema: true,
  // Nest would introspect each schema at every start; Apollo refuses an invalid one as it is.
  buildSchemaOptions: { skipCheck: true },
  csrfPrevention: true,
  introspection: false,
  // Apollo's own: documents sent by anybody, kept for everybody. Ours are the ones of our pages alone.
  persistedQueries: false,
  includeStacktraceInErrorResponses: false,
  formatError: maskErrors,
  bodyParserConfig: false,
  logger: APOLLO_LOGGER,
  // Before validation, which takes a third of a second for 20,000 fields (TRUST T10).
  parseOptions: { maxTokens: LIMITS.tokens },
} as const;

function graphOf(ctx: Context | null, request: FastifyRequest): GraphContext {
  return new GraphContext(ctx, readerLanguage(request.headers['accept-language']));
}

/** The staff API at /graphql. */
export function staffApi(modules: Type[], schemaFile: string | true) {
  const graph = GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [StaffAuthenticator, Refusals, OwnQueries],
    useFactory: (staff: StaffAuthenticator, refusals: Refusals, own: OwnQueries) => ({
      ...common,
      path: '/graphql',
      include: [StaffSchema, ...modules],
      autoSchemaFile: schemaFile,
      transformSchema: guardStaffSchema,
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        own.plugin(),
        unforeseenPlugin(),
        limitsPlugin(),
        refusalsPlugin(refusals),
        jitPlugin(),
      ],
      context: (request: FastifyRequest) =>
        refusedWhole(async () =>
          graphOf(withIdempotency(await staff.authenticate(request), request), request),
        ),
    }),
  });
  return withListedResolvers(graph);
}

/** The vendor's API at /respond/graphql: its own types, its own cookie, its own database role. */
export function respondApi(modules: Type[], schemaFile: string | true) {
  const graph = GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [RespondentAuthenticator, Refusals],
    useFactory: (respondents: RespondentAuthenticator, refusals: Refusals) => ({
      ...common,
      path: '/respond/graphql',
      include: [RespondSchema, ...modules],
      autoSchemaFile: schemaFile,
      transformSchema: guardRespondSchema,
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        unforeseenPlugin(),
        limitsPlugin(LIMITS.answerVariableBytes),
        refusalsPlugin(refusals),
        jitPlugin(),
      ],
      context: (request: FastifyRequest) =>
        refusedWhole(async () =>
          graphOf(withIdempotency(await respondents.authenticate(request), request), request),
        ),
    }),
  });
  return withListedResolvers(graph);
}
