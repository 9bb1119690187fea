import { describe, expect, test } from 'vitest';
import type { Mark } from '#src/charts/mark.ts';
import { darkPalette, lightPalette } from '#src/charts/palettes.ts';
import { sceneToSvg } from '#src/charts/scene-to-svg.ts';

const texts = { title: 'A chart', description: 'What it shows' };
const svgOf = (marks: readonly Mark[], palette = lightPalette) =>
  sceneToSvg({ width: 100, height: 50, marks }, palette, texts);

const label: Mark = {
  kind: 'text',
  x: 1,
  y: 2,
  text: 'Service',
  size: 13,
  weight: 600,
  anchor: 'end',
  fill: 'ink',
};
const dashed: Mark = {
  kind: 'path',
  d: 'M 0 0 L 1 1',
  fill: null,
  stroke: 'team',
  strokeWidth: 2,
  dash: [4, 4],
  opacity: 0.5,
};

describe('an SVG file', () => {
  test('has a size, a title and a description', () => {
    const svg = svgOf([]);
    expect(svg).toContain('viewBox="0 0 100 50"');
    expect(svg).toContain('<title id="title">A chart</title><desc id="description">What it shows</desc>');
  });

  test('draws marks in the colours of the palette', () => {
    expect(svgOf([label])).toContain(
      '<text x="1" y="2" font-size="13" font-weight="600" text-anchor="end" fill="#1a2230">Service</text>',
    );
    expect(svgOf([label], darkPalette)).toContain('fill="#ece9e1"');
    expect(svgOf([dashed])).toContain(
      '<path d="M 0 0 L 1 1" fill="none" stroke="#1f56a8" stroke-width="2" opacity="0.5" stroke-dasharray="4 4"/>',
    );
  });

  test('escapes what would be markup, in text and in title', () => {
    const hostile = '</text><script>alert("1")</script>&';
    const svg = sceneToSvg({ width: 1, height: 1, marks: [{ ...label, text: hostile }] }, lightPalette, {
      ...texts,
      title: hostile,
    });
    expect(svg).not.toContain('<script');
    expect(
      svg.match(/&lt;\/text&gt;&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;&amp;/g),
    ).toHaveLength(2);
  });

  test('leaves out characters that XML cannot hold', () => {
    expect(svgOf([{ ...label, text: 'a\u0000b\u0008c\ud800d' }])).toContain('>abcd</text>');
  });
});
