import type { FastifyRequest } from 'fastify';
import type { Context } from './context.js';

/** `features/identity` is one: turns the staff cookie into a context, or nothing. */
export abstract class StaffAuthenticator {
  abstract authenticate(request: FastifyRequest): Promise<Context | null>;
  /** The same for a read: the session may be remembered from its last request and proven with what is read. */
  abstract suppose(request: FastifyRequest): Promise<Context | null>;
}

/** `features/respond` is one: turns the vendor cookie into a context of one assessment, or nothing. */
export abstract class RespondentAuthenticator {
  abstract authenticate(request: FastifyRequest): Promise<Context | null>;
}
