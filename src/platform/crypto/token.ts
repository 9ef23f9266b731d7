import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * Opaque tokens: `<prefix><8-character tenant hint>.<43 characters base64url = 256 bit><6-character CRC32>`.
 * Only the SHA-256 is stored. The hint names the tenant so that the look-up happens inside its row-level
 * security; the checksum tells a torn link from a guessed one without asking the database.
 */
export interface Token {
  text: string;
  hash: string;
}

export function mintToken(prefix: string, tenantHint: string): Token {
  const body = `${prefix}${tenantHint}.${randomToken()}`;
  const text = body + checksum(body);
  return { text, hash: hashOf(text) };
}

/** The tenant hint and the hash of a well-formed token; null for anything else. */
export function readToken(prefix: string, text: string): { hint: string; hash: string } | null {
  const shape = /^([a-z_]*)([0-9a-z]{8})\.([\w-]{43})([0-9a-z]{6})$/.exec(text);
  if (shape === null || shape[1] !== prefix) return null;
  const body = text.slice(0, -6);
  return checksum(body) === shape[4] ? { hint: shape[2]!, hash: hashOf(text) } : null;
}

/** 256 random bits for a cookie that names no tenant. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 (hex): a token has 256 random bits, so a plain digest is enough. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function checksum(body: string): string {
  return crc32(body).toString(36).padStart(6, '0').slice(-6);
}
