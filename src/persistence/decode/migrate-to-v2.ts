import { isJsonObject } from '../json-object.ts';
import { change } from './change.ts';
import type { ContentKind } from './content-kind.ts';

/**
 * Version 2 keeps more of a survey: the sums over pairs of pillars, ranks of `subset` answers unrounded, and the first nine
 * places instead of four. What version 1 did not keep cannot be worked out again, so the pair sums are said to be missing
 * (`null`) and the shorter lists stay: all that was there is still shown, and what needs more asks to import again.
 */
export function migrateToVersion2(kind: ContentKind, content: unknown): unknown {
  if (kind !== 'project') return content;
  return change(content, 'rounds', (round) =>
    change(round, 'survey', (survey) => change(survey, 'statistics', migrateStatistics)),
  );
}

function migrateStatistics(statistics: unknown): unknown {
  const withOverall = change(statistics, 'overall', migrateGroup);
  return change(withOverall, 'segmentations', (segmentation) =>
    change(segmentation, 'groups', (group) => change(group, 'statistics', migrateGroup)),
  );
}

function migrateGroup(group: unknown): unknown {
  return change(group, 'ranks', (ranks) => (isJsonObject(ranks) ? { ...ranks, pairSums: null } : ranks));
}
