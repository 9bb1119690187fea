const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A title for PDFKit's `info`. PDFKit writes it twice: plain into the PDF's own dictionary and, without
 * escaping it (0.20.2), into the XMP packet, where an organisation called "A & B" makes broken XML. The
 * dictionary reads a String's value, the packet its conversion to text.
 */
class XmlSafeText extends String {
  override toString(): string {
    return this.valueOf().replace(/[&<>]/gu, (character) => ESCAPES[character] ?? '');
  }
}

export function xmlSafeText(text: string): XmlSafeText {
  return new XmlSafeText(text.replaceAll('\n', ' '));
}
