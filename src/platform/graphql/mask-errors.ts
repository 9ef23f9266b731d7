import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException, Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import { busyProblem } from '../errors/busy.js';
import { Problem } from '../errors/problems.js';
import { Refused } from '../errors/user-errors.js';
import { describeError } from '../errors/describe-error.js';

const logger = new Logger('graphql');

/**
 * Six kinds pass with their words; malformed documents pass as INVALID_INPUT; the rest is masked, with an id
 * under which the log knows more. Messages of libraries and of PostgreSQL may carry values, so they never pass.
 */
export function maskErrors(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const thrown = unwrapResolverError(error);
  const original = busyProblem(thrown) ?? thrown;
  const { path } = formatted;
  if (original instanceof Problem)
    return { message: original.message, path, extensions: { ...original.extensions, http: undefined } };
  if (original instanceof Refused)
    return invalid(original.userErrors.map((each) => each.message).join(' '), path);
  if (original instanceof HttpException) return invalid(original.message, path);
  if (isRequestError(formatted)) return invalid(withoutSuggestion(formatted.message), path);
  if (isMisfit(original)) return invalid('A value of this request does not fit where it was put.', path);
  const correlationId = crypto.randomUUID().slice(0, 8).toUpperCase();
  logger.error({ correlationId, ...describeError(original) });
  const message = `Something went wrong on our side and nothing was changed. Try again; if it stays, quote ${correlationId}.`;
  return { message, path, extensions: { code: 'INTERNAL', correlationId } };
}

/** PostgreSQL could not read a value: a page mark made by hand, a number or a day out of range. */
const MISFITS = new Set(['22003', '22007', '22008', '22P02', '22021', '22P05']);

function isMisfit(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { driverError, code } = error as { driverError?: { code?: string }; code?: string };
  return MISFITS.has(driverError?.code ?? code ?? '');
}

function invalid(message: string, path: GraphQLFormattedError['path']): GraphQLFormattedError {
  return { message, path, extensions: { code: 'INVALID_INPUT' } };
}

function isRequestError(error: GraphQLFormattedError): boolean {
  const codes = [
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_USER_INPUT',
    'BAD_REQUEST',
    'OPERATION_RESOLUTION_FAILURE',
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ];
  return codes.includes(String(error.extensions?.['code']));
}

/** "Did you mean …" tells field names to somebody who may not know them. */
function withoutSuggestion(message: string): string {
  return message.replace(/ ?Did you mean .*\?/, '').slice(0, 300);
}
