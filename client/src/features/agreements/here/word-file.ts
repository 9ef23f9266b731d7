import type { AgreementText } from '@core/clause/agreement-text.js';
import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { DeviceFault } from './device-fault.js';
import { textOfHtml } from './html-file.js';

const MAIN_PART = 'word/document.xml';
const TEXT_PARTS = /\.(?:xml|rels)$/i;
/** As on the server (TRUST T11): what an archive may claim to hold before a byte of it is expanded. */
const MOST_ENTRIES = 512;
const MOST_EXPANDED = 64 * 1024 * 1024;
const HIGHEST_RATIO = 200;

/** The text of a Word file; pictures and deleted words are left out, as on the server. */
export async function textOfWord(bytes: Uint8Array): Promise<AgreementText> {
  const archive = textParts(bytes);
  const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const options = {
    convertImage: noPicture,
    styleMap: ['comment-reference => '],
    ignoreEmptyParagraphs: true,
  };
  const converted = await mammoth.convertToHtml({ arrayBuffer: archive }, options).catch(() => null);
  if (converted === null) throw new DeviceFault('UNREADABLE_FILE');
  return textOfHtml(converted.value);
}

/**
 * The parts that hold words, packed anew: whoever opens that archive can be given no more than was counted here,
 * since each part is expanded into exactly the room that it claims.
 */
function textParts(bytes: Uint8Array): ArrayBuffer {
  let entries = 0;
  let expanded = 0;
  const parts = unpacked(bytes, ({ name, size, originalSize }) => {
    entries += 1;
    expanded += originalSize;
    const isDense = originalSize > HIGHEST_RATIO * Math.max(size, 1);
    if (entries > MOST_ENTRIES || expanded > MOST_EXPANDED || isDense) throw new DeviceFault('TOO_LARGE');
    return TEXT_PARTS.test(name);
  });
  if (parts[MAIN_PART] === undefined) throw new DeviceFault('BAD_FORMAT');
  const { buffer } = zipSync(parts, { level: 0 });
  return buffer as ArrayBuffer;
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>;

function unpacked(bytes: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (thrown) {
    throw thrown instanceof DeviceFault ? thrown : new DeviceFault('UNREADABLE_FILE');
  }
}
