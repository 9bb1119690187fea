import { describe, expect, test } from 'vitest';

import type { Answer } from '#src/domain/model/answer.ts';
import { contains, type History } from '#src/persistence/history.ts';
import { mergeContents } from '#src/persistence/merge/merge-contents.ts';
import type { StoredContent } from '#src/persistence/saved-things.ts';
import {
  absorb,
  commit,
  draftOf,
  emptyDocument,
  isOvertaken,
  type KeptDocument,
} from '#src/persistence/sync/kept-document.ts';

import { anAnswer, aProjectWithAnswers, EARLY } from './support/builders.ts';

const of = (...answers: Answer[]): StoredContent => ({
  kind: 'project',
  project: aProjectWithAnswers('project-1', answers),
});

function idsOf({ mine }: KeptDocument): string[] {
  return mine?.kind === 'project' ? mine.project.rounds[0].answers.map(({ id }) => id) : [];
}

function take(document: KeptDocument, content: StoredContent | null, writes: History): void {
  absorb(document, { place: 'inText', content, text: 'text', writes }, mergeContents);
}

/** A document as this tab stored it. */
function storedDocument(content: StoredContent, writes: History): KeptDocument {
  const document = emptyDocument('plumbline.project.project-1');
  take(document, content, writes);
  return document;
}

const ann = anAnswer('ann');
const bob = anAnswer('bob');

describe('a state found in a storage', () => {
  test('that follows from the one here replaces it, and what it lacks was deleted', () => {
    const document = storedDocument(of(ann, bob), [['a', 1]]);
    take(document, of(bob), [
      ['b', 2],
      ['a', 1],
    ]);
    expect(idsOf(document)).toEqual(['bob']);
  });

  test('that was written side by side with the one here is united with it', () => {
    const document = storedDocument(of(ann), [
      ['a', 2],
      ['b', 1],
    ]);
    take(document, of(bob), [
      ['b', 2],
      ['a', 1],
    ]);
    expect(idsOf(document)).toEqual(['ann', 'bob']);
    expect(contains(document.writes, ['a', 2])).toBe(true);
    expect(contains(document.writes, ['b', 2])).toBe(true);
  });

  test('that the one here contains already changes nothing', () => {
    const document = storedDocument(of(ann), [
      ['a', 2],
      ['b', 5],
    ]);
    take(document, of(bob), [['b', 4]]);
    expect(idsOf(document)).toEqual(['ann']);
    expect(document.inText).toBeUndefined();
  });

  test('that is a deletion is not heeded by a tab that has changed what was deleted', () => {
    const document = storedDocument(of(ann), [['a', 1]]);
    document.mine = of(ann, bob);
    take(document, null, [
      ['b', 2],
      ['a', 1],
    ]);
    expect(idsOf(document)).toEqual(['ann', 'bob']);
  });
});

describe('a draft', () => {
  test('of a new state gets a counter above all others, and never one twice', () => {
    const document = storedDocument(of(ann), [['a', 7]]);
    document.mine = of(ann, bob);
    expect(draftOf(document, 'me', EARLY).writes).toEqual([
      ['me', 8],
      ['a', 7],
    ]);
    expect(draftOf(document, 'me', EARLY).writes[0]).toEqual(['me', 9]);
  });

  test('of a stored state is that state', () => {
    const document = storedDocument(of(ann), [['a', 7]]);
    expect(draftOf(document, 'me', EARLY)).toEqual({ content: of(ann), text: 'text', writes: [['a', 7]] });
  });

  test('that was overtaken does not become the common past', () => {
    const document = storedDocument(of(ann), [['a', 7]]);
    document.mine = of(ann, bob);
    const slow = draftOf(document, 'me', EARLY);
    document.mine = of(bob);
    const fast = draftOf(document, 'me', EARLY);
    commit(document, fast);
    expect(isOvertaken(document, slow)).toBe(true);
    commit(document, slow);
    expect(document.base).toBe(fast.content);
  });
});
