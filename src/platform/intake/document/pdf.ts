/** PDF: the text layer of each page with its positions. Nothing in the file is executed; fonts are not loaded. */
import { getDocumentProxy } from 'unpdf';
import type { AgreementText, TextLine } from '../../../core/clause/agreement-text.js';
import { Unreadable } from '../unreadable.js';
import { DOCUMENT_LIMITS, TextBudget } from './document-limits.js';
import { linesOfPage, type PdfPiece } from '../../../core/clause/pdf-lines.js';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

const OPTIONS = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  stopAtErrors: false,
  verbosity: 0,
};

export async function readPdf(bytes: Uint8Array): Promise<AgreementText> {
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > DOCUMENT_LIMITS.pages) throw tooManyPages();
    const budget = new TextBudget();
    const lines: TextLine[] = [];
    for (let page = 1; page <= pdf.numPages; page++) lines.push(...(await pageLines(pdf, page, budget)));
    return { pages: pdf.numPages, lines };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function opened(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // The library takes the buffer away from its owner, so it gets a copy.
    return await getDocumentProxy(Uint8Array.from(bytes), OPTIONS);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw locked();
    throw damaged();
  }
}

async function pageLines(pdf: PdfDocument, page: number, budget: TextBudget): Promise<readonly TextLine[]> {
  const pieces = await piecesOf(pdf, page);
  for (const { text } of pieces) budget.spend(text);
  let line = 0;
  return linesOfPage(pieces).map((text) => {
    if (text !== '') line += 1;
    return { page, line: Math.max(1, line), text };
  });
}

async function piecesOf(pdf: PdfDocument, page: number): Promise<readonly PdfPiece[]> {
  try {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    return items.flatMap((item): readonly PdfPiece[] => {
      if (!('str' in item)) return [];
      const [, , , , x, y] = item.transform as readonly number[];
      const height = item.height > 0 ? item.height : 10;
      return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, height }];
    });
  } catch {
    throw damagedOn(page);
  }
}

function locked(): Unreadable {
  const message = 'The PDF is protected by a password.';
  return Unreadable.because('UNREADABLE_FILE', null, message, 'Save it without a password.');
}

function damaged(): Unreadable {
  return Unreadable.because('UNREADABLE_FILE', null, 'The PDF is damaged.', ANEW);
}

function damagedOn(page: number): Unreadable {
  return Unreadable.because('UNREADABLE_FILE', `page ${page}`, 'A page of the PDF is damaged.', ANEW);
}

const ANEW = 'Send the file again, or print it to PDF anew.';

function tooManyPages(): Unreadable {
  const message = `The PDF has more than ${DOCUMENT_LIMITS.pages} pages.`;
  return Unreadable.because('TOO_LARGE', null, message, 'Send the agreement alone, without other documents.');
}
