import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#src/domain/model/language.ts';
import { typeset } from '#src/i18n/typeset.ts';

/** Shows where lines cannot break. */
const shown = (text: string): string => text.replaceAll('\u00a0', '~');

describe('typesetting', () => {
  test.each([
    ['en', 'About 5 minutes, 10 of 10, a guess', 'About 5~minutes, 10~of 10, a guess'],
    ['pl', 'Opinie o marce i w sklepie', 'Opinie o~marce i~w~sklepie'],
    ['pl', 'W sklepie (z doradcą), 5 osób', 'W~sklepie (z~doradcą), 5~osób'],
    ['ru', 'Путь к цели и от неё — 10 из 10', 'Путь к~цели и~от~неё~— 10~из~10'],
    ['ru', 'Согласны 8 % клиентов, 2005 г.', 'Согласны 8~% клиентов, 2005~г.'],
    ['ru', 'Отвечаете ли вы, уровень 4, 1965 г. р.', 'Отвечаете~ли вы, уровень~4, 1965~г.~р.'],
    ['pl', 'Pokolenie X, poziom 3', 'Pokolenie~X, poziom~3'],
    ['pl', 'Pokolenie Z (1997–2012), 3 628 800', 'Pokolenie~Z (1997–2012), 3~628~800'],
    ['ru', 'Поколение Z (1997–2012), 100 000 раз', 'Поколение~Z (1997–2012), 100~000~раз'],
    ['en', 'Gen X, n = 400', 'Gen X, n~=~400'],
    ['en', 'On average (0 = none, 1 = exactly)', 'On average (0~=~none, 1~=~exactly)'],
    ['zh-Hant', '12 位同事 397 位顧客', '12 位同事 397 位顧客'],
  ] as const)('in %s joins what a line must not part: %s', (language, plain, joined) => {
    expect(shown(typeset(plain, language))).toBe(joined);
  });

  test('changes nothing but spaces, and nothing the second time', () => {
    const text = fc.array(fc.constantFrom(' ', 'a', 'z', 'и', 'на', '5', '%', '—', '(', '字', 'слово'));
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (pieces, language) => {
        const plain = pieces.join('');
        const once = typeset(plain, language);
        expect(once.replaceAll('\u00a0', ' ')).toBe(plain);
        expect(typeset(once, language)).toBe(once);
      }),
    );
  });
});
