import { unescapeText, type XmlHandler } from './xml-reader.ts';

/** The texts of a workbook that its cells point to. Runs of rich text are joined; phonetic runs are not text. */
export class SharedStrings implements XmlHandler {
  readonly texts: string[] = [];
  private current = '';
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === 'si') this.current = '';
    else if (name === 't') this.inText = true;
    else if (name === 'rPh') this.inPhonetic = true;
  }

  close(name: string): void {
    if (name === 'si') this.texts.push(unescapeText(this.current));
    else if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
  }

  text(text: string): void {
    if (this.inText && !this.inPhonetic) this.current += text;
  }
}
