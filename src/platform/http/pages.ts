import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import fs from 'node:fs';
import path from 'node:path';

/** Addresses of the staff door; everything below /respond belongs to the vendor's. No wildcard (STACK trap 9). */
const STAFF_PATHS = ['/', '/sign-in', '/setup', '/enter', '/password', '/app', '/app/*'];
const VENDOR_PATHS = ['/respond', '/respond/*'];

/** Serves the two built pages and their assets. A GET of a page changes nothing, whoever sends it. */
export async function servePages(app: NestFastifyApplication, folder: string): Promise<void> {
  const isBuilt = ['assets', 'index.html', 'portal.html'].every((name) =>
    fs.existsSync(path.join(folder, name)),
  );
  if (!isBuilt) return;
  await app.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    wildcard: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  const page = (file: string) => {
    const html = fs.readFileSync(path.join(folder, file), 'utf8');
    return (_: unknown, reply: FastifyReply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html);
  };
  for (const route of STAFF_PATHS) fastify.get(route, page('index.html'));
  for (const route of VENDOR_PATHS) fastify.get(route, page('portal.html'));
}
