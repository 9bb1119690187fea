import type { Scene } from '../../charts/mark.ts';
import type { Palette } from '../../charts/palettes.ts';
import { fail, succeed, type Result } from '../../domain/result.ts';
import type { FontBytes, FontFile } from '../fonts/font-files.ts';
import { paintScene } from './paint-scene.ts';

export type PngFailure = 'canvas-unavailable' | 'too-large';

/** Browsers silently give an empty picture above a limit; this one all of them keep. */
const MAX_SIDE = 16_384;
const MAX_PIXELS = 100_000_000;

const FAMILIES: Readonly<Record<FontFile, { readonly family: string; readonly weight: string }>> = {
  'plex-sans-regular': { family: 'Plumbline Sans', weight: '400' },
  'plex-sans-semibold': { family: 'Plumbline Sans', weight: '600' },
  'plex-sans-tc-regular': { family: 'Plumbline Sans TC', weight: '400' },
  'plex-sans-tc-semibold': { family: 'Plumbline Sans TC', weight: '600' },
  'plex-sans-tc-rare': { family: 'Plumbline Sans Rare', weight: '400' },
};

const FONT_FAMILY = '"Plumbline Sans", "Plumbline Sans TC", "Plumbline Sans Rare", sans-serif';

/**
 * A chart as PNG with the app's own font; runs in a worker. `scale` is pixels per unit of the scene. Each
 * call registers the fonts in the worker, which is made for one export.
 */
export async function writeScenePng(
  scene: Scene,
  options: { readonly scale: number; readonly palette: Palette; readonly fonts: FontBytes },
): Promise<Result<Uint8Array<ArrayBuffer>, PngFailure>> {
  const { scale, palette, fonts } = options;
  if (typeof OffscreenCanvas === 'undefined' || typeof FontFace === 'undefined')
    return fail('canvas-unavailable');
  const width = Math.ceil(scene.width * scale);
  const height = Math.ceil(scene.height * scale);
  if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS) return fail('too-large');
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) return fail('canvas-unavailable');
  await registerFonts(fonts);
  context.scale(scale, scale);
  paintScene(context, scene, { palette, fontFamily: FONT_FAMILY });
  const blob = await context.canvas.convertToBlob({ type: 'image/png' });
  return succeed(new Uint8Array(await blob.arrayBuffer()));
}

async function registerFonts(fonts: FontBytes): Promise<void> {
  const faces = Array.from(fonts, ([file, bytes]) => {
    const { family, weight } = FAMILIES[file];
    return new FontFace(family, bytes, { weight });
  });
  await Promise.all(faces.map((face) => face.load()));
  for (const face of faces) self.fonts.add(face);
}
