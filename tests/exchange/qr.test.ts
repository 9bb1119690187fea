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

test('2,953 bytes are the most that fit', () => {
  expect(valueOf(qrMatrix('a'.repeat(2_953)))).toHaveLength(177);
  expect(qrMatrix('a'.repeat(2_954))).toEqual({ ok: false, reason: 'too-long' });
});

/** The two bits of a QR code that name its level, without the mask (ISO/IEC 18004, 7.9). */
function levelOf(text: string): string | undefined {
  const matrix = valueOf(qrMatrix(text));
  const bits = [matrix[8]?.[0], matrix[8]?.[1]].map((dark) => (dark ? 1 : 0));
  return ['M', 'L', 'H', 'Q'][((bits[0] ?? 0) ^ 1) * 2 + (bits[1] ?? 0)];
}

test('a code has the most error correction that its size has room for, M at least where M fits', () => {
  // 25 x 25 modules hold 32 bytes at level L, 26 at M, 20 at Q, 14 at H (ISO/IEC 18004, table 7).
  expect([14, 20, 26].map((length) => valueOf(qrMatrix('a'.repeat(length))).length)).toEqual([21, 25, 25]);
  expect([15, 20, 21, 26, 27].map((length) => levelOf('a'.repeat(length)))).toEqual([
    'Q',
    'Q',
    'M',
    'M',
    'Q',
  ]);
  expect([2_331, 2_332].map((length) => levelOf('a'.repeat(length)))).toEqual(['M', 'L']);
});
