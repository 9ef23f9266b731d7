import fs from 'node:fs';
import path from 'node:path';
import Pdf from 'pdfkit';
import { docxOf, pdfOf, scannedPdf } from './clauses/files.js';

/** What somebody hands in as an agreement, and how it must end: a state with a name and a next step in words. */
export interface BadAgreement {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly state: 'UNREADABLE' | 'NOT_COVERED' | 'NOT_AN_AGREEMENT' | 'REFUSED' | 'READ';
  readonly refusal: string | null;
  /** Where the page must send whoever reads it. */
  readonly nextStep: string;
}

/** How the page names each end. */
export const STATE_WORDS: Readonly<Record<BadAgreement['state'], string>> = {
  READ: 'Read',
  UNREADABLE: 'Unreadable',
  NOT_COVERED: 'Language not covered',
  NOT_AN_AGREEMENT: 'Not an agreement',
  REFUSED: 'Refused',
};

const GOOD = fs
  .readFileSync(path.resolve(import.meta.dirname, 'clauses/good-en.md'), 'utf8')
  .replace(/^#+ /gm, '');
const INTER = path.resolve(
  import.meta.dirname,
  '../../node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
);

const SIGN_IN = '<h1>Sign in</h1><p>Please sign in to read the data processing agreement.</p>';
const KEY_WORDS =
  'DPA: instructions, confidentiality, security, audits, deletion, sub-processors, breach notice in 24 hours.';
const { clauses: WANTED } = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../templates/clauses/wording.json'), 'utf8'),
) as { clauses: Record<string, { en: string }> };
/** All we could wish for, and nobody has promised it. */
const DEMANDS = [
  'Before we sign, please look at these points:',
  ...Object.values(WANTED).map(({ en }) => `- ${en}`),
].join('\n');
const FRENCH = Array.from(
  { length: 40 },
  (_, at) =>
    `Article ${at + 1}. Le sous-traitant traite les données à caractère personnel pour le compte du responsable de traitement et dans le cadre de ses instructions; il prend les mesures qui sont nécessaires et il est tenu de les mettre à la disposition du client.`,
).join('\n\n');

/** Issue "Agreements", bad input: none ends in "all clauses missing", none in "present". */
export async function badAgreements(): Promise<readonly BadAgreement[]> {
  return [
    ended('scan.pdf', await scannedPdf(), 'UNREADABLE', 'Ask the vendor for a copy with text'),
    ended('no-letters.pdf', await pdfWithoutLetters(), 'UNREADABLE', 'print it to PDF anew'),
    ended('page-of-sso.html', `<html><body>${SIGN_IN}</body></html>`, 'NOT_AN_AGREEMENT', 'page to sign in'),
    ended('line.txt', KEY_WORDS, 'NOT_AN_AGREEMENT', 'Upload the agreement itself'),
    ended('demands.txt', DEMANDS, 'NOT_AN_AGREEMENT', 'letter of what somebody asks for'),
    ended('fr.txt', FRENCH, 'NOT_COVERED', 'upload an English or German version'),
    ended(
      'two.txt',
      `Data Processing Agreement\n\n${GOOD}\n\nData Processing Agreement\n\n${GOOD}`,
      'READ',
      'Upload them one by one',
    ),
    refused('locked.pdf', await lockedPdf(), 'PASSWORD_PROTECTED', 'Save it without one'),
    refused('pages.pdf', await pdfOfPages(2_000), 'TOO_LARGE', 'Send the agreement alone'),
    refused('bomb.docx', docxBomb(), 'TOO_LARGE', 'unpacks to far more than it weighs'),
    refused(
      'door.html',
      `<html><body>${SIGN_IN}<form><input type="password"></form></body></html>`,
      'BAD_FORMAT',
      'Sign in, save the agreement itself',
    ),
    refused('really.pdf', 'This is no PDF at all.', 'WRONG_TYPE', 'Save it again as PDF'),
  ];
}

type Ended = Exclude<BadAgreement['state'], 'REFUSED'>;

function ended(name: string, bytes: Uint8Array | string, state: Ended, nextStep: string): BadAgreement {
  return { name, bytes, state, refusal: null, nextStep };
}

function refused(name: string, bytes: Uint8Array | string, refusal: string, nextStep: string): BadAgreement {
  return { name, bytes, state: 'REFUSED', refusal, nextStep };
}

/** The glyphs are drawn, and nothing says which letters they are. */
async function pdfWithoutLetters(): Promise<Buffer> {
  const written = await pdfOf(GOOD, { font: INTER });
  return Buffer.from(written.toString('latin1').replaceAll('/ToUnicode', '/ToNothing'), 'latin1');
}

function lockedPdf(): Promise<Buffer> {
  return pdfOf(GOOD, { userPassword: 'secret', pdfVersion: '1.7' });
}

async function pdfOfPages(count: number): Promise<Buffer> {
  const pdf = new Pdf({ size: 'A4' });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const closed = new Promise<void>((resolve) => pdf.once('end', () => resolve()));
  for (let page = 1; page < count; page += 1) pdf.addPage();
  pdf.end();
  await closed;
  return Buffer.concat(chunks);
}

/** Two mebibytes of one byte weigh two kibibytes when packed. */
function docxBomb(): Buffer {
  return docxOf([{ text: 'x' }], { 'word/media/a.bin': new Uint8Array(2 * 1024 * 1024) });
}
