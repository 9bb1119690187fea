import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { encodeAnswerFile, findAnswersInText } from '#src/persistence/answer-file.ts';
import { decodeBackup, encodeBackup, planRestore } from '#src/persistence/backup-file.ts';
import type { AnswerFile } from '#src/persistence/file-contents.ts';
import { FORMAT_VERSION } from '#src/persistence/format.ts';
import { toId } from '#src/persistence/ids.ts';
import { openFile } from '#src/persistence/open-file.ts';
import { decodeProjectFile, encodeProjectFile } from '#src/persistence/project-file.ts';
import { DEFAULT_SETTINGS } from '#src/persistence/saved-things.ts';

import { arbitraryAnswer } from './support/arbitraries.ts';
import { anAnswer, aProject, aProjectWithAnswers, EARLY, LATE } from './support/builders.ts';

const project = aProjectWithAnswers('project-1', [anAnswer('ann', { scores: { content: 3 } })]);

function anAnswerFile(id: string, nickname = 'Ann'): AnswerFile {
  return {
    savedAt: EARLY,
    roundId: toId('round', 'round-1'),
    organisation: 'Lighthouse Bakery',
    answer: anAnswer(id, { participant: { nickname, department: null }, origin: 'file' }),
  };
}

describe('a project file', () => {
  test('brings the project back as it was', async () => {
    const decoded = await decodeProjectFile(encodeProjectFile(project, EARLY));
    expect(decoded).toEqual({ ok: true, value: project });
  });

  test('may begin with a byte order mark', async () => {
    const decoded = await decodeProjectFile(`\uFEFF${encodeProjectFile(project, EARLY)}`);
    expect(decoded.ok).toBe(true);
  });

  test.each([
    ['a shopping list', 'milk, bread', 'not-json'],
    ['some JSON', '{"name":"x"}', 'not-plumbline'],
    ['the state of the storage', '{"format":"plumbline","version":1}', 'not-plumbline'],
    ['an answer', encodeAnswerFile(anAnswerFile('ann')), 'other-kind'],
    ['a newer file', '{"format":"plumbline-project","version":99}', 'newer-version'],
    ['half a project', '{"format":"plumbline-project","version":1,"project":{}}', 'invalid-content'],
  ])('is not %s', async (_name, text, reason) => {
    expect(await decodeProjectFile(text)).toEqual({ ok: false, reason });
  });
});

