import { strToU8, zipSync } from 'fflate';
import Pdf from 'pdfkit';

/** A PDF of a text, paragraph after paragraph, with a head and a number on each page. */
export async function pdfOf(text: string, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const pdf = new Pdf({ size: 'A4', margin: 72, ...options });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.once('end', () => resolve()));
  pdf.font(options.font ?? 'Helvetica').fontSize(11);
  for (const paragraph of text.split('\n\n')) pdf.text(paragraph).moveDown();
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A page with a picture of a text and no text, as a scanner makes it. */
export async function scannedPdf(): Promise<Buffer> {
  const pdf = new Pdf({ size: 'A4' });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.once('end', () => resolve()));
  pdf.rect(72, 72, 300, 400).fill('#888');
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

export interface WordParagraph {
  readonly text: string;
  /** 1 to 6 for a heading. */
  readonly heading?: number;
  readonly isStruck?: boolean;
}

export function docxOf(
  paragraphs: readonly WordParagraph[],
  further: Readonly<Record<string, Uint8Array>> = {},
): Buffer {
  const body = paragraphs.map(({ text, heading, isStruck }) => {
    const style = heading === undefined ? '' : `<w:pPr><w:pStyle w:val="Heading${heading}"/></w:pPr>`;
    const run = isStruck === true ? '<w:rPr><w:strike/></w:rPr>' : '';
    return `<w:p>${style}<w:r>${run}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  });
  const files = {
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
    ),
    ...further,
  };
  return Buffer.from(zipSync(files));
}

/** Paragraphs of a Markdown text: its headings become headings. */
export function wordParagraphs(markdown: string): readonly WordParagraph[] {
  return markdown.split('\n\n').map((part) => {
    const marks = /^(#+) /.exec(part)?.[1]?.length;
    return marks === undefined
      ? { text: part.replaceAll('\n', ' ') }
      : { text: part.slice(marks + 1), heading: marks };
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
