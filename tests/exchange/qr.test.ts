import { expect, test } from 'vitest';
import { encodeAnswerCode } from '#src/exchange/answer-code.ts';
import { qrMatrix } from '#src/exchange/qr.ts';
import { sentAnswer, valueOf } from './support.ts';

test('a square with a finder in three corners and no margin', () => {
  const matrix = valueOf(qrMatrix('https://example.org/#/answer/pl1'));
  const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
  const corner = (top: number, left: number): string[] =>
    matrix.slice(top, top + 7).map((row) =>
      row
        .slice(left, left + 7)
        .map((dark) => (dark ? '#' : '.'))
        .join(''),
    );
  const far = matrix.length - 7;
  expect(matrix.every((row) => row.length === matrix.length)).toBe(true);
  expect([corner(0, 0), corner(0, far), corner(far, 0)]).toEqual([finder, finder, finder]);
});

test('a code in capitals takes fewer modules', () => {
  const code = encodeAnswerCode(sentAnswer({ nickname: 'x'.repeat(28) }));
  const sizes = [code, code.toUpperCase()].map((text) => valueOf(qrMatrix(text)).length);
  expect(sizes).toEqual([41, 33]);
});

test('what fits no QR code is refused', () => {
  expect(qrMatrix('é'.repeat(1_500))).toEqual({ ok: false, reason: 'too-long' });
});
