import type { Language } from '../domain/model/language.ts';

const NO_BREAK = '\u00a0';

/** Polish words of one letter lean on the next word, not on a bracket: “Pokolenie Z (1997–2012)”. */
const POLISH_SHORT = /(?<=^|[\s(„«])([aiouwz]) (?!\()/giu;
/** Russian words of one or two letters lean on the next word, except these particles … */
const RUSSIAN_SHORT = /(?<=^|[\s(«„])(?!(?:ли|же|бы|б|ж)\s)(\p{L}{1,2}) (?!\()/giu;
/** … which lean on the one before, as do a dash, a percent sign and the abbreviations of years. */
const RUSSIAN_TRAILING = / (?=(?:ли|же|бы|б|ж)(?!\p{L})|[—%]|г\.|р\.)/giu;
/** The groups of a long number: "3 628 800". */
const DIGIT_GROUPS = /(?<=\d) (?=\d{3}(?!\d))/gu;
const NUMBER_AND_WORD = /(?<=\d) (?=[\p{L}%])/gu;
/** "level 4", "generation X": the word alone says nothing. */
const WORD_AND_NUMBER =
  /(?<=(?:уровень|место|шаг|страница|поколение|poziom|miejsce|krok|strona|pokolenie)) (?=[\dXZ])/giu;
/** "n = 400" and "0 = none" are one thing in every language. */
const EQUATION = /(?<=(?:^|[^\p{L}])n|(?:^|[^\d.,])\d) = (?=[\d\p{L}])/gu;

/**
 * Non-breaking spaces where each language's typography wants them. The locale files hold plain spaces;
 * this is the only place that joins words, on screen and in exports.
 */
export function typeset(text: string, language: Language): string {
  const joined = text.replace(EQUATION, `${NO_BREAK}=${NO_BREAK}`);
  switch (language) {
    case 'zh-Hant':
      return joined;
    case 'pl':
      return joinGroups(joinNumbers(joined.replace(POLISH_SHORT, `$1${NO_BREAK}`)));
    case 'ru':
      return joinGroups(
        joinNumbers(joined.replace(RUSSIAN_SHORT, `$1${NO_BREAK}`).replace(RUSSIAN_TRAILING, NO_BREAK)),
      );
    case 'en':
      return joinNumbers(joined);
  }
}

function joinGroups(text: string): string {
  return text.replace(DIGIT_GROUPS, NO_BREAK);
}

function joinNumbers(text: string): string {
  return text.replace(NUMBER_AND_WORD, NO_BREAK).replace(WORD_AND_NUMBER, NO_BREAK);
}
