import { AGREEMENT_LIMITS, type AgreementText, type TextLine } from '@core/clause/agreement-text.js';
import { linesOfPage, type PdfPiece } from '@core/clause/pdf-lines.js';

/** Fonts are drawn as shapes, and nothing in the file is executed: the policy of the page allows neither. */
const OPTIONS = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 };

/** The reader of PDFs is large, so it comes only when a page is looked at. */
export async function openPdf(bytes: Uint8Array) {
  const { getDocument } = await import('unpdf/pdfjs');
  // The library takes the buffer away from its owner, so it gets a copy.
  return getDocument({ data: Uint8Array.from(bytes), ...OPTIONS }).promise;
}

export type OpenPdf = Awaited<ReturnType<typeof openPdf>>;
export type PageOfPdf = Awaited<ReturnType<OpenPdf['getPage']>>;

export async function piecesOf(page: PageOfPdf): Promise<readonly PdfPiece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item): readonly PdfPiece[] => {
    if (!('str' in item)) return [];
    const [, , , , x = 0, y = 0] = item.transform as readonly number[];
    return [{ text: item.str, x, y, width: item.width, height: item.height > 0 ? item.height : 10 }];
  });
}

/** The text of a PDF with its places, as the server reads it; nothing leaves the device. */
export async function textOfPdf(bytes: Uint8Array): Promise<AgreementText> {
  const pdf = await openPdf(bytes);
  if (pdf.numPages > AGREEMENT_LIMITS.pages) throw new RangeError('more pages than an agreement has');
  const lines: TextLine[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    let line = 0;
    for (const text of linesOfPage(await piecesOf(await pdf.getPage(page)))) {
      if (text !== '') line += 1;
      lines.push({ page, line: Math.max(1, line), text });
    }
  }
  return { pages: pdf.numPages, lines };
}
