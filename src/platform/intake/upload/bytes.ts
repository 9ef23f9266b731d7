/** Looking into bytes as the formats count them: big-endian, with texts in Latin letters. */
export function uint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}

export function uint16(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint16(at);
}

export function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Where a text of Latin letters stands between two places, or -1. */
export function placeOf(bytes: Uint8Array, text: string, from = 0, to = bytes.length): number {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(from, to);
  const at = part.indexOf(text, 0, 'latin1');
  return at < 0 ? -1 : from + at;
}
