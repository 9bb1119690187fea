/** Records as CSV, every cell in quotes where it needs them; line breaks stay. */
export function csvOf(records: readonly (readonly string[])[], delimiter = ','): Blob {
  const lines = records.map((cells) => cells.map((cell) => quote(cell, delimiter)).join(delimiter));
  return new Blob([`${lines.join('\r\n')}\r\n`]);
}

function quote(cell: string, delimiter: string): string {
  return /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** What a tool shows of texts that it took as HTML. */
export function decodeHtml(text: string): string {
  return text
    .replaceAll(/<br\s*\/?>/g, ' ')
    .replaceAll(/<[a-z/][^<>]*>/gi, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}

/** The element, which the caller knows to be there. */
export function present<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('nothing there');
  return item;
}
