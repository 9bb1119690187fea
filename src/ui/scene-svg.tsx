import { memo, useId } from 'react';
import type { ColourToken, Mark, PathMark, RectMark, Scene } from '../charts/mark.ts';

interface SceneSvgProps {
  readonly scene: Scene;
  /** The picture's name for screen readers. */
  readonly title: string;
  /** What it shows, in words; the numbers stand in a table beside it. */
  readonly description: string;
}

/** Draws a scene with the theme's colours and the page's font; as wide as its container, never cropped. */
export const SceneSvg = memo(function SceneSvg({ scene, title, description }: SceneSvgProps) {
  const id = useId();
  return (
    <svg
      role="img"
      aria-label={title}
      aria-describedby={id}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      width="100%"
      style={{ display: 'block', height: 'auto' }}
    >
      <desc id={id}>{description}</desc>
      {scene.marks.map((mark, index) => (
        <MarkSvg key={index} mark={mark} />
      ))}
    </svg>
  );
});

function MarkSvg({ mark }: { readonly mark: Mark }) {
  if (mark.kind === 'text') {
    return (
      <text
        x={mark.x}
        y={mark.y}
        fontSize={mark.size}
        fontWeight={mark.weight}
        textAnchor={mark.anchor}
        fill={colour(mark.fill)}
      >
        {mark.text}
      </text>
    );
  }
  if (mark.kind === 'rect') {
    const { x, y, width, height, radius } = mark;
    return <rect x={x} y={y} width={width} height={height} rx={radius} {...paint(mark)} />;
  }
  return <path d={mark.d} strokeDasharray={mark.dash?.join(' ')} {...paint(mark)} />;
}

function paint({ fill, stroke, strokeWidth, opacity }: PathMark | RectMark) {
  return {
    fill: fill === null ? 'none' : colour(fill),
    stroke: stroke === null ? 'none' : colour(stroke),
    strokeWidth,
    opacity,
  };
}

function colour(token: ColourToken): string {
  return `var(--${token})`;
}
