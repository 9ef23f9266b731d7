import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from '../errors/describe-error.js';
import { busyProblem } from '../errors/busy.js';
import { Problem, type ErrorKind } from '../errors/problems.js';
import { inLanguage, messageIn, readerLanguage, type ReaderLanguage } from '../errors/reader-words.js';
import { Refused } from '../errors/user-errors.js';

export const STATUS: Record<ErrorKind, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

/** The same six errors over plain HTTP; GraphQL has its own masking and passes through. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw error;
    const http = host.switchToHttp();
    const language = readerLanguage(http.getRequest<FastifyRequest>().headers['accept-language']);
    const reply = http.getResponse<FastifyReply>();
    const { status, body } = this.answer(error, language);
    void reply.code(status).header('cache-control', 'no-store').send(body);
  }

  private answer(thrown: unknown, language: ReaderLanguage): { status: number; body: unknown } {
    const error = busyProblem(thrown) ?? thrown;
    if (error instanceof Refused)
      return { status: 422, body: { userErrors: inLanguage(error.userErrors, language) } };
    if (error instanceof Problem) {
      const { code: _, ...details } = error.extensions;
      return {
        status: (details['status'] as number | undefined) ?? STATUS[error.kind],
        body: { code: error.kind, message: messageIn(error.message, language), ...details },
      };
    }
    if (error instanceof HttpException) return { status: error.getStatus(), body: error.getResponse() };
    const correlationId = crypto.randomUUID().slice(0, 8).toUpperCase();
    this.logger.error({ correlationId, ...describeError(error) });
    return {
      status: 500,
      body: {
        code: 'INTERNAL',
        message: `Something went wrong on our side. Quote ${correlationId}.`,
        correlationId,
      },
    };
  }
}
