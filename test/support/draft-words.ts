import { strFromU8, unzipSync } from 'fflate';
import { isCountryCode } from '../../src/core/country-codes.js';
import { readPdf } from '../../src/platform/intake/document/pdf.js';

/** What an empty register leaves of a draft may name: articles and acts of law, and its own sections and annexes. */
const CITED = [
  /^\d+\. /gm,
  /\(?EU\)? (2016\/679|2021\/914)( of 4 June 2021| der Kommission vom 4\. Juni 2021)?/g,
  /(Articles?|Artikeln?|Absatz) \d+(\(\d\))?( (to|bis|and|und) \d+)?/g,
  /(Clause|Klausel|Option) \d+(\([a-z]\))?/g,
  /(Annex|Annexes|Anlage|Anlagen|sections?|Abschnitt|Abschnitten) \d+( (to|bis|and|und) \d+)?/g,
];

/** Numbers and names of countries in a draft that no law accounts for. */
export function inventedIn(draft: string, language: 'en' | 'de'): string[] {
  const said = CITED.reduce((text, citation) => text.replace(citation, ' '), draft);
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const countries = COUNTRIES.map((code) => names.of(code) ?? code);
  const words = ` ${said.replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  return [...(said.match(/\S*\d\S*/g) ?? []), ...countries.filter((name) => words.includes(` ${name} `))];
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const COUNTRIES = LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).filter(isCountryCode);

/** The words of a DOCX, a paragraph to a line. */
export function docxWords(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return xml
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"');
}

/** The words of a PDF without the blanks between them, for lines break where they must. */
export async function pdfWords(bytes: Uint8Array): Promise<string> {
  const { lines } = await readPdf(bytes);
  return lines
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');
}
