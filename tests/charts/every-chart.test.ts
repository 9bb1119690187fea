import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closenessChart } from '#src/charts/closeness-chart.ts';
import { dotStrip } from '#src/charts/dot-strip.ts';
import { dumbbellChart } from '#src/charts/dumbbell-chart.ts';
import { framedScene } from '#src/charts/framed-scene.ts';
import { heatMap } from '#src/charts/heat-map.ts';
import { importanceMap } from '#src/charts/importance-map.ts';
import type { Scene } from '#src/charts/mark.ts';
import { movementChart } from '#src/charts/movement-chart.ts';
import { peopleTree } from '#src/charts/people-tree.ts';
import { pillarChart } from '#src/charts/pillar-chart.ts';
import { placeRangeChart } from '#src/charts/place-range-chart.ts';
import { posterScene } from '#src/charts/poster-scene.ts';
import { sampleSizeChart } from '#src/charts/sample-size-chart.ts';
import { slopeChart } from '#src/charts/slope-chart.ts';
import { labels } from './labels.ts';
import { textsOutside, undrawableMarks } from './scene-checks.ts';

const widths = fc.integer({ min: 280, max: 1400 });
const places = fc.option(fc.integer({ min: 1, max: 12 }), { nil: null });
const ranks = fc.double({ min: -1, max: 12, noNaN: true });
const scores = fc.option(fc.double({ min: 0, max: 6, noNaN: true }), { nil: null });
const centred = fc.double({ min: -9, max: 9, noNaN: true });
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null });

const slopeRows = fc.array(
  fc.record({
    label: labels,
    teamPlace: places,
    customerPlace: places,
    emphasis: fc.constantFrom('blind-spot' as const, 'over-emphasis' as const, 'quiet' as const),
  }),
  { maxLength: 12 },
);
const columns = fc.array(
  fc.record({
    label: labels,
    score: scores,
    scoreText: labels,
    rating: scores,
    place: fc.oneof(fc.constantFrom('', '1', '10'), labels),
  }),
  { maxLength: 12 },
);
const value = maybe(fc.record({ value: ranks, low: maybe(ranks), high: maybe(ranks) }));

