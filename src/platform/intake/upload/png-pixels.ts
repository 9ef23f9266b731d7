import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import { damaged, unsafe } from './refusals.js';

/** What the head of a PNG says of its points (ISO/IEC 15948, 11.2.2). */
export interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: number;
  readonly interlace: number;
}

/** Values a point: grey, colour, palette, grey with alpha, colour with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** First column and row, and the steps between them, of each pass of an interlaced picture. */
const WHOLE = [[0, 0, 1, 1]] as const;
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Expands the points without keeping any: they must be exactly as many bytes as the head promises. */
export async function checkPixels(head: PngHead, data: readonly Uint8Array[]): Promise<void> {
  const expected = bytesOf(head);
  let found = 0;
  const inflate = createInflate();
  const chunks: AsyncIterable<Buffer> = Readable.from(data).pipe(inflate);
  try {
    for await (const chunk of chunks) {
      found += chunk.length;
      if (found > expected) break;
    }
  } catch {
    throw damaged('The file is damaged or cut off: its points cannot be expanded.');
  }
  if (found > expected) throw unsafe('The file is refused for safety: it holds more points than it says.');
  if (found < expected) throw damaged('The file is damaged or cut off: a part of its points is missing.');
}

/** Each row of a pass has one byte more, for its filter. */
function bytesOf({ width, height, bitDepth, colourType, interlace }: PngHead): number {
  const channels = CHANNELS[colourType];
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(bitDepth) || interlace > 1)
    throw damaged('The file is damaged or cut off: the head of the picture cannot be true.');
  const passes = interlace === 1 ? ADAM7 : WHOLE;
  return passes.reduce((sum, [left, top, right, down]) => {
    const columns = Math.ceil(Math.max(0, width - left) / right);
    const rows = Math.ceil(Math.max(0, height - top) / down);
    return columns === 0 ? sum : sum + rows * (1 + Math.ceil((columns * bitDepth * channels) / 8));
  }, 0);
}
