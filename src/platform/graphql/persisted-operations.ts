import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fs from 'node:fs';
import path from 'node:path';
import { StaffAuthenticator } from '../tenancy/authenticator.js';
import { OwnQueries } from './own-queries.js';

const STAFF = '/graphql';
const DOORS: Record<string, string> = { [STAFF]: 'staff.json', '/respond/graphql': 'respond.json' };

/**
 * Our own pages send the digest of an operation instead of its text (TRUST T10). Where it is required, nobody
 * can send a document of their own, so there is no document to attack with.
 */
export function usePersistedOperations(
  app: NestFastifyApplication,
  folder: string,
  isRequired: boolean,
): void {
  const answerAtOnce = ownQueriesOf(app);
  const fastify = app.getHttpAdapter().getInstance();
  // Hung on the two routes themselves: `/graphql?x` is the same door, and no other request is held up.
  fastify.addHook('onRoute', (route) => {
    const file = DOORS[route.url];
    if (file === undefined) return;
    const operations = readOperations(path.join(folder, file));
    const atOnce = route.url === STAFF ? answerAtOnce : null;
    route.preHandler = [route.preHandler ?? [], gate(operations, atOnce, isRequired)].flat();
  });
}

type AnswerAtOnce = (sent: Sent, request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** Puts the text in the place of its digest, or refuses. */
function gate(operations: Record<string, string>, answerAtOnce: AnswerAtOnce | null, isRequired: boolean) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const body = request.body as Sent | null;
    // A GET carries its document in the address, past all that is asked of a body and into every log of a proxy.
    if (request.method !== 'POST') return refuse(reply, 'GraphQL is answered by POST alone.', 405);
    if (body === null || typeof body !== 'object') return;
    if (typeof body.id === 'string') {
      body.query = Object.hasOwn(operations, body.id) ? operations[body.id] : undefined;
      if (body.query === undefined)
        return refuse(reply, 'This page is older than the server. Reload it; nothing you typed is lost.');
      await answerAtOnce?.(body, request, reply);
    } else if (isRequired) await refuse(reply, 'Only the operations of Assay’s own pages are answered here.');
  };
}

interface Sent {
  id?: unknown;
  query?: unknown;
  variables?: unknown;
}

/** Queries of the staff's pages are answered here; what is left to the GraphQL server leaves the reply untouched. */
function ownQueriesOf(app: NestFastifyApplication): AnswerAtOnce {
  const queries = app.get(OwnQueries);
  const staff = app.get(StaffAuthenticator, { strict: false });
  return async ({ query, variables }, request, reply) => {
    const answer = await queries.answer(String(query), variables ?? {}, request, staff);
    if (answer === null) return;
    await reply
      .code(answer.status)
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(answer.result));
  };
}

async function refuse(reply: FastifyReply, message: string, status = 400): Promise<void> {
  const errors = [{ message, extensions: { code: 'INVALID_INPUT' } }];
  await reply.code(status).send({ errors });
}

function readOperations(file: string): Record<string, string> {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>) : {};
}
