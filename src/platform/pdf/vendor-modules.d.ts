/** The part of fontkit that we use; the package ships no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }
  export interface GlyphPosition {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string, features?: Readonly<Record<string, boolean>> | readonly string[]): GlyphRun;
  }
  export function create(bytes: Uint8Array): Font;
}

/** Options of a structure element that pdfkit reads and its types leave out. */
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: 'Column' | 'Row';
    bbox?: [number, number, number, number];
  }
  interface AnnotationOption {
    structParent?: PDFKit.PDFStructureElement;
  }
  interface PDFAttachmentOptions {
    relationship?: 'Data';
  }
}
