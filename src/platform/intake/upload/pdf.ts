import { placeOf } from './bytes.js';
import { damaged, locked } from './refusals.js';

const TAIL = 2048;

export function isPdf(bytes: Uint8Array): boolean {
  return placeOf(bytes, '%PDF-', 0, 5) === 0;
}

/** A PDF has its end; one that nobody can open without a password is no evidence. */
export async function checkPdf(bytes: Uint8Array): Promise<void> {
  if (placeOf(bytes, '%%EOF', Math.max(0, bytes.length - TAIL)) < 0)
    throw damaged('The file is damaged or cut off: the PDF has no end.');
  if (placeOf(bytes, 'startxref') < 0)
    throw damaged('The file is damaged or cut off: the PDF has no table of its parts.');
  // Many are encrypted with an empty password, which every reader knows; only a real one stands in the way.
  if (placeOf(bytes, '/Encrypt') >= 0) await checkPassword(bytes);
}

/** The reader of PDFs is loaded for these alone: it takes longer than all other checks together. */
async function checkPassword(bytes: Uint8Array): Promise<void> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes));
    await document.loadingTask.destroy();
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw locked();
    throw damaged('The file is damaged or cut off: its encryption cannot be read.');
  }
}
