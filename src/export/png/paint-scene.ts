import type { PathMark, RectMark, Scene, TextMark } from '../../charts/mark.ts';
import type { Palette } from '../../charts/palettes.ts';

type Context = OffscreenCanvasRenderingContext2D;

/** Draws a chart in its own units; the caller has scaled the context. */
export function paintScene(
  context: Context,
  scene: Scene,
  look: { readonly palette: Palette; readonly fontFamily: string },
): void {
  context.fillStyle = look.palette.surface;
  context.fillRect(0, 0, scene.width, scene.height);
  for (const mark of scene.marks) {
    if (mark.kind === 'text') paintLabel(context, mark, look);
    else paintShape(context, mark, look.palette);
  }
}

function paintShape(context: Context, mark: PathMark | RectMark, palette: Palette): void {
  const outline = outlineOf(mark);
  context.globalAlpha = mark.opacity ?? 1;
  if (mark.fill !== null) {
    context.fillStyle = palette[mark.fill];
    context.fill(outline);
  }
  if (mark.stroke !== null && mark.strokeWidth > 0) {
    context.strokeStyle = palette[mark.stroke];
    context.lineWidth = mark.strokeWidth;
    context.setLineDash(mark.kind === 'path' ? [...(mark.dash ?? [])] : []);
    context.stroke(outline);
  }
  context.globalAlpha = 1;
}

function outlineOf(mark: PathMark | RectMark): Path2D {
  if (mark.kind === 'path') return new Path2D(mark.d);
  const outline = new Path2D();
  outline.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
  return outline;
}

function paintLabel(
  context: Context,
  mark: TextMark,
  { palette, fontFamily }: { readonly palette: Palette; readonly fontFamily: string },
): void {
  context.font = `${mark.weight} ${mark.size}px ${fontFamily}`;
  context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
  context.textBaseline = 'alphabetic';
  // "start" and "end" mean left and right here, whatever script the label begins with.
  context.direction = 'ltr';
  context.fillStyle = palette[mark.fill];
  context.fillText(mark.text, mark.x, mark.y);
}