const charts: Readonly<Record<string, fc.Arbitrary<Scene>>> = {
  slope: fc
    .record({ rows: slopeRows, teamTitle: labels, customerTitle: labels, width: widths })
    .map(slopeChart),
  dumbbell: fc
    .record({
      rows: fc.array(fc.record({ label: labels, team: value, customers: value }), { maxLength: 12 }),
      axisTitle: labels,
      teamTitle: labels,
      customerTitle: labels,
      width: widths,
    })
    .map(dumbbellChart),
  closeness: fc
    .record({
      rows: fc.array(
        fc.record({
          label: labels,
          value: shares,
          low: maybe(shares),
          high: maybe(shares),
          isFirst: fc.boolean(),
        }),
        { maxLength: 30 },
      ),
      anchors: fc.array(fc.record({ label: labels, value: shares }), { maxLength: 3 }),
      width: widths,
    })
    .map((options) => closenessChart({ ...options, formatShare: (share) => `${Math.round(100 * share)}%` })),
  'sample size': fc
    .record({
      answers: fc.constantFrom([50, 100], [50, 100, 200, 400, 800]),
      answerTicks: fc.array(fc.record({ value: fc.integer({ min: 50, max: 800 }), text: labels }), {
        maxLength: 8,
      }),
      chosen: fc.integer({ min: 1, max: 1000 }),
      panels: fc.array(
        fc.record({
          title: labels,
          values: fc.array(shares, { minLength: 5, maxLength: 5 }),
          cautious: maybe(fc.array(shares, { minLength: 5, maxLength: 5 })),
          ticks: fc.array(fc.record({ value: shares, text: labels }), { maxLength: 4 }),
          highest: fc.constantFrom(0.5, 1),
          reading: labels,
        }),
        { maxLength: 5 },
      ),
      axisTitle: labels,
      legend: fc.record({ usual: labels, cautious: labels }),
      width: widths,
    })
    .map(sampleSizeChart),
  'possible places': fc
    .record({
      rows: fc.array(
        fc
          .record({
            label: labels,
            note: labels,
            place: places,
            ends: maybe(fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }))),
          })
          .map(({ ends, ...row }) => ({
            ...row,
            low: ends === null ? null : Math.min(...ends),
            high: ends === null ? null : Math.max(...ends),
          })),
        { maxLength: 12 },
      ),
      axisTitle: labels,
      noteTitle: labels,
      width: widths,
    })
    .map(placeRangeChart),
  pillars: fc.record({ columns, width: widths, maximum: fc.constantFrom(5, 10, 50) }).map(pillarChart),
  'importance map': fc
    .record({
      points: fc.array(
        fc.record({
          label: labels,
          x: centred,
          y: centred,
          xLow: maybe(centred),
          xHigh: maybe(centred),
          yLow: maybe(centred),
          yHigh: maybe(centred),
          emphasis: fc.boolean(),
        }),
        { maxLength: 12 },
      ),
      xTitle: labels,
      yTitle: labels,
      quadrants: fc.record({ improveFirst: labels, keepUp: labels, perhapsTooMuch: labels, canWait: labels }),
      width: widths,
    })
    .map(importanceMap),
  'heat map': fc.integer({ min: 0, max: 12 }).chain((size) =>
    fc
      .record({
        rowLabels: fc.array(labels, { maxLength: 30 }),
        columnLabels: fc.array(labels, { minLength: size, maxLength: size }),
        cells: fc.array(fc.array(places, { minLength: size, maxLength: size }), { maxLength: 30 }),
        meanRow: fc.array(maybe(ranks), { minLength: size, maxLength: size }),
        meanLabel: labels,
        width: widths,
      })
      .map(heatMap),
  ),
  'dot strip': fc
    .record({
      rows: fc.array(
        fc.record({
          label: labels,
          note: fc.constantFrom('2.9', 'too few answers', '–'),
          dots: fc.array(
            fc.record({
              value: fc.integer({ min: 2, max: 20 }).map((half) => half / 2),
              isHollow: fc.boolean(),
            }),
            { maxLength: 60 },
          ),
          mean: maybe(ranks),
          median: maybe(ranks),
        }),
        { maxLength: 10 },
      ),
      first: fc.constant(1),
      last: fc.constantFrom(5, 10),
      axisTitle: labels,
      noteTitle: labels,
      legend: fc.record({ dot: labels, hollow: maybe(labels), mean: labels, median: labels }),
      width: widths,
    })
    .map(dotStrip),
  'tree of people': fc.integer({ min: 0, max: 20 }).chain((size) =>
    fc
      .record({
        labels: fc.array(labels, { minLength: size, maxLength: size }),
        order: fc.shuffledSubarray(
          Array.from({ length: size }, (_, leaf) => leaf),
          { minLength: size },
        ),
        distances: fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: size, maxLength: size }),
        chance: fc.record({ value: fc.constant(3.3), label: labels }),
        axisTitle: labels,
        width: widths,
      })
      .map(({ distances, ...options }) =>
        peopleTree({
          ...options,
          merges: distances.slice(1).map((height, index) => ({
            first: index === 0 ? 0 : size + index - 1,
            second: index + 1,
            height,
          })),
        }),
      ),
  ),
  movement: fc
    .record({
      rows: fc.array(
        fc.record({ label: labels, before: maybe(ranks), after: maybe(ranks), hasMoved: fc.boolean() }),
        { maxLength: 12 },
      ),
      beforeTitle: labels,
      afterTitle: labels,
      width: widths,
    })
    .map((options) => movementChart({ ...options, formatMean: (mean) => mean.toFixed(1) })),
  'framed chart': fc
    .record({ rows: slopeRows, title: labels, note: labels, sampleMark: maybe(labels), width: widths })
    .map(({ rows, title, note, sampleMark, width }) =>
      framedScene({
        scene: slopeChart({ rows, teamTitle: note, customerTitle: title, width }),
        title,
        note,
        sampleMark,
      }),
    ),
  poster: fc
    .record({
      organisation: labels,
      subtitle: labels,
      title: labels,
      finding: labels,
      keyNumbers: fc.array(
        fc.record({
          value: labels,
          unit: labels,
          label: labels,
          tone: fc.constantFrom('ink' as const, 'customers' as const),
        }),
        { maxLength: 6 },
      ),
      pillarTitle: labels,
      columns,
      slope: maybe(fc.record({ title: labels, rows: slopeRows, teamTitle: labels, customerTitle: labels })),
      footer: labels,
      sampleMark: maybe(labels),
    })
    .map(posterScene),
};

describe.each(Object.entries(charts))('the %s', (_name, scenes) => {
  test('keeps its text inside the picture, whatever the labels, values and width', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(textsOutside(scene)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('consists of marks that every painter can draw', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(Number.isFinite(scene.height)).toBe(true);
        expect(undrawableMarks(scene)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
