import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { invalidInput, Problem } from '../errors/problems.js';
import { UploadsInFlight } from './uploads-in-flight.js';

/** What a request with a file brought: the file whole, and the texts beside it. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
  texts: ReadonlyMap<string, string>;
}

/** One file a request; how large it may be is said where it is taken. Texts must come before the file. */
export async function takeFiles(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, parts: 1 + FIELDS.fields, ...FIELDS },
  });
}

const FIELDS = { fields: 8, fieldNameSize: 100, fieldSize: 2 * 1024 * 1024 };

/** Names, headers and texts beside the file. What says of itself that it is larger is refused before it is read. */
const MOST_AROUND = FIELDS.fields * FIELDS.fieldSize + 64 * 1024;

/** For the whole process, whichever door a file comes by. */
const uploads = new UploadsInFlight();

/**
 * Reads the one file of a request into memory, four at once of a workspace. Errors: none sent (400), larger than `most`
 * bytes (413), too many wait (429).
 */
export async function sentFile(request: FastifyRequest, most: number, tenantId: string): Promise<SentFile> {
  if (!request.isMultipart()) throw invalidInput('Choose a file first; nothing was sent.');
  if (Number(request.headers['content-length']) > most + MOST_AROUND) throw tooLarge(most);
  return uploads.take(tenantId, () => readFile(request, most));
}

async function readFile(request: FastifyRequest, most: number): Promise<SentFile> {
  // Whoever waited may have left; nothing would ever come.
  if (request.raw.destroyed) throw invalidInput('The file did not arrive whole.');
  const file = await request.file({ limits: { fileSize: most }, throwFileSizeLimit: false });
  if (file === undefined) throw invalidInput('Choose a file first; nothing was sent.');
  const bytes = await file.toBuffer();
  // Only after the stream has ended is it known whether it was cut (STACK trap 11).
  if (file.file.truncated) throw tooLarge(most);
  const texts = Object.values(file.fields).flatMap((part) =>
    part !== undefined && !Array.isArray(part) && part.type === 'field' && typeof part.value === 'string'
      ? [[part.fieldname, part.value] as const]
      : [],
  );
  return { name: file.filename, bytes, texts: new Map(texts) };
}

function tooLarge(most: number): Problem {
  const limit = `${Math.round(most / 1024 / 1024)} MiB`;
  const message = `The file is larger than ${limit}. Send a smaller one, or split it.`;
  return new Problem('INVALID_INPUT', message, { status: 413 });
}
