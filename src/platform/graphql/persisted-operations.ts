import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fs from 'node:fs';
import path from 'node:path';

const DOORS: Record<string, string> = { '/graphql': 'staff.json', '/respond/graphql': 'respond.json' };

/**
 * Our own pages send the digest of an operation instead of its text (TRUST T10). Where it is required, nobody
 * can send a document of their own, so there is no document to attack with.
 */
export function usePersistedOperations(
  app: NestFastifyApplication,
  folder: string,
  isRequired: boolean,
): void {
  const known = new Map(
    Object.entries(DOORS).map(([door, file]) => [door, readOperations(path.join(folder, file))]),
  );
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
      // By the route and not by the address: `/graphql?x` is the same door.
      const operations = known.get(request.routeOptions.url ?? '');
      const body = request.body as { id?: unknown; query?: unknown } | null;
      if (operations === undefined) return;
      // A GET carries its document in the address, past all that is asked of a body and into every log of a proxy.
      if (request.method !== 'POST') return refuse(reply, 'GraphQL is answered by POST alone.', 405);
      if (body === null || typeof body !== 'object') return;
      if (typeof body.id === 'string') {
        body.query = Object.hasOwn(operations, body.id) ? operations[body.id] : undefined;
        if (body.query === undefined)
          await refuse(reply, 'This page is older than the server. Reload it; nothing you typed is lost.');
      } else if (isRequired)
        await refuse(reply, 'Only the operations of Assay’s own pages are answered here.');
    });
}

async function refuse(reply: FastifyReply, message: string, status = 400): Promise<void> {
  const errors = [{ message, extensions: { code: 'INVALID_INPUT' } }];
  await reply.code(status).send({ errors });
}

function readOperations(file: string): Record<string, string> {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>) : {};
}
