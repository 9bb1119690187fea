import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Answer } from '#src/domain/model/answer.ts';
import type { Project } from '#src/domain/model/project.ts';
import { mergeContents } from '#src/persistence/merge/merge-contents.ts';
import { mergeProject } from '#src/persistence/merge/merge-project.ts';
import { isSame } from '#src/persistence/merge/three-way.ts';

import { arbitraryProject } from './support/arbitraries.ts';
import {
  anAnswer,
  aProject,
  aProjectWithAnswers,
  aRound,
  aWorkshop,
  EARLY,
  LATE,
} from './support/builders.ts';

const answersOf = (project: Project): readonly Answer[] => project.rounds.flatMap((round) => round.answers);
const content = (project: Project) => ({ kind: 'project' as const, project });
const idsOf = (project: Project): string[] => answersOf(project).map((answer) => answer.id);

/** Ids of the answers that a side added or changed. */
function changedSince(base: Project, side: Project): string[] {
  return side.rounds.flatMap((round) => {
    const before = base.rounds.find(({ id }) => id === round.id)?.answers ?? [];
    const isUnchanged = (answer: Answer) => before.some((old) => isSame(old, answer));
    return round.answers.filter((answer) => !isUnchanged(answer)).map(({ id }) => id);
  });
}

describe('two tabs that change one project', () => {
  const base = aProjectWithAnswers('project-1', [anAnswer('ann', { scores: { content: 2 } })]);

  test('keep the scores that each of them gave to different pillars', () => {
    const mine = aProjectWithAnswers('project-1', [anAnswer('ann', { scores: { content: 2, service: 4 } })]);
    const theirs = aProjectWithAnswers('project-1', [
      anAnswer('ann', { scores: { content: 2, digital: 1 } }),
    ]);
    const merged = mergeProject({ base, mine, theirs });
    expect(answersOf(merged)[0]?.scores).toEqual({ content: 2, service: 4, digital: 1 });
  });

  test('take back a score that one of them took back and the other left alone', () => {
    const mine = aProjectWithAnswers('project-1', [anAnswer('ann', { notes: { content: 'why' } })]);
    const theirs = aProjectWithAnswers('project-1', [
      anAnswer('ann', { scores: { content: 2, digital: 1 } }),
    ]);
    const merged = mergeProject({ base, mine, theirs });
    expect(answersOf(merged)[0]).toMatchObject({ scores: { digital: 1 }, notes: { content: 'why' } });
  });

  test('settle one pillar scored twice by the later change, whichever tab asks', () => {
    const mine = aProjectWithAnswers('project-1', [
      anAnswer('ann', { scores: { content: 1 }, updatedAt: LATE }),
    ]);
    const theirs = aProjectWithAnswers('project-1', [
      anAnswer('ann', { scores: { content: 5 }, updatedAt: EARLY }),
    ]);
    for (const versions of [
      { base, mine, theirs },
      { base, mine: theirs, theirs: mine },
    ]) {
      expect(answersOf(mergeProject(versions))[0]?.scores).toEqual({ content: 1 });
    }
  });

  test('keep the answers that each of them added', () => {
    const [ann] = answersOf(base);
    const mine = aProjectWithAnswers('project-1', [...(ann ? [ann] : []), anAnswer('bob')]);
    const theirs = aProjectWithAnswers('project-1', [...(ann ? [ann] : []), anAnswer('cid')]);
    expect(idsOf(mergeProject({ base, mine, theirs }))).toEqual(['ann', 'bob', 'cid']);
  });

  test('delete an answer that one of them deleted and the other left alone', () => {
    const mine = aProjectWithAnswers('project-1', []);
    const theirs = { ...base, organisation: 'Renamed' };
    expect(mergeProject({ base, mine, theirs })).toMatchObject({ organisation: 'Renamed' });
    expect(idsOf(mergeProject({ base, mine, theirs }))).toEqual([]);
  });

  test('keep a deleted answer that the other one has worked on since', () => {
    const mine = aProjectWithAnswers('project-1', []);
    const theirs = aProjectWithAnswers('project-1', [anAnswer('ann', { scores: { content: 3 } })]);
    expect(idsOf(mergeProject({ base, mine, theirs }))).toEqual(['ann']);
  });

  test('never end up without a round', () => {
    const two = aProject('project-1', { rounds: [aRound('one'), aRound('two')] });
    const mine = aProject('project-1', { rounds: [aRound('one')], updatedAt: LATE });
    const theirs = aProject('project-1', { rounds: [aRound('two')] });
    const rounds = mergeProject({ base: two, mine, theirs }).rounds.map((round) => round.id);
    expect(rounds).toEqual(['one']);
  });
});

