import type { ApolloServerPlugin } from '@apollo/server';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { getVariableValues, GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { Database } from '../database/database.js';
import { Problem } from '../errors/problems.js';
import { readerLanguage } from '../errors/reader-words.js';
import { STATUS } from '../http/problem.filter.js';
import type { Context } from '../tenancy/context.js';
import { StaffAuthenticator } from '../tenancy/authenticator.js';
import { GraphContext } from './graph-context.js';
import { limitBroken, LIMITS } from './limits.js';
import { maskErrors } from './mask-errors.js';
import { prepareQuery, type OwnQuery } from './own-query.js';
import { Refusals } from './refusals.js';

/** What is sent back: the same body and status that the GraphQL server would send. */
export interface OwnAnswer {
  readonly status: number;
  readonly result: ExecutionResult;
}

/**
 * Answers the queries of our own pages (ADR 007, ADR 010). They are known since the build, so nothing of what guards
 * against unknown documents need run for each of them; what guards the data does, the same as for any other.
 */
@Injectable()
export class OwnQueries {
  private readonly prepared = new Map<string, OwnQuery | null>();
  private schema: GraphQLSchema | undefined;

  constructor(
    private readonly db: Database,
    private readonly refusals: Refusals,
  ) {}

  /** Hears of the guarded schema when the GraphQL server starts with it. */
  plugin(): ApolloServerPlugin {
    return {
      serverWillStart: async ({ schema }) => {
        this.schema = schema;
      },
    };
  }

  /** Null: not a query, so the GraphQL server answers it. */
  async answer(
    text: string,
    variables: unknown,
    request: FastifyRequest,
    staff: StaffAuthenticator,
  ): Promise<OwnAnswer | null> {
    const query = this.queryOf(text);
    if (query === null || !isRecord(variables)) return null;
    try {
      checkSize(query, variables);
      const language = readerLanguage(request.headers['accept-language']);
      const graph = new GraphContext(await staff.suppose(request), language);
      const result = await this.run(query, variables, graph);
      return { status: 200, result };
    } catch (error) {
      return refused(error);
    }
  }

  private async run(query: OwnQuery, variables: Record<string, unknown>, graph: GraphContext) {
    const { ctx } = graph;
    const read = getVariableValues(query.schema, query.operation.variableDefinitions ?? [], variables);
    if (read.errors !== undefined) throw new Problem('INVALID_INPUT', wordsOf(read.errors));
    const result = masked(await query.run({}, graph, read.coerced));
    // What was answered from the context alone is believed no more than what was read.
    if (ctx !== null) await this.db.prove(ctx);
    await this.recordRefusal(query, result, ctx);
    return result;
  }

  private queryOf(text: string): OwnQuery | null {
    const known = this.prepared.get(text);
    if (known !== undefined || this.schema === undefined) return known ?? null;
    const query = prepareQuery(this.schema, text);
    this.prepared.set(text, query);
    return query;
  }

  private async recordRefusal(query: OwnQuery, { errors }: ExecutionResult, ctx: Context | null) {
    if (ctx !== null && errors !== undefined) await this.refusals.recordOf(ctx, query.operation, errors);
  }
}

function checkSize({ document }: OwnQuery, variables: Record<string, unknown>): void {
  const isTooMuch = Buffer.byteLength(JSON.stringify(variables)) > LIMITS.variableBytes;
  const broken = isTooMuch
    ? `The variables have more than ${LIMITS.variableBytes} bytes.`
    : limitBroken(document, undefined, variables);
  if (broken !== null) throw new Problem('INVALID_INPUT', broken);
}

/** Somebody who is not signed in, or no longer, is told so as by any field: with an answer, not with a failed request. */
function refused(error: unknown): OwnAnswer {
  const kind = error instanceof Problem ? error.kind : null;
  const status = kind === null ? 500 : kind === 'UNAUTHENTICATED' ? 200 : STATUS[kind];
  const formatted = error instanceof Problem ? error.toJSON() : { message: '' };
  return { status, result: { errors: [maskErrors(formatted, error)] as never } };
}

function masked(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined || result.errors.length === 0) return result;
  const errors = result.errors.map((error) =>
    maskErrors(new GraphQLError(error.message, error).toJSON(), error),
  );
  return { ...result, errors: errors as never };
}

function wordsOf(errors: readonly GraphQLError[]): string {
  return errors.map(({ message }) => message.slice(0, 300)).join(' ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
