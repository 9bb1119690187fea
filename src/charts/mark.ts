/**
 * A chart is a pure function from numbers and resolved strings to a `Scene`: a list of marks in points
 * (1 unit = 1 CSS pixel on screen = 1 pt in the PDF). Three painters draw the same scene: SVG in React
 * (`src/ui`), OffscreenCanvas and PDFKit (`src/export`). Marks name colours by token, so that one scene
 * serves light, dark and print.
 */

export type ColourToken =
  | 'paper'
  | 'surface'
  | 'sunk'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'line'
  | 'line-2'
  | 'team'
  | 'team-soft'
  | 'customers'
  | 'customers-soft'
  | 'self'
  | 'self-soft'
  | 'ok'
  | 'ok-soft';

export interface PathMark {
  readonly kind: 'path';
  /** SVG path data with absolute M, L, C, Q, A and Z only. */
  readonly d: string;
  readonly fill: ColourToken | null;
  readonly stroke: ColourToken | null;
  readonly strokeWidth: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly fill: ColourToken | null;
  readonly stroke: ColourToken | null;
  readonly strokeWidth: number;
  readonly opacity?: number;
}

export interface TextMark {
  readonly kind: 'text';
  /** Anchor point on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: ColourToken;
}

export type Mark = PathMark | RectMark | TextMark;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}
