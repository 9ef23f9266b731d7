/** Fonts are drawn as shapes, and nothing in the file is executed: the policy of the page allows neither. */
const OPTIONS = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 };

/** Sharp on screens with small pixels, and no larger than the pane. */
export const SCALE = 1.5;

/** The reader of PDFs is large, so it comes only when a page is looked at. */
export async function openPdf(bytes: Uint8Array) {
  const { getDocument } = await import('unpdf/pdfjs');
  // The library takes the buffer away from its owner, so it gets a copy.
  return getDocument({ data: Uint8Array.from(bytes), ...OPTIONS }).promise;
}

export type OpenPdf = Awaited<ReturnType<typeof openPdf>>;
export type PageOfPdf = Awaited<ReturnType<OpenPdf['getPage']>>;

/** Fills the canvas with one page, counted from 1. */
export async function drawPage(pdf: OpenPdf, number: number, canvas: HTMLCanvasElement): Promise<PageOfPdf> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: SCALE });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
  return page;
}
