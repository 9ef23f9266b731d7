import { Unreadable } from './unreadable.js';

/**
 * The text of a file of unknown encoding: a byte order mark decides, then the pattern of zero bytes of UTF-16, then
 * UTF-8 where the bytes allow it, else Windows-1252, in which old programs of the West write. Without its mark.
 * Throws Unreadable (BAD_FORMAT) for files that are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (CONTROLS.test(text)) throw noText();
  return text;
}

function decode(bytes: Uint8Array): string {
  const encoding = markOf(bytes) ?? utf16Without(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Latin text in UTF-16 has a zero in nearly every second byte, and none in the others. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 1].map((parity) => sample.filter((byte, at) => at % 2 === parity && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}

// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

function noText(): Unreadable {
  const message = 'The file is neither text nor a format that is read here.';
  return Unreadable.because('BAD_FORMAT', null, message, 'Save it as XLSX, or as CSV in UTF-8.');
}
