import type { Mark, Scene } from './mark.ts';
import type { Palette } from './palettes.ts';

interface SvgTexts {
  readonly title: string;
  readonly description: string;
}

/** The reader may not have the app's font: its nearest neighbours follow, Chinese ones included. */
const FONT_FAMILY =
  "'IBM Plex Sans', 'IBM Plex Sans TC', 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', system-ui, sans-serif";

/** A stand-alone SVG file; title and description are read aloud by screen readers. */
export function sceneToSvg(scene: Scene, palette: Palette, { title, description }: SvgTexts): string {
  const { width, height } = scene;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="title description" font-family="${FONT_FAMILY}">`,
    `<title id="title">${escapeXml(title)}</title><desc id="description">${escapeXml(description)}</desc>`,
    ...scene.marks.map((mark) => markToSvg(mark, palette)),
    '</svg>\n',
  ].join('');
}

function markToSvg(mark: Mark, palette: Palette): string {
  if (mark.kind === 'text') {
    const { x, y, size, weight, anchor, fill, text } = mark;
    return element(
      'text',
      { x, y, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor, fill: palette[fill] },
      text,
    );
  }
  const paint = {
    fill: mark.fill === null ? 'none' : palette[mark.fill],
    ...(mark.stroke === null ? {} : { stroke: palette[mark.stroke], 'stroke-width': mark.strokeWidth }),
    ...(mark.opacity === undefined ? {} : { opacity: mark.opacity }),
  };
  if (mark.kind === 'rect') {
    const { x, y, width, height, radius } = mark;
    return element('rect', { x, y, width, height, rx: radius, ...paint });
  }
  return element('path', {
    d: mark.d,
    ...paint,
    ...(mark.dash === undefined ? {} : { 'stroke-dasharray': mark.dash.join(' ') }),
  });
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  const open = `<${name}${written.join('')}`;
  return text === undefined ? `${open}/>` : `${open}>${escapeXml(text)}</${name}>`;
}

/** Also drops the control characters that XML 1.0 cannot hold at all, even escaped. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
