/** What PDFKit 0.20 and its two text libraries offer and their published types leave out. */

declare namespace PDFKit {
  interface PDFOutline {
    addItem(title: string, options: { top: number; left: number; expanded?: boolean }): PDFOutline;
  }
}

declare namespace PDFKit {
  /** A string, or an object whose value and whose conversion to text differ. */
  interface TextEntry {
    valueOf(): string;
    toString(): string;
  }

  interface TaggedDocumentOptions extends Omit<PDFDocumentOptions, 'font' | 'subset' | 'info'> {
    /** Null: no built-in font is loaded. */
    font: null;
    subset: 'PDF/UA';
    info: { readonly [entry: string]: TextEntry | Date };
  }

  interface PDFDocument {
    // oxlint-disable-next-line typescript/no-misused-new -- the published types declare the class so.
    new (options: TaggedDocumentOptions): PDFDocument;
  }
}

declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    bbox?: [left: number, top: number, right: number, bottom: number];
    placement?: 'Block' | 'Inline';
    scope?: 'Row' | 'Column';
  }
}

declare module 'pdfkit/output' {
  /** Collects the pages of a document; call it before `document.end()`. */
  export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>>;
}

declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean;
    readonly unitsPerEm: number;
    layout(text: string): { readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
  export { LineBreaker as default };
}
