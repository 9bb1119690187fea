import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { darkPalette, lightPalette } from '#src/charts/palettes.ts';

test("the palettes of saved pictures are the interface's own colours", () => {
  const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
  const written = Array.from(
    css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g),
    ([, token, light, dark]) => ({ token, light, dark }),
  );
  const tokens = Object.keys(lightPalette);
  expect(written.filter(({ token }) => tokens.includes(token ?? ''))).toEqual(
    Object.entries(lightPalette).map(([token, light]) => ({
      token,
      light,
      dark: darkPalette[token as keyof typeof darkPalette],
    })),
  );
});
