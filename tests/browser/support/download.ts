import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Does something that makes the page download a file, and reads that file. */
export async function downloadBy(page: Page, action: () => Promise<void>): Promise<DownloadedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

export interface PdfContent {
  /** The text of every page, as a reader would select it. */
  readonly pages: readonly string[];
  readonly text: string;
  readonly title: string | null;
  readonly language: string | null;
  /** Whether it carries the structure that screen readers need. */
  readonly tagged: boolean;
}

/** Reads a PDF without tools of the machine. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  // The reader takes the buffer over: hand it a copy.
  const document = await getDocumentProxy(bytes.slice());
  const { text: pages } = await extractText(document, { mergePages: false });
  const { info } = await document.getMetadata();
  const { Title: title, Language: language } = info as { Title?: string; Language?: string };
  const marks = await document.getMarkInfo();
  return {
    pages,
    text: pages.join('\n'),
    title: title ?? null,
    language: language ?? null,
    tagged: marks?.Marked === true,
  };
}

/** Extraction breaks lines where the page does, and Chinese has no blanks to tell: compare without any. */
export function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
