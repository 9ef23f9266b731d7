import { AGREEMENT_LIMITS, type AgreementText } from '@core/clause/agreement-text.js';
import { isHtml } from '@core/clause/html-lines.js';
import { markdownLines } from '@core/clause/markdown-lines.js';
import { DeviceFault, type DeviceRefusal } from './device-fault.js';

/** The text of a file on this device. The readers of each kind of file are loaded when one is there to read. */
export async function textOfFile(file: File): Promise<AgreementText> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  if (start.includes('%PDF-')) return (await import('../text/pdf-file.js')).textOfPdf(bytes);
  if (start.startsWith('PK')) return (await import('./word-file.js')).textOfWord(bytes);
  if (start.startsWith(OLD_OFFICE) || start.startsWith('{\\rtf')) throw new DeviceFault('BAD_FORMAT');
  const text = decoded(bytes);
  if (isHtml(text, file.name)) return (await import('./html-file.js')).textOfHtml(text);
  return textOfPaste(text);
}

export function textOfPaste(text: string): AgreementText {
  if (text.length > AGREEMENT_LIMITS.characters) throw new DeviceFault('TOO_LARGE');
  return { pages: null, lines: markdownLines(text) };
}

export function refusalOn(thrown: unknown): DeviceRefusal {
  if (thrown instanceof DeviceFault) return thrown.refusal;
  if (thrown instanceof RangeError) return 'TOO_LARGE';
  const isLocked = thrown instanceof Error && thrown.name === 'PasswordException';
  return isLocked ? 'PASSWORD_PROTECTED' : 'UNREADABLE_HERE';
}

/** The first bytes of files of Office 97 to 2003, each as a character. */
const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0';
// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/** A byte order mark decides, then UTF-8 where the bytes allow it, else what old programs of the West write. */
function decoded(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (CONTROLS.test(text)) throw new DeviceFault('BAD_FORMAT');
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
