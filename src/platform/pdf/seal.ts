import { createHash } from 'node:crypto';

/** The digits of Crockford's base 32: no I, L, O or U, so that a code can be read out on the telephone. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** SHA-256 in hex. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The first 100 bits of a SHA-256 in hex as `AV1-XXXX-XXXX-XXXX-XXXX-XXXX`. */
export function verificationCode(contentHash: string): string {
  const groups = [0, 1, 2, 3, 4].map((group) => fourDigits(contentHash.slice(group * 5, group * 5 + 5)));
  return ['AV1', ...groups].join('-');
}

/** Five hex digits are twenty bits, four digits of base 32. */
function fourDigits(hex: string): string {
  const bits = parseInt(hex, 16);
  return [15, 10, 5, 0].map((shift) => DIGITS[(bits >> shift) & 31]).join('');
}
