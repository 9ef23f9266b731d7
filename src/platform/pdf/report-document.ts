import Pdf from 'pdfkit';
import { fontOf } from './fonts.js';

export type Paper = 'A4' | 'LETTER';

/** pdfkit knows this subset, its types do not. */
const UNIVERSAL_ACCESS: string = 'PDF/UA';

export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly paper: Paper;
  /** Lies on its long side: for pictures and tables of many columns. */
  readonly isBroad?: boolean;
  /** `YYYY-MM-DD`; the date written into the file, so that the same input gives the same bytes. */
  readonly madeOn: string;
  /** Which layout and which texts made it: `report verify` prints anew only with the same ones. */
  readonly printedWith: string;
}

/** A tagged PDF document with our fonts, whose bytes depend on its content alone. */
export class ReportDocument extends Pdf {
  /**
   * pdfkit writes title and author into the XMP packet as they are; `&` and `<` would break the XML.
   * The Info dictionary keeps the plain words: it is written before this is called.
   */
  override endMetadata(): void {
    const plain = this.info;
    this.info = { ...plain, Title: xml(plain.Title), Author: xml(plain.Author) };
    super.endMetadata();
    this.info = plain;
  }
}

export function openDocument(facts: DocumentFacts): ReportDocument {
  const made = new Date(`${facts.madeOn}T00:00:00Z`);
  const doc = new ReportDocument({
    size: facts.paper,
    layout: facts.isBroad === true ? 'landscape' : 'portrait',
    margin: 0,
    pdfVersion: '1.7',
    subset: UNIVERSAL_ACCESS as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    autoFirstPage: false,
    bufferPages: true,
    info: {
      Title: facts.title,
      Author: facts.author,
      Keywords: facts.printedWith,
      Creator: 'Assay',
      Producer: 'Assay',
      CreationDate: made,
      ModDate: made,
    },
  });
  // pdfkit takes an opened font as well, which its types leave out.
  doc.registerFont('400', fontOf(400) as unknown as Buffer);
  doc.registerFont('600', fontOf(600) as unknown as Buffer);
  doc.font('400');
  return doc;
}

/** All bytes of a document that has been ended. */
export async function bytesOf(doc: ReportDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function xml(text = ''): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
