import { AGREEMENT_LIMITS, type AgreementText, type TextLine } from '@core/clause/agreement-text.js';
import { linesOfPage, type PdfPiece } from '@core/clause/pdf-lines.js';
import { openPdf, type PageOfPdf } from '../../../ui/pdf-drawing.js';

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
