import type { FastifyReply, FastifyRequest } from 'fastify';

/** A null character or half a surrogate pair: no person types them, and PostgreSQL and RFC 8785 refuse them. */
export async function refuseUnstorableText(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (isStorable(request.body)) return;
  const message = 'The text holds a character that cannot be stored. Type it again instead of pasting it.';
  await reply.code(400).send({ code: 'INVALID_INPUT', message });
}

/** Looks at every text of a JSON value, its keys included, without recursion: depth costs nothing. */
function isStorable(body: unknown): boolean {
  const waiting: unknown[] = [body];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string' && !isWhole(value)) return false;
    if (typeof value === 'object' && value !== null)
      waiting.push(...Object.keys(value), ...Object.values(value));
  }
  return true;
}

function isWhole(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}
