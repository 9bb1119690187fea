import type { Scene } from '../../charts/mark.ts';
import { breakTidyLines } from './break-lines.ts';
import { baselineOf, lineItem, textWidth, type LayoutContext } from './layout-text.ts';
import type { FlowUnit, StructureNode } from './page-item.ts';
import { CAPTION_STYLE } from './typography.ts';

const SPACE_BEFORE = 14;
const SPACE_AFTER_HEADING = 6;
/** Left free above a figure that would fill a page, so that its heading stays with it. */
const ROOM_FOR_HEADING = 60;

/** The picture and its caption in one unit: a figure is never split, and is made smaller where it must be. */
export function layoutFigure(
  figure: { readonly scene: Scene; readonly alt: string; readonly caption: string },
  context: LayoutContext,
): readonly FlowUnit[] {
  const { frame, book } = context;
  const { scene } = figure;
  const width = textWidth(frame);
  const captionWidth = Math.min(CAPTION_STYLE.measure, width);
  const captionLines = breakTidyLines(figure.caption, { ...CAPTION_STYLE, maxWidth: captionWidth }, book);
  const captionSpace = captionLines.length === 0 ? 0 : CAPTION_STYLE.spaceBefore;
  const captionHeight = captionLines.length * CAPTION_STYLE.leading + captionSpace;
  const maxHeight = frame.bottom - frame.top - ROOM_FOR_HEADING - captionHeight;
  const scale = Math.min(1, width / scene.width, maxHeight / scene.height);
  const pictureHeight = scene.height * scale;

  const picture: StructureNode = { tag: 'Figure', parent: null, alt: figure.alt };
  // A caption inside the figure would be hidden by its text alternative.
  const caption: StructureNode = { tag: 'P', parent: null };
  const captionTop = pictureHeight + captionSpace;
  return [
    {
      height: pictureHeight + captionHeight,
      spaceBefore: context.isAfterHeading ? SPACE_AFTER_HEADING : SPACE_BEFORE,
      keepWithNext: false,
      items: [
        { kind: 'scene', role: picture, x: frame.left, y: 0, scale, scene },
        ...captionLines.map((line, index) =>
          lineItem(line, {
            ...CAPTION_STYLE,
            role: caption,
            x: frame.left,
            y: captionTop + index * CAPTION_STYLE.leading + baselineOf(CAPTION_STYLE),
          }),
        ),
      ],
    },
  ];
}
