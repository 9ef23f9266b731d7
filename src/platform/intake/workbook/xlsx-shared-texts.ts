import type { Archive } from '../archive.js';
import { readXml } from '../xml.js';
import { plainText } from './xlsx-values.js';

/** The table of texts that cells point at by number; [] when the workbook has none. */
export async function readSharedTexts(archive: Archive, part: string | null): Promise<readonly string[]> {
  const texts: string[] = [];
  if (part === null) return texts;
  let text = '';
  let isText = false;
  let isReading = false;
  await readXml(await archive.stream(part), part, {
    open(name) {
      if (name === 'si') text = '';
      // How a Japanese name is spoken stands beside it and is not shown in the cell.
      if (name === 'rPh') isReading = true;
      if (name === 't') isText = !isReading;
    },
    text(words) {
      if (isText) text += words;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') texts.push(plainText(text));
    },
  });
  return texts;
}
