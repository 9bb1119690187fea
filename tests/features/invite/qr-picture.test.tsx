// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { qrMatrix } from '#src/exchange/qr.ts';
import { QrPicture } from '#src/shared/qr-picture.tsx';
import { renderScreen } from '#tests/features/support/render-screen.tsx';

/** Reads the dark modules back out of the bars, without the margin. */
function drawn(picture: Element, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const bar of picture.querySelectorAll('g rect')) {
    const [x = 0, y = 0, width = 0] = ['x', 'y', 'width'].map((name) => Number(bar.getAttribute(name)));
    rows[y - 4]?.fill(true, x - 4, x - 4 + width);
  }
  return rows;
}

test('the picture has the code’s modules, and four light ones around them', async () => {
  const text = 'https://cx.example.org/#/join/abc';
  const matrix = qrMatrix(text);
  if (!matrix.ok) throw new Error('a short text fits into a QR code');
  await renderScreen(<QrPicture text={text} label="The invite" />);
  const picture = screen.getByRole('img', { name: 'The invite' });
  const size = matrix.value.length;
  expect(picture.getAttribute('viewBox')).toBe(`0 0 ${size + 8} ${size + 8}`);
  expect(drawn(picture, size)).toEqual(matrix.value);
});

test('a text that does not fit is said, not drawn', async () => {
  await renderScreen(<QrPicture text={'a'.repeat(5_000)} label="The invite" />);
  expect(screen.getByText(/too long for a QR code/)).toBeTruthy();
  expect(screen.queryByRole('img', { name: 'The invite' })).toBeNull();
});
