import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discussion, type Discussion } from '#src/domain/analysis/discussion.ts';
import type { Answer } from '#src/domain/model/answer.ts';
import { anyAnswer, completeRow, numbersIn, valueOf } from '../support.ts';
import { SEVEN_AFTER, SEVEN_BEFORE } from '../stats/seven-people.ts';
import { asking, inDepartment, rankedTwice, teamOf } from './team-of.ts';

const DEPARTMENTS = ['Care', 'Shops', 'Web', null] as const;
const anyTeam = fc
  .array(fc.record({ row: completeRow, department: fc.constantFrom(...DEPARTMENTS) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((members) =>
    teamOf(
      members.map(({ row }) => row),
      (index) => inDepartment(members[index]?.department ?? null),
    ),
  );

/** Any answers, half of them in a second ballot. */
const anyAnswers = fc.array(anyAnswer, { maxLength: 12 }).map((answers) =>
  answers.map((answer, index): Answer => {
    const firstRanking = answers[index - 1]?.ranking ?? null;
    return index % 2 === 0 ? answer : { ...answer, ballot: 2, firstRanking };
  }),
);

test('in whatever order the answers are stored, the discussion is the same', () => {
  fc.assert(
    fc.property(anyAnswers, fc.infiniteStream(fc.nat()), (answers, draws) => {
      const keyed = answers.map((answer) => ({ answer, key: draws.next().value }));
      const mixed = keyed.toSorted((left, right) => left.key - right.key).map(({ answer }) => answer);
      expect(rounded(discussion(asking(mixed)))).toEqual(rounded(discussion(asking(answers))));
    }),
  );
});

test('whatever was answered, no number is infinite or not a number', () => {
  fc.assert(
    fc.property(anyAnswers, fc.boolean(), fc.option(fc.nat(20)), (answers, namesAgreed, teamSize) => {
      const result = discussion(asking(answers, { namesAgreed, teamSize }));
      expect(numbersIn(result).filter((number) => !Number.isFinite(number))).toEqual([]);
    }),
  );
});

describe('who is shown', () => {
  test('no name and no single ranking leaves an unnamed team of four', () => {
    const answers = teamOf(SEVEN_BEFORE.slice(0, 4), () => inDepartment('Care'));
    const result = discussion(asking(answers));
    expect(result.likeness).toEqual({ ok: false, reason: 'names-not-agreed' });
    expect(result.agreement.rows).toEqual({ ok: false, reason: 'names-not-agreed' });
    expect(result.departments.shown).toEqual([]);
    expect(JSON.stringify(result)).not.toMatch(/Nick|Care/u);
  });

  test('names appear only when all agreed', () => {
    const answers = teamOf(SEVEN_BEFORE);
    expect(JSON.stringify(discussion(asking(answers)))).not.toContain('Nick');
    const { rows } = discussion(asking(answers, { namesAgreed: true })).agreement;
    const names = rows.ok ? rows.value.map(({ nickname }) => nickname) : [];
    expect(new Set(names)).toEqual(new Set(answers.map(({ participant }) => participant.nickname)));
  });

  test('the order of the rows has nothing to do with who answered when, and newcomers do not mix it', () => {
    const all = namesInOrder(teamOf(SEVEN_BEFORE));
    expect(all).not.toEqual(teamOf(SEVEN_BEFORE).map(({ participant }) => participant.nickname));
    expect(namesInOrder(teamOf(SEVEN_BEFORE.slice(0, 6)))).toEqual(all.filter((name) => name !== 'Nick 7'));
  });
});

describe('departments', () => {
  test('nobody can be worked out from those that are shown', () => {
    fc.assert(
      fc.property(anyTeam, (answers) => {
        const { shown, hidden } = discussion(asking(answers)).departments;
        const people = shown.reduce((sum, department) => sum + department.people, 0);
        const rest = answers.length - people;
        expect(shown.every((department) => department.people >= 5)).toBe(true);
        // What is left when all that is shown is taken from the whole team: nobody, or five at least, or nothing is shown.
        expect(rest === 0 || rest >= 5 || shown.length === 0).toBe(true);
        const named = new Set(answers.flatMap(({ participant }) => participant.department ?? []));
        expect(shown.length + hidden).toBe(named.size);
        const visible = new Set(shown.map(({ name }) => name));
        const text = JSON.stringify(discussion(asking(answers)));
        for (const name of named) expect(text.includes(`"${name}"`)).toBe(visible.has(name));
      }),
    );
  });

  test('people without a department count as hidden: two of them take a department with them', () => {
    const rows = [...SEVEN_BEFORE, ...SEVEN_AFTER.slice(0, 6)];
    const shownOf = (departmentOf: (index: number) => string | null) =>
      discussion(asking(teamOf(rows, (index) => inDepartment(departmentOf(index))))).departments.shown.map(
        ({ name }) => name,
      );
    expect(shownOf((index) => (index < 2 ? null : 'Care'))).toEqual([]);
    expect(shownOf((index) => (index < 2 ? null : index < 7 ? 'Care' : 'Web'))).toEqual(['Web']);
    expect(shownOf((index) => (index < 7 ? 'Care' : 'Web'))).toEqual(['Care', 'Web']);
  });

  test('one name, however it is written, is one department', () => {
    const spellings = ['Care', ' care ', 'CARE', 'Care', 'cAre'];
    const answers = teamOf(SEVEN_BEFORE.slice(0, 5), (index) => inDepartment(spellings[index] ?? null));
    expect(discussion(asking(answers)).departments).toMatchObject({
      shown: [{ name: 'CARE', people: 5 }],
      hidden: 0,
      widest: { ok: false, reason: 'not-asked' },
    });
  });

  test('have their own mean places, and where they are furthest apart is found', () => {
    const [first, last] = [
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [10, 2, 3, 4, 5, 6, 7, 8, 9, 1],
    ];
    const rows = [
      ...Array.from({ length: 5 }, () => first ?? []),
      ...Array.from({ length: 6 }, () => last ?? []),
    ];
    const { shown, widest } = discussion(
      asking(teamOf(rows, (index) => inDepartment(index < 5 ? 'Care' : 'Web'))),
    ).departments;
    expect(shown.map(({ name, people }) => [name, people])).toEqual([
      ['Web', 6],
      ['Care', 5],
    ]);
    expect(shown.map(({ means }) => means[0]).map((mean) => mean && valueOf(mean).value)).toEqual([10, 1]);
    expect(valueOf(widest)).toMatchObject({ pillar: 'advertising', first: 1, second: 0, difference: 9 });
  });
});

describe('what divides the team', () => {
  test('is sorted by the standard deviation of the places', () => {
    const { pillars, most, least } = discussion(asking(teamOf(SEVEN_BEFORE))).rankings;
    const deviations = pillars.map(({ deviation }) => valueOf(deviation));
    expect(deviations).toEqual(deviations.toSorted((left, right) => right - left));
    // numpy.std(rows, axis=0, ddof=1): the largest in column 6, the smallest in column 7.
    expect([valueOf(most), valueOf(least)]).toEqual([['products'], ['service']]);
    expect([deviations[0], deviations[9]]).toEqual([
      expect.closeTo(3.4503278, 7) as number,
      expect.closeTo(1.98805959, 7) as number,
    ]);
  });

  test('several pillars, if they divide equally', () => {
    const { most, least } = discussion(
      asking(
        teamOf([
          [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
          [2, 1, 3, 4, 5, 6, 7, 8, 10, 9],
        ]),
      ),
    ).rankings;
    expect(valueOf(most)).toEqual(['advertising', 'content', 'friction', 'reputation']);
    expect(valueOf(least)).toHaveLength(6);
  });

  test('nothing, if all rank the same', () => {
    const same = SEVEN_BEFORE.map(() => SEVEN_BEFORE[0] ?? []);
    const { most, least } = discussion(asking(teamOf(same))).rankings;
    expect([most, least]).toEqual([
      { ok: false, reason: 'no-spread' },
      { ok: false, reason: 'no-spread' },
    ]);
  });

  test('by their scores, drafts and missing scores left out', () => {
    const scored = [1, 1, 5, 5, 5].map(
      (advertising) => ({ scores: { advertising, content: 3 } }) as Partial<Answer>,
    );
    const answers = teamOf(SEVEN_BEFORE.slice(0, 5), (index) => scored[index] ?? {});
    const draft = { ...(answers[0] as Answer), status: 'draft' as const };
    const { pillars, most, least } = discussion(asking([...answers, draft])).scores;
    expect([valueOf(most), valueOf(least)]).toEqual([['advertising'], ['content']]);
    expect(pillars[0]).toMatchObject({
      median: { ok: true, value: 5 },
      mean: { value: { n: 5, value: 3.4 } },
    });
    expect(pillars.filter(({ deviation }) => !deviation.ok)).toHaveLength(8);
  });
});

describe('who is alike', () => {
  const answers = teamOf([...SEVEN_BEFORE, SEVEN_BEFORE[2] ?? []]);
  const { agreement, likeness } = discussion(asking(answers, { namesAgreed: true }));

  test('the same rankings are at distance 0, each the other’s nearest', () => {
    const names = agreement.rows.ok ? agreement.rows.value.map(({ nickname }) => nickname) : [];
    const [third, eighth] = [names.indexOf('Nick 3'), names.indexOf('Nick 8')];
    const nearest = likeness.ok ? likeness.value.nearest.map(valueOf) : [];
    expect(nearest[third]).toEqual({ people: [eighth], distance: 0, tau: { ok: true, value: 1 } });
    expect(nearest[eighth]?.people).toEqual([third]);
  });

  test('distances are places off on average', () => {
    // numpy.abs(a - b).sum() / 10 of all 21 pairs, the mean over them.
    const seven = discussion(asking(teamOf(SEVEN_BEFORE))).likeness;
    const distances = SEVEN_BEFORE.flatMap((row, index) =>
      SEVEN_BEFORE.slice(0, index).map((other) =>
        row.reduce((sum, place, item) => sum + Math.abs(place - (other[item] ?? 0)) / 10, 0),
      ),
    );
    const mean = distances.reduce((sum, distance) => sum + distance, 0) / 21;
    expect(seven.ok && valueOf(seven.value.meanDistance)).toBeCloseTo(mean, 12);
    expect(seven.ok && seven.value.tree.merges[0]?.height).toBeCloseTo(1.4, 12);
  });
});

describe('after the second ballot', () => {
  const answers = rankedTwice(SEVEN_BEFORE, SEVEN_AFTER);
  const { movement } = discussion(asking(answers));
  const pillars = movement.pillars.ok ? movement.pillars.value : [];

  test('each pillar has its mean change with the range of a paired t test', () => {
    // Expected: differences of the means, t.ppf(.975, 6) and false_discovery_control of ttest_rel, SciPy 1.17.1.
    const friction = pillars[8];
    expect(friction?.change).toMatchObject({
      value: {
        value: expect.closeTo(2.7142857142857144, 12) as number,
        n: 7,
        interval: {
          value: {
            low: expect.closeTo(1.3306919820322538, 9) as number,
            high: expect.closeTo(4.097879446539175, 9) as number,
          },
        },
      },
    });
    expect(friction && valueOf(friction.falseShare)).toBeCloseTo(0.029999298687827823, 12);
    expect(pillars.filter(({ hasMoved }) => hasMoved).map(({ pillar }) => pillar)).toEqual(['friction']);
  });

  test('means before and after are of the same people, and the changes add up to nothing', () => {
    const sum = pillars.reduce((total, { change }) => total + valueOf(change).value, 0);
    expect(sum).toBeCloseTo(0, 12);
    for (const { before, after, change } of pillars) {
      expect(valueOf(after).value - valueOf(before).value).toBeCloseTo(valueOf(change).value, 12);
    }
  });

  test('each person has moved by so many places on average', () => {
    const persons = movement.persons.ok ? movement.persons.value : [];
    const off = SEVEN_BEFORE.map((row, index) =>
      row.reduce((sum, place, item) => sum + Math.abs(place - (SEVEN_AFTER[index]?.[item] ?? 0)) / 10, 0),
    );
    expect(persons.map(({ places }) => places.toFixed(9)).toSorted()).toEqual(
      off.map((places) => places.toFixed(9)).toSorted(),
    );
  });

  test('four who ranked again stay hidden among others, unless all agreed to names', () => {
    const mixed = [...rankedTwice(SEVEN_BEFORE.slice(0, 4), SEVEN_AFTER), ...teamOf(SEVEN_BEFORE).slice(4)];
    const some = [...answers.slice(0, 4), ...mixed.slice(-3)];
    const hidden = discussion(asking(some)).movement;
    const refusal = { ok: false, reason: 'group-too-small' };
    expect([hidden.people, hidden.ranked]).toEqual([4, 7]);
    expect([hidden.persons, hidden.pillars, hidden.agreement]).toEqual([refusal, refusal, refusal]);
    expect(discussion(asking(some, { namesAgreed: true })).movement.persons.ok).toBe(true);
  });

  test('of a whole team of four the sums are shown, the people are not', () => {
    const four = discussion(asking(answers.slice(0, 4))).movement;
    expect([four.persons.ok, four.pillars.ok, four.agreement.ok]).toEqual([false, true, true]);
    expect(four.pillars.ok && four.pillars.value[0]?.falseShare).toEqual({
      ok: false,
      reason: 'too-few-answers',
    });
  });

  test('nobody has ranked again, or their first rankings are elsewhere', () => {
    expect(discussion(asking(teamOf(SEVEN_BEFORE))).movement.pillars).toEqual({
      ok: false,
      reason: 'nobody-yet',
    });
    const elsewhere = teamOf(SEVEN_AFTER, () => ({ ballot: 2 }));
    expect(discussion(asking(elsewhere)).movement).toMatchObject({ people: 0, withoutFirst: 7 });
  });
});

function namesInOrder(answers: readonly Answer[]): readonly (string | null)[] {
  const { rows } = discussion(asking(answers, { namesAgreed: true })).agreement;
  return rows.ok ? rows.value.map(({ nickname }) => nickname) : [];
}

/** Sums in another order differ in their last digits. */
function rounded(result: Discussion): unknown {
  return JSON.parse(
    JSON.stringify(result, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1e9) / 1e9 + 0 : value,
    ),
  );
}
