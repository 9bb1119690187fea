/** What a reader of a part of a workbook wants to know. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close?(name: string): void;
  /** May come in several pieces, entities decoded. */
  text?(text: string): void;
}

/** A tag, comment or entity that is longer is no part of a workbook. */
const LONGEST_TAG = 65_536;
const LONGEST_ENTITY = 12;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What is passed over up to its end, and whether it is text. */
const SECTIONS = [
  { start: '<![CDATA[', end: ']]>', isText: true },
  { start: '<!--', end: '-->', isText: false },
  { start: '<?', end: '?>', isText: false },
  { start: '<!', end: '>', isText: false },
] as const;
type Section = (typeof SECTIONS)[number];

/**
 * Reads XML in pieces: tags and texts of the plain kind that workbooks are made of. It checks no nesting, expands no
 * entities of a document's own and keeps nothing but the piece that the last cut went through.
 */
export class XmlReader {
  /** Something that cannot be XML: the rest is not read. */
  isBroken = false;
  private readonly handler: XmlHandler;
  private rest = '';
  private section: Section | null = null;
  /** Elements that are open. */
  private depth = 0;
  private elements = 0;

  constructor(handler: XmlHandler) {
    this.handler = handler;
  }

  write(piece: string): void {
    if (this.isBroken) return;
    const xml = this.rest + piece;
    this.rest = '';
    let at = 0;
    while (at < xml.length && !this.isBroken) {
      const next = this.section ? this.passSection(xml, at, this.section) : this.readNext(xml, at);
      if (next < 0) break;
      at = next;
    }
  }

  /** Whether the document ended, with every element closed. */
  end(): boolean {
    return (
      !this.isBroken && this.rest.trim() === '' && !this.section && this.depth === 0 && this.elements > 0
    );
  }

  /** A text or a tag; gives where to go on, or -1 when more must come first. */
  private readNext(xml: string, at: number): number {
    const open = xml.indexOf('<', at);
    if (open < 0) return this.keepTail(xml, at);
    if (open > at) this.handler.text?.(decodeEntities(xml.slice(at, open)));
    const mark = xml.charCodeAt(open + 1);
    if (mark === 33 || mark === 63) return this.beginSection(xml, open);
    const close = findTagEnd(xml, open);
    if (close < 0 || close - open > LONGEST_TAG) {
      this.isBroken = xml.length - open > LONGEST_TAG;
      this.rest = xml.slice(open);
      return -1;
    }
    this.readTag(xml.slice(open + 1, close));
    return close + 1;
  }

  /** Text up to the end of the piece: all of it but for an entity that may be cut. */
  private keepTail(xml: string, at: number): number {
    const entity = xml.indexOf('&', Math.max(at, xml.length - LONGEST_ENTITY));
    const end = entity < 0 || xml.includes(';', entity) ? xml.length : entity;
    this.rest = xml.slice(end);
    if (end > at) this.handler.text?.(decodeEntities(xml.slice(at, end)));
    return -1;
  }

  private beginSection(xml: string, open: number): number {
    const section = SECTIONS.find(({ start }) => xml.startsWith(start, open));
    // Too short yet to tell a comment from a text.
    if (!section || xml.length - open < SECTIONS[0].start.length) {
      this.rest = xml.slice(open);
      return -1;
    }
    this.section = section;
    return open + section.start.length;
  }

  private passSection(xml: string, at: number, section: Section): number {
    const end = xml.indexOf(section.end, at);
    // The end mark itself may be cut.
    const to = end < 0 ? Math.max(at, xml.length - section.end.length + 1) : end;
    if (section.isText && to > at) this.handler.text?.(xml.slice(at, to));
    if (end < 0) {
      this.rest = xml.slice(to);
      return -1;
    }
    this.section = null;
    return end + section.end.length;
  }

  private readTag(tag: string): void {
    if (tag.startsWith('/')) {
      this.depth--;
      this.handler.close?.(localName(tag, 1));
      return;
    }
    const isEmpty = tag.endsWith('/');
    const name = localName(tag, 0);
    this.elements++;
    this.handler.open(name, tag);
    if (isEmpty) this.handler.close?.(name);
    else this.depth++;
  }
}

/** The end of a tag; a `>` inside quotes is none. */
function findTagEnd(xml: string, open: number): number {
  let quote = 0;
  for (let at = open + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

/** `x:row r="1"` is a `row`. */
function localName(tag: string, from: number): string {
  let start = from;
  let at = from;
  for (; at < tag.length; at++) {
    const code = tag.charCodeAt(at);
    if (code <= 32 || code === 47) break;
    if (code === 58) start = at + 1;
  }
  return tag.slice(start, at);
}

/** The value of an attribute in the text of a tag, whatever its prefix; `null` = it has none. */
export function attribute(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    if (before > 32 && before !== 58) continue;
    const equals = skipSpaces(tag, at + name.length);
    if (tag.charCodeAt(equals) !== 61) continue;
    const open = skipSpaces(tag, equals + 1);
    const close = tag.indexOf(tag.charAt(open), open + 1);
    if (isQuote(tag.charCodeAt(open)) && close > 0) return decodeEntities(tag.slice(open + 1, close));
  }
  return null;
}

function skipSpaces(tag: string, from: number): number {
  let at = from;
  while (tag.charCodeAt(at) <= 32) at++;
  return at;
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code < 0x11_0000 ? String.fromCodePoint(code) : whole;
  });
}

/** `_x000D_` in texts of workbooks stands for a character that XML does not allow. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