describe('answers in a text', () => {
  test('are found alone, in a list, and in a mail', async () => {
    const ann = encodeAnswerFile(anAnswerFile('ann'));
    const bob = encodeAnswerFile(anAnswerFile('bob', 'Bob } {"note": \\'));
    const expected = [anAnswerFile('ann'), anAnswerFile('bob', 'Bob } {"note": \\')];
    for (const text of [
      `[${ann},\n${bob}]`,
      `Hi :{ "here" you are:\n\n${ann}\n\nand mine: "${bob}" } Cheers`,
      `${ann}${bob}`,
    ]) {
      expect(await findAnswersInText(text)).toEqual({ answers: expected, refused: [] });
    }
    expect((await findAnswersInText(ann)).answers).toEqual([anAnswerFile('ann')]);
  });

  test('are found whatever the order of their keys', async () => {
    const { answer, ...rest } = JSON.parse(encodeAnswerFile(anAnswerFile('ann'))) as Record<string, unknown>;
    const found = await findAnswersInText(JSON.stringify([{ answer, ...rest }], null, 2));
    expect(found.answers).toEqual([anAnswerFile('ann')]);
  });

  test('survive a mail program that breaks and quotes lines', async () => {
    const text = encodeAnswerFile(anAnswerFile('ann'));
    const quoted = `> Hello,\r\n> ${text.match(/.{1,76}/gs)?.join('\r\n> ') ?? ''}\r\n> Bye`;
    expect(await findAnswersInText(quoted)).toEqual({ answers: [anAnswerFile('ann')], refused: [] });
  });

  test('count as come from a file, wherever they were given', async () => {
    const given = { ...anAnswerFile('ann'), answer: anAnswer('ann', { origin: 'device' }) };
    const { answers } = await findAnswersInText(encodeAnswerFile(given));
    expect(answers[0]?.answer.origin).toBe('file');
  });

  test('are found between any words', async () => {
    const prose = fc.string({ unit: fc.constantFrom('{', '}', '"', '\\', '[', ']', ',', ' ', '\n', 'a') });
    await fc.assert(
      fc.asyncProperty(arbitraryAnswer('ann'), prose, prose, async (answer, before, after) => {
        const file = { ...anAnswerFile('ann'), answer: { ...answer, origin: 'file' as const } };
        const found = await findAnswersInText(before + encodeAnswerFile(file) + after);
        expect(found).toEqual({ answers: [file], refused: [] });
      }),
      { numRuns: 50 },
    );
  }, 20_000);

  test('are refused when they are longer than any honest one', async () => {
    const note = 'x'.repeat(1_000_000);
    const long = encodeAnswerFile({
      ...anAnswerFile('ann'),
      answer: anAnswer('ann', { notes: { content: note } }),
    });
    const text = `Hello ${long} ${encodeAnswerFile(anAnswerFile('bob'))}`;
    const found = await findAnswersInText(text);
    expect(found.answers.map(({ answer }) => answer.id)).toEqual(['bob']);
    expect(found.refused).toEqual([{ reason: 'too-large', at: 6 }]);
  });

  test('are refused by name and place, and do not hide the next one', async () => {
    const text = encodeAnswerFile(anAnswerFile('ann'));
    const wrong = [
      text.slice(0, 200),
      text.replace('"origin":"file"', '"origin":'),
      text.replace(`"version":${FORMAT_VERSION}`, '"version":7'),
      text.replace('"language":"en"', '"language":"xx"'),
    ];
    const found = await findAnswersInText(`A\n${wrong.join('\n')}\n${text}`);
    expect(found.answers).toEqual([anAnswerFile('ann')]);
    expect(found.refused.map(({ reason }) => reason)).toEqual([
      'cut-off',
      'damaged',
      'newer-version',
      'invalid-content',
    ]);
    expect(found.refused[0]?.at).toBe(2);
  });

  test('are none in a text without any', async () => {
    for (const text of ['', 'Hello', '{}', '[1,2]', '{"format":"plumbline-project"}']) {
      expect(await findAnswersInText(text)).toEqual({ answers: [], refused: [] });
    }
  });

  test.each([
    ['brackets without end', '{"format":"plumbline-answer",'.concat('['.repeat(20_000_000))],
    ['beginnings without end', '{"format":"plumbline-answer"'.repeat(700_000)],
    ['a string without end', '{"format":"plumbline-answer","a":"'.concat('x'.repeat(20_000_000))],
    ['brackets and spaces', '{     '.repeat(3_000_000)],
    ['nothing but brackets', '['.repeat(20_000_000)],
  ])(
    'do not take for ever to look for in %s',
    async (_name, hostile) => {
      const start = performance.now();
      const { answers } = await findAnswersInText(hostile);
      expect(answers).toEqual([]);
      // Honest time is a fraction of a second; squared time would be hours.
      expect(performance.now() - start).toBeLessThan(15_000);
    },
    20_000,
  );

  test('are not looked for in a text of more than 60 million units', async () => {
    const found = await findAnswersInText(' '.repeat(60_000_001));
    expect(found).toEqual({ answers: [], refused: [{ reason: 'too-large', at: 0 }] });
  });
});

describe('a backup', () => {
  const newer = { ...project, updatedAt: LATE };
  const other = aProject('project-2');

  test('brings everything back', async () => {
    const backup = { savedAt: EARLY, settings: DEFAULT_SETTINGS, projects: [project, other] };
    expect(await decodeBackup(encodeBackup(backup))).toEqual({
      ok: true,
      value: { ...backup, unreadable: [] },
    });
  });

  test('brings back what is readable and names what is not', async () => {
    const text = encodeBackup({ savedAt: EARLY, settings: DEFAULT_SETTINGS, projects: [project, other] });
    const damaged = text.replace('"id":"project-1"', '"id":1').replace('"theme":"system"', '"theme":"pink"');
    expect(await decodeBackup(damaged)).toEqual({
      ok: true,
      value: {
        savedAt: EARLY,
        settings: null,
        projects: [other],
        unreadable: [{ index: 0, reason: 'invalid-content' }],
      },
    });
  });

  test('says per project what restoring would do', () => {
    const verdictOf = (present: typeof project, restored: typeof project) =>
      planRestore({ [present.id]: present }, [restored]).map(({ verdict }) => verdict);
    expect(verdictOf(other, project)).toEqual(['new']);
    expect(verdictOf(project, newer)).toEqual(['replaced']);
    expect(verdictOf(newer, project)).toEqual(['older']);
    expect(verdictOf(project, project)).toEqual(['same']);
  });
});

describe('any file', () => {
  test('is opened as what it is', async () => {
    const backup = { savedAt: EARLY, settings: DEFAULT_SETTINGS, projects: [project] };
    const opened = await Promise.all(
      [encodeProjectFile(project, EARLY), encodeBackup(backup), encodeAnswerFile(anAnswerFile('ann'))].map(
        (text) => openFile(text),
      ),
    );
    expect(opened.map((file) => (file.ok ? file.value.kind : file.reason))).toEqual([
      'project',
      'backup',
      'answers',
    ]);
  });

  test.each([
    ['not-json', 'hello'],
    ['not-plumbline', '{}'],
    ['newer-version', '{"format":"plumbline-project","version":99}'],
    ['newer-version', '{"format":"plumbline-backup","version":99}'],
  ])('is refused as %s', async (reason, text) => {
    expect(await openFile(text)).toEqual({ ok: false, reason });
  });
});
