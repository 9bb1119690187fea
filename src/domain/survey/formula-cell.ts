/** A sign that starts a formula, also full-width and also after spaces, quotes and invisible characters. */
const FORMULA = /^[\s\p{Cf}"'`“”„‘’«»]*[=+\-@＝＋－＠]/u;
/** Tab and carriage return at the start make some programs drop them and read on. */
const LEADING_CONTROL = /^[\t\r\n\0]/u;
const PLAIN_NUMBER =
  /^[+-]?(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,]\d+)?(?:e[+-]?\d+)?[ \u00a0\u202f]?%?$/iu;

/**
 * Text that a spreadsheet program would run as a formula gets an apostrophe in front, so that it is shown
 * instead; plain numbers such as "-1.8" stay numbers.
 */
export function defuseFormula(text: string): string {
  if (PLAIN_NUMBER.test(text)) return text;
  return FORMULA.test(text) || LEADING_CONTROL.test(text) ? `'${text}` : text;
}

/** Takes back what `defuseFormula` did to a text without blanks around it. */
export function restoreFormula(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && FORMULA.test(rest) && !PLAIN_NUMBER.test(rest) ? rest : text;
}
