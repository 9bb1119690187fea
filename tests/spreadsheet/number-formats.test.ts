import { expect, test } from 'vitest';
import { dateText, kindOfFormat } from '#src/spreadsheet/number-formats.ts';

test.each([
  ['General', 'number'],
  ['0', 'number'],
  ['0.00', 'number'],
  ['#,##0.00\\ "zł"', 'number'],
  ['#,##0.00\\ [$zł-415]', 'number'],
  ['0.00E+00', 'number'],
  ['0%', 'number'],
  ['@', 'number'],
  ['"year" 0', 'number'],
  ['[Red]0;[Blue]-0', 'number'],
  ['_-* #,##0_-', 'number'],
  ['yyyy\\-mm\\-dd', 'date'],
  ['m/d/yy h:mm', 'date'],
  ['[$-409]m/d/yy h:mm AM/PM;@', 'date'],
  ['dd.mm.yyyy', 'date'],
  ['d mmm', 'date'],
  ['mmmm', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['[$-404]e/m/d', 'date'],
  ['h:mm:ss', 'time'],
  ['[h]:mm:ss', 'time'],
  ['mm:ss.0', 'time'],
  ['h AM/PM', 'time'],
])('the format %s stands for a %s', (code, kind) => {
  expect(kindOfFormat(code)).toBe(kind);
});

test.each([
  [45713, 'date', false, '2025-02-25'],
  [45713.999999, 'date', false, '2025-02-26'],
  [45713.5, 'time', false, '2025-02-25 12:00:00'],
  [1, 'date', false, '1900-01-01'],
  [59, 'date', false, '1900-02-28'],
  [61, 'date', false, '1900-03-01'],
  [0.5, 'date', false, '12:00:00'],
  [1.5, 'time', false, '36:00:00'],
  [44251, 'date', true, '2025-02-25'],
  [2_958_465, 'date', false, '9999-12-31'],
  [2_958_466, 'date', false, null],
  [-1, 'date', false, null],
  [NaN, 'date', false, null],
] as const)('the number %d as a %s (1904: %s) reads %s', (serial, kind, is1904, text) => {
  expect(dateText(serial, kind, is1904)).toBe(text);
});
