import type * as ReaderModule from './decode/reader.ts';

type Reader = typeof ReaderModule;

let loaded: Reader | null = null;

/** The decoding half, with zod: fetched only when there is something to decode (first-load budget). */
export async function loadReader(): Promise<Reader> {
  loaded ??= await import('./decode/reader.ts');
  return loaded;
}

/** The reader if it is here already, for the moment when the page closes and nothing can be awaited. */
export function readerIfLoaded(): Reader | null {
  return loaded;
}
