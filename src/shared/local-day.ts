/** The calendar day of an instant where the reader is, as `YYYY-MM-DD`; an instant itself names the day in Greenwich. */
export function localDay(instant: string | Date): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Today by the reader's own clock. */
export function today(): string {
  return localDay(new Date());
}
