import type { FastifyReply, FastifyRequest } from 'fastify';

/** A null character, half a surrogate pair or lists without end: no person types them, and PostgreSQL and RFC 8785 refuse them. */
export async function refuseUnstorableText(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (isStorable(request.body)) return;
  const message = 'The text holds a character that cannot be stored. Type it again instead of pasting it.';
  await reply.code(400).send({ code: 'INVALID_INPUT', message });
}

/** Far deeper than any form of ours; what reads the body after us calls itself once a level. */
const DEEPEST = 50;

/** Looks at every text of a JSON value, its keys included, level by level and without recursion. */
function isStorable(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST || !level.every((value) => typeof value !== 'string' || isWhole(value))) return false;
    level = level.flatMap(partsOf);
  }
  return true;
}

function partsOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.entries(value).flat() : [];
}

function isWhole(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}
