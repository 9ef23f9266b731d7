import { Canvas } from '../../platform/pdf/canvas.js';
import { drawFurniture } from '../../platform/pdf/page-furniture.js';
import { PdfPage } from '../../platform/pdf/pdf-page.js';
import { bytesOf, openDocument } from '../../platform/pdf/report-document.js';
import { reportWording } from '../../platform/pdf/report-wording.js';
import type { Block } from './docx-letter.js';
import type { ModelLanguage } from './model-agreement.js';

export interface PdfLetter {
  readonly blocks: readonly Block[];
  readonly author: string;
  readonly language: ModelLanguage;
  readonly madeOn: string;
}

/** The same blocks as a tagged PDF; blanks stay in brackets, which print safely in black and white. */
export async function pdfLetterOf({ blocks, author, language, madeOn }: PdfLetter): Promise<Uint8Array> {
  const words = reportWording(language);
  const title = blocks.find(({ kind }) => kind === 'title')?.text ?? '';
  const printedWith = `assay-letter 1 ${language} ${words.version}`;
  const doc = openDocument({ title, author, language, paper: 'A4', madeOn, printedWith });
  const canvas = new Canvas(doc);
  const page = new PdfPage(canvas);
  for (const { kind, text } of blocks) {
    if (kind === 'title') page.heading(1, text);
    else if (kind === 'heading') page.heading(2, text);
    else page.paragraph(text, kind === 'quote' ? 'quote' : undefined);
  }
  drawFurniture(canvas, {
    headLeft: title,
    headRight: words.day(madeOn),
    footLeft: author,
    pageOf: (number, pages) => words.say('page.of', { page: number, pages }),
  });
  canvas.root.end();
  doc.end();
  return bytesOf(doc);
}
