import { AGREEMENT_LIMITS, type AgreementText } from '@core/clause/agreement-text.js';
import { markdownLines } from '@core/clause/markdown-lines.js';
import { textOfPdf } from '../text/pdf-file.js';

/** Why a file is not read on this device; the words are those of the server's refusals. */
export type DeviceRefusal = 'PASSWORD_PROTECTED' | 'TOO_LARGE' | 'UNREADABLE_HERE';

/** The text of a file on this device: a PDF by its text layer, anything else as Markdown or plain text. */
export async function textOfFile(file: File): Promise<AgreementText> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');
  if (isPdf) return textOfPdf(bytes);
  return textOfPaste(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

export function textOfPaste(text: string): AgreementText {
  if (text.length > AGREEMENT_LIMITS.characters) throw new RangeError('more text than an agreement has');
  return { pages: null, lines: markdownLines(text) };
}

export function refusalOn(thrown: unknown): DeviceRefusal {
  if (thrown instanceof RangeError) return 'TOO_LARGE';
  const isLocked = thrown instanceof Error && thrown.name === 'PasswordException';
  return isLocked ? 'PASSWORD_PROTECTED' : 'UNREADABLE_HERE';
}
