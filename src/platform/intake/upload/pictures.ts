import { crc32 } from 'node:zlib';
import { beginsWith, placeOf, uint16, uint32 } from './bytes.js';
import { checkPixels, type PngHead } from './png-pixels.js';
import { damaged, tooManyPixels, unsafe } from './refusals.js';

/** More points than any scan of a page has; a picture of a few kilobytes can claim billions (TRUST T11). */
export const MOST_PIXELS = 50_000_000;

/** The word IHDR and the thirteen bytes it announces. */
const HEAD_BYTES = 17;

export const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
export const JPEG = [0xff, 0xd8, 0xff];

/** Every chunk of a PNG with its checksum, from the size to the end, and its points; nothing may stand behind it. */
export async function checkPng(bytes: Uint8Array): Promise<void> {
  const data: Uint8Array[] = [];
  let head: PngHead | null = null;
  let at = PNG.length;
  for (let chunk = 0; at + 12 <= bytes.length; chunk += 1) {
    const length = uint32(bytes, at);
    const end = at + 12 + length;
    if (end > bytes.length)
      throw damaged('The file is damaged or cut off: a part of the picture is missing.');
    const body = bytes.subarray(at + 4, end - 4);
    if (crc32(body) !== uint32(bytes, end - 4))
      throw damaged('The file is damaged or cut off: a part of the picture does not match its checksum.');
    const kind = Buffer.from(body.subarray(0, 4)).toString('latin1');
    if (chunk === 0 && kind !== 'IHDR')
      throw damaged('The file is damaged or cut off: the picture does not begin with its size.');
    if (chunk === 0) head = pngHead(body);
    if (kind === 'IDAT') data.push(body.subarray(4));
    if (kind === 'IEND') {
      checkEnd(bytes, end);
      return checkPixels(head!, data);
    }
    at = end;
  }
  throw damaged('The file is damaged or cut off: the picture has no end.');
}

function pngHead(body: Uint8Array): PngHead {
  if (body.length !== HEAD_BYTES)
    throw damaged('The file is damaged or cut off: the head of the picture cannot be true.');
  const [width, height] = [uint32(body, 4), uint32(body, 8)];
  checkSize(width, height);
  const [bitDepth = 0, colourType = 0, , , interlace = 0] = body.subarray(12);
  return { width, height, bitDepth, colourType, interlace };
}

function checkEnd(bytes: Uint8Array, end: number): void {
  if (end !== bytes.length)
    throw unsafe('The file is refused for safety: something stands behind the end of the picture.');
}

/** The segments of a JPEG up to its size, and its end mark. Its points are not expanded: nothing here ever shows them. */
export function checkJpeg(bytes: Uint8Array): void {
  const { width, height } = jpegSize(bytes);
  checkSize(width, height);
  if (!endsJpeg(bytes)) throw damaged('The file is damaged or cut off: the picture has no end.');
}

function jpegSize(bytes: Uint8Array): { width: number; height: number } {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff)
      throw damaged('The file is damaged or cut off: a part of the picture has no mark.');
    const mark = bytes[at + 1]!;
    if (mark === 0xff) at += 1;
    else if (isFrame(mark)) return { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7) };
    else at += 2 + Math.max(uint16(bytes, at + 2), 2);
  }
  throw damaged('The file is damaged or cut off: the picture does not say its size.');
}

/** Start of a frame, of whichever coding; C4, C8 and CC are tables. */
function isFrame(mark: number): boolean {
  return mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
}

/** Phones write a second, smaller picture or a map behind the first, so the end mark need not be the last bytes. */
function endsJpeg(bytes: Uint8Array): boolean {
  return placeOf(bytes, '\xff\xd9', 2) > 0;
}

function checkSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw damaged('The file is damaged or cut off: the picture has no size.');
  if (width * height > MOST_PIXELS) throw tooManyPixels(MOST_PIXELS);
}

export function isPng(bytes: Uint8Array): boolean {
  return beginsWith(bytes, PNG);
}

export function isJpeg(bytes: Uint8Array): boolean {
  return beginsWith(bytes, JPEG);
}
