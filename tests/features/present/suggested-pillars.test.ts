import { expect, test } from 'vitest';
import { analyse } from '#src/domain/analysis/analyse.ts';
import type { Analysis, PillarAnalysis } from '#src/domain/analysis/analysis.ts';
import { customersOf } from '#src/domain/analysis/customers.ts';
import { currentRound } from '#src/domain/model/project.ts';
import { succeed } from '#src/domain/result.ts';
import { suggestedPillars } from '#src/features/present/suggested-pillars.ts';
import { sampleProject } from '#tests/features/support/sample-project.ts';

async function sampleAnalysis(): Promise<Analysis> {
  const { answers, teamSize, survey } = currentRound(await sampleProject());
  return analyse({ answers, teamSize, ...customersOf(survey), segment: null });
}

type Change = (pillar: PillarAnalysis) => Partial<PillarAnalysis>;
const changed = (analysis: Analysis, change: Change): Analysis => ({
  ...analysis,
  pillars: analysis.pillars.map((pillar) => ({ ...pillar, ...change(pillar) })),
});
const verdict = (value: number, kind: 'blind-spot' | 'over-emphasis' | 'unclear'): PillarAnalysis['gap'] =>
  succeed({
    value,
    interval: succeed({ low: value - 1, high: value + 1 }),
    q: succeed(0.01),
    verdict: succeed(kind),
  });
const quadrant = (strength: 'clear' | 'unclear', probability: number): PillarAnalysis['quadrant'] =>
  succeed({ quadrant: 'improve-first', probability, strength });

test('the widest proven blind spot comes first, over-emphasis suggests nothing', async () => {
  const gaps: Readonly<Record<string, PillarAnalysis['gap']>> = {
    content: verdict(2, 'blind-spot'),
    service: verdict(4, 'blind-spot'),
    reputation: verdict(-5, 'over-emphasis'),
  };
  const analysis = changed(await sampleAnalysis(), ({ pillar }) => ({
    gap: gaps[pillar] ?? verdict(0, 'unclear'),
    quadrant: quadrant('unclear', 0.5),
  }));
  expect(suggestedPillars(analysis).map(({ pillar }) => pillar)).toEqual(['service', 'content']);
});

test('important and weak pillars follow, the surest first, each only once and four at most', async () => {
  const probabilities: Readonly<Record<string, number>> = {
    content: 0.99,
    digital: 0.8,
    friction: 0.9,
    service: 0.85,
    products: 0.95,
  };
  const analysis = changed(await sampleAnalysis(), ({ pillar }) => ({
    gap: pillar === 'content' ? verdict(3, 'blind-spot') : verdict(0, 'unclear'),
    quadrant: quadrant(pillar in probabilities ? 'clear' : 'unclear', probabilities[pillar] ?? 0.5),
  }));
  expect(suggestedPillars(analysis).map(({ pillar, why }) => `${pillar} ${why}`)).toEqual([
    'content blind-spot',
    'products improve-first',
    'friction improve-first',
    'service improve-first',
  ]);
});

test('nothing proven suggests nothing', async () => {
  const analysis = changed(await sampleAnalysis(), () => ({
    gap: verdict(4, 'unclear'),
    quadrant: quadrant('unclear', 0.6),
  }));
  expect(suggestedPillars(analysis)).toEqual([]);
});