describe('a whole project', () => {
  const project = aProject('project-1');
  const renamed = { ...project, organisation: 'Renamed' };

  test('stays deleted where the other tab left it alone', () => {
    const versions = { base: content(project), mine: content(project), theirs: null };
    expect(mergeContents(versions)).toBeNull();
  });

  test('survives its deletion where the other tab changed it', () => {
    const versions = { base: content(project), mine: null, theirs: content(renamed) };
    expect(mergeContents(versions)).toEqual(content(renamed));
  });
});

test('settings changed in two tabs keep both changes', () => {
  const merged = mergeContents({
    base: { kind: 'settings', settings: { language: null, theme: 'system' } },
    mine: { kind: 'settings', settings: { language: 'pl', theme: 'system' } },
    theirs: { kind: 'settings', settings: { language: null, theme: 'dark' } },
  });
  expect(merged).toEqual({ kind: 'settings', settings: { language: 'pl', theme: 'dark' } });
});

describe('for any three states', { timeout: 20_000 }, () => {
  const states = [arbitraryProject(), arbitraryProject(), arbitraryProject()] as const;

  test('no answer that is new or changed on either side is lost', () => {
    fc.assert(
      fc.property(...states, (base, mine, theirs) => {
        const merged = idsOf(mergeProject({ base, mine, theirs }));
        const worked = [...changedSince(base, mine), ...changedSince(base, theirs)];
        expect(merged).toEqual(expect.arrayContaining(worked));
      }),
    );
  });

  test('both tabs come to the same state', () => {
    fc.assert(
      fc.property(...states, (base, mine, theirs) => {
        const here = mergeProject({ base, mine, theirs });
        expect(here).toEqual(mergeProject({ base, mine: theirs, theirs: mine }));
      }),
    );
  });

  test('merging again changes nothing', () => {
    fc.assert(
      fc.property(...states, (base, mine, theirs) => {
        const merged = mergeProject({ base, mine, theirs });
        expect(mergeProject({ base: theirs, mine: merged, theirs })).toEqual(merged);
        expect(mergeProject({ base, mine: merged, theirs: merged })).toEqual(merged);
      }),
    );
  });

  test('a tab without changes takes over the other one as it is', () => {
    fc.assert(
      fc.property(states[0], states[1], (base, theirs) => {
        expect(mergeProject({ base, mine: base, theirs })).toBe(theirs);
      }),
    );
  });

  test('without a known past nothing counts as deleted', () => {
    fc.assert(
      fc.property(states[0], states[1], (mine, theirs) => {
        const merged = idsOf(mergeProject({ base: undefined, mine, theirs }));
        expect(merged).toEqual(expect.arrayContaining([...idsOf(mine), ...idsOf(theirs)]));
      }),
    );
  });
});

const withWorkshop = (...changes: Parameters<typeof aWorkshop>) =>
  aProject('project-1', { rounds: [aRound('round-1', { workshop: aWorkshop(...changes) })] });
const mergedWorkshop = (base: Project | undefined, mine: Project, theirs: Project) =>
  mergeProject({ base, mine, theirs }).rounds[0].workshop;

describe('two tabs that change one workshop', () => {
  test('keep what each of them changed, notes step by step', () => {
    const base = withWorkshop('11111111');
    const mine = withWorkshop('11111111', { closedAt: LATE, agenda: { gap: { minutes: 5, note: 'mine' } } });
    const theirs = withWorkshop('11111111', { revealedAt: EARLY });
    expect(mergedWorkshop(base, mine, theirs)).toMatchObject({ closedAt: LATE, revealedAt: EARLY });
    expect(mergedWorkshop(base, mine, theirs)?.agenda).toEqual({ gap: { minutes: 5, note: 'mine' } });
  });

  test('do not mix two workshops that were set up side by side', () => {
    const mine = { ...withWorkshop('11111111', { title: 'Mine', closedAt: LATE }), updatedAt: LATE };
    const theirs = withWorkshop('22222222', { title: 'Theirs' });
    expect(mergedWorkshop(undefined, mine, theirs)).toMatchObject({ id: '11111111', title: 'Mine' });
    expect(mergedWorkshop(undefined, theirs, mine)).toMatchObject({ id: '11111111', title: 'Mine' });
  });

  test('take it away if one did and the other left it alone', () => {
    const base = withWorkshop('11111111');
    const without = aProject('project-1', { rounds: [aRound('round-1', { name: 'Autumn' })] });
    const renamed = { ...base, organisation: 'Mill' };
    expect(mergedWorkshop(base, without, renamed)).toBeNull();
  });
});
