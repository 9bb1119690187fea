import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lightPalette } from '#src/charts/palettes.ts';
import type { Mark } from '#src/charts/mark.ts';
import { paintScene } from '#src/export/png/paint-scene.ts';

interface Call {
  readonly name: string;
  readonly arguments: readonly unknown[];
  readonly state: Readonly<Record<string, unknown>>;
}

/** A canvas context that writes down what was drawn, and with which settings. */
function recordingContext(): { context: OffscreenCanvasRenderingContext2D; calls: readonly Call[] } {
  const calls: Call[] = [];
  const state: Record<string, unknown> = {};
  const context = new Proxy(state, {
    get: (target, name: string) =>
      name in target
        ? target[name]
        : (...parameters: unknown[]) => calls.push({ name, arguments: parameters, state: { ...target } }),
  });
  return { context: context as unknown as OffscreenCanvasRenderingContext2D, calls };
}

beforeEach(() => {
  vi.stubGlobal(
    'Path2D',
    class {
      readonly data: string | undefined;
      constructor(data?: string) {
        this.data = data;
      }
      readonly roundRect = vi.fn();
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function paint(...marks: readonly Mark[]): readonly Call[] {
  const { context, calls } = recordingContext();
  paintScene(context, { width: 20, height: 10, marks }, { palette: lightPalette, fontFamily: 'Plex' });
  return calls;
}

test('a picture has the surface as its background', () => {
  const [background] = paint();
  expect(background).toMatchObject({
    name: 'fillRect',
    arguments: [0, 0, 20, 10],
    state: { fillStyle: lightPalette.surface },
  });
});

test('a path is filled, stroked and dashed in the colours of its tokens', () => {
  const calls = paint({
    kind: 'path',
    d: 'M0 0L1 1',
    fill: 'team',
    stroke: 'ink',
    strokeWidth: 2,
    dash: [3, 1],
    opacity: 0.5,
  });
  expect(calls.find((call) => call.name === 'fill')).toMatchObject({
    arguments: [{ data: 'M0 0L1 1' }],
    state: { fillStyle: lightPalette.team, globalAlpha: 0.5 },
  });
  expect(calls.find((call) => call.name === 'setLineDash')?.arguments).toEqual([[3, 1]]);
  expect(calls.find((call) => call.name === 'stroke')?.state).toMatchObject({
    strokeStyle: lightPalette.ink,
    lineWidth: 2,
  });
});

test('a mark without opacity is opaque again after one with it', () => {
  const shape = {
    kind: 'rect',
    x: 0,
    y: 0,
    width: 1,
    height: 1,
    radius: 0,
    fill: 'ok',
    stroke: null,
    strokeWidth: 0,
  } as const;
  const fills = paint({ ...shape, opacity: 0.2 }, shape).filter((call) => call.name === 'fill');
  expect(fills.map((call) => call.state['globalAlpha'])).toEqual([0.2, 1]);
});

test('a label is set in the app’s font at its anchor', () => {
  const calls = paint({
    kind: 'text',
    x: 5,
    y: 6,
    text: '顧客',
    size: 12,
    weight: 600,
    anchor: 'middle',
    fill: 'customers',
  });
  expect(calls.find((call) => call.name === 'fillText')).toMatchObject({
    arguments: ['顧客', 5, 6],
    state: {
      font: '600 12px Plex',
      textAlign: 'center',
      textBaseline: 'alphabetic',
      direction: 'ltr',
      fillStyle: lightPalette.customers,
    },
  });
});
