import type { AgreementText } from '@core/clause/agreement-text.js';
import { textOfPdf } from './pdf-file.js';

/** The text of a file on this device: a PDF by its text layer, anything else as plain text. */
export async function textOfFile(file: File): Promise<AgreementText> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');
  if (isPdf) return textOfPdf(bytes);
  return textOfPaste(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

export function textOfPaste(text: string): AgreementText {
  const lines = text.split(/\r\n|\r|\n/).map((line, at) => ({ page: null, line: at + 1, text: line }));
  return { pages: null, lines };
}
