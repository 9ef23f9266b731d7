import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

/** One paragraph of a letter or a draft, whatever it is printed as. */
export interface Block {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'quote';
  readonly text: string;
}

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `[processor]`: a fact that nobody knows yet. */
export const BLANK = /(\[[^\]]{1,60}\])/;

/** A document for Word; blanks are marked, so that nobody signs one. */
export async function docxOf(blocks: readonly Block[], language: 'en' | 'de'): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Assay',
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: language } } } } },
    sections: [{ children: blocks.map(paragraph) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const HEADINGS = { title: HeadingLevel.TITLE, heading: HeadingLevel.HEADING_2 } as const;

function paragraph({ kind, text }: Block): Paragraph {
  const children = text
    .split(BLANK)
    .filter((part) => part !== '')
    .map(
      (part) => new TextRun({ text: part, ...(BLANK.test(part) ? { highlight: 'yellow' as const } : {}) }),
    );
  if (kind === 'quote') return new Paragraph({ children, indent: { left: 720 }, spacing: { after: 160 } });
  return new Paragraph({
    children,
    spacing: { after: 160 },
    ...(kind === 'paragraph' ? {} : { heading: HEADINGS[kind] }),
  });
}
