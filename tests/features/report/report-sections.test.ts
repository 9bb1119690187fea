// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import { createRng } from '#src/domain/stats/numerics/rng.ts';
import { shuffled } from '#src/domain/ranking/shuffle.ts';
import { buildCustomerStatistics } from '#src/domain/stats/sums/build-customer-statistics.ts';
import type { ResponseTable, SegmentColumn } from '#src/domain/survey/response-table.ts';
import { buildPoster } from '#src/features/report/build-poster.ts';
import type { Section } from '#src/features/report/build-report.ts';
import { sampleProject, sampleWith } from '#tests/features/support/sample-project.ts';
import { customersToTable } from '#tests/tools/sample-project/customer-files.ts';
import { sampleCustomers } from '#tests/tools/sample-project/customers.ts';
import { contextOf, reportOf, textOfReport, type ReportParts } from './support/report-of.ts';

const rows = customersToTable(sampleCustomers());

/** What one section says. */
async function textOf(section: Section, project: Project, parts: ReportParts = {}): Promise<string> {
  return textOfReport(await reportOf(project, { ...parts, sections: [section] }));
}

/** The sample with its customers' answers replaced by these. */
async function sampleWithSurvey(table: ResponseTable): Promise<Project> {
  const { survey } = currentRound(await sampleProject());
  if (!survey) throw new Error('the sample has a survey');
  return sampleWith({ survey: { ...survey, statistics: buildCustomerStatistics(table) } });
}

/** The first answers of the sample, without segment questions. */
function firstRows(count: number): ResponseTable {
  return {
    ...rows,
    rows: count,
    ranks: rows.ranks.slice(0, count * PILLAR_IDS.length),
    ratings: rows.ratings.slice(0, count * PILLAR_IDS.length),
    segments: [],
  };
}

describe('how sure the customers’ order is', () => {
  test('stands in places, words and numbers with the people behind them', async () => {
    const text = await textOf('sureness', await sampleProject());
    expect(text).toContain("Customers' rankings: n = 397.");
    expect(text).toContain('42 of the 45 pairs');
    expect(text).toContain(
      ['Frictionless journey', '1', '1', 'almost surely (> 99%)', '81%', '77% to 84%', '397'].join('\n'),
    );
    expect(text).toContain('2 to 3');
  });

  test('a chance that cannot be had names its reason', async () => {
    const project = await sampleWithSurvey(firstRows(30));
    const text = await textOf('sureness', project);
    expect(text).toContain('this browser holds only their sums');
    expect(text).toContain('single answers missing');
    expect(await textOf('sureness', project, { rows: firstRows(30) })).not.toContain(
      'single answers missing',
    );
  });

  test('too few customers are not spoken of', async () => {
    const project = await sampleWithSurvey(firstRows(4));
    const text = await textOf('sureness', project);
    expect(text).toContain('Hidden to protect people');
    expect(text).not.toContain('Possible places');
  });

  test('the poster tells the possible places of the customers’ first pillar', async () => {
    const poster = buildPoster(await contextOf(await sampleProject()), '2026-10-08');
    const drawn = poster.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
    expect(drawn).toContain('Possible places of “Frictionless journey” among all customers: 1.');
  });
});

describe('who is closest to the customers', () => {
  test('nobody is named unless the report is to show names', async () => {
    const text = await textOf('closest', await sampleProject());
    expect(text).toContain('Colleague 1');
    expect(text).not.toContain('Lena');
    expect(await textOf('closest', await sampleProject(), { names: true })).toContain('Lena');
  });

  test('nobody is named where not all agreed, whatever is asked for', async () => {
    const project = await sampleWith({ namesAgreed: false });
    const report = textOfReport(await reportOf(project, { names: true }));
    for (const { participant } of currentRound(project).answers) {
      expect(report.split('\n')).not.toContain(participant.nickname);
    }
  });

  test('four colleagues who did not agree are not compared at all', async () => {
    const { answers } = currentRound(await sampleProject());
    const project = await sampleWith({ namesAgreed: false, answers: answers.slice(0, 4) });
    const text = await textOf('closest', project);
    expect(text).toContain('everybody would recognise everybody');
    expect(text).not.toContain('Colleague 1');
  });

  test('ranges and places are there where the single answers are, else the reason', async () => {
    const project = await sampleProject();
    const withRows = await textOf('closest', project, { rows });
    expect(withRows).toMatch(/\n64%\n63% to 65%\n1 to 4\n/);
    expect(withRows).toContain('thin lines are 95% ranges');
    const withSums = await textOf('closest', project);
    expect(withSums).not.toContain('63% to 65%');
    expect(withSums).toContain("made from the survey's sums");
  });

  test('the comparison says how many were compared and what it does not measure', async () => {
    const text = await textOf('closest', await sampleProject());
    expect(text).toContain("customers' rankings (n = 397) and colleagues' (n = 12)");
    expect(text).toContain('next week’s may differ');
  });
});

describe('the team', () => {
  test('with a common order is told how well others would repeat it', async () => {
    expect(await textOf('team', await sampleProject())).toContain('with a reliability of 0.95');
  });

  test('whose agreement chance explains gets no places', async () => {
    const rng = createRng('no common order');
    const { answers } = currentRound(await sampleProject());
    const project = await sampleWith({
      answers: answers.slice(0, 6).map((answer) => ({
        ...answer,
        ranking: { mode: 'top', groups: shuffled(PILLAR_IDS, rng).map((pillar) => [pillar]) },
      })),
    });
    const text = await textOf('team', project);
    expect(text).toContain('Chance alone may explain this much agreement');
    expect(text.match(/\nno common order\n/g)).toHaveLength(10);
    expect(text).not.toContain('with a reliability of');
  });
});

/** The sample's colleagues, each in a department as they would name it themselves. */
async function inDepartments(departmentOf: (index: number) => string | null): Promise<Project> {
  const { answers } = currentRound(await sampleProject());
  return sampleWith({
    answers: answers.map((answer, index) => ({
      ...answer,
      origin: 'workshop',
      participant: { ...answer.participant, department: departmentOf(index) },
    })),
  });
}

describe('departments', () => {
  test('are for the screen, where small ones are held back: no section of the report names one', async () => {
    const project = await inDepartments(
      (index) => ['Harbour', 'Hill', 'Lake'][Math.floor(index / 4)] ?? null,
    );
    const whole = textOfReport(await reportOf(project, { names: true }));
    expect(whole).not.toMatch(/Harbour,|Hill|Lake/);
  });
});

describe('the bet', () => {
  test('is settled in the report, by name only where names may stand', async () => {
    const project = await sampleProject();
    const named = await textOf('closest', project, { rows, names: true });
    expect(named).toContain('\nThe taco goes to: Marta\n');
    expect(named).toContain('Colleagues who share the first place, with or without a bet: 4.');
    const unnamed = await textOf('closest', project, { rows });
    expect(unnamed).toContain('\nThe taco goes to: Colleague 2\n');
    expect(unnamed).not.toMatch(/Marta|Priya|Yusuf|Chiara/);
  });

  test('stays open without the single answers, and unsaid where nobody bet', async () => {
    const project = await sampleProject();
    expect(await textOf('closest', project)).toContain('The bet stays open');
    const { answers } = currentRound(project);
    const none = await sampleWith({ answers: answers.map((answer) => ({ ...answer, bet: false })) });
    expect(await textOf('closest', none, { rows })).not.toMatch(/taco|bet/);
  });
});

describe('the level of the team', () => {
  test('is given with its probability', async () => {
    const text = await textOf('delivery', await sampleProject());
    expect(text).toContain("The team's total: 36.5 of 50 (95% range: 35.1 to 37.9; n = 12).");
    expect(text).toContain('Level 4, established: 98% sure.');
  });

  test('is two levels where neither is sure enough', async () => {
    const { answers } = currentRound(await sampleProject());
    const project = await sampleWith({
      answers: answers.map((answer, index) => ({
        ...answer,
        scores: Object.fromEntries(PILLAR_IDS.map((pillar) => [pillar, index % 2 === 0 ? 3 : 4])),
      })),
    });
    expect(await textOf('delivery', project)).toContain(
      'Level 4, established: 50% sure; else level 3, practised: 50%.',
    );
  });

  test('of one person has no probability, and the reason stands in its place', async () => {
    const { answers } = currentRound(await sampleProject());
    const text = await textOf('delivery', await sampleWith({ answers: answers.slice(0, 1) }));
    expect(text).toContain('95% range: one answer; n = 1');
    expect(text).toMatch(/Level \d, \w+\./);
    expect(text).not.toContain('sure');
  });
});

/** A segment question with these groups, one after the other. */
const club = (sizes: readonly (readonly [label: string, size: number])[]): SegmentColumn => ({
  name: 'Club',
  groups: sizes.map(([label]) => ({ label, generation: null })),
  codes: Uint16Array.from(sizes.flatMap(([, size], group) => Array.from({ length: size }, () => group + 1))),
});

describe('groups of customers', () => {
  test('differ from all others by so many places, with a range, n and the test of all pillars', async () => {
    const text = await textOf('segments', await sampleProject());
    expect(text).toMatch(/“generation”: .* at least half a place \(test of all pillars.* < 0\.001\)/);
    expect(text).toMatch(/Digital experiences\n8\.4\n\+3\.0\n\+2\.5 to \+3\.5\n57\n/);
  });

  test('that are hidden are in no part of the report', async () => {
    // Members are hidden too: with everybody's sum they would give the founders away.
    const sizes = [
      ['Founders', 3],
      ['Members', 97],
      ['Guests', 150],
      ['Friends', 150],
    ] as const;
    const project = await sampleWithSurvey({ ...rows, segments: [club(sizes), ...rows.segments] });
    const report = textOfReport(await reportOf(project, { rows }));
    expect(report).not.toContain('Founders');
    expect(report).not.toContain('Members');
    expect(report).toContain('Guests');
    expect(report).toMatch(/groups? (?:is|are) hidden to protect people/);
  });

  test('of which only one may be shown are not spoken of', async () => {
    const sizes = [
      ['Founders', 3],
      ['Members', 2],
      ['Guests', 395],
    ] as const;
    const project = await sampleWithSurvey({ ...rows, segments: [club(sizes)] });
    expect(await textOf('segments', project)).not.toContain('Club');
  });

  test('too small to be compared are said to be', async () => {
    const sizes = [
      ['Members', 20],
      ['Guests', 380],
    ] as const;
    const project = await sampleWithSurvey({ ...rows, segments: [club(sizes)] });
    expect(await textOf('segments', project)).toContain('at least two of them need 30 rankings');
  });

  test('have names of any length cut', async () => {
    const sizes = [
      ['x'.repeat(900), 200],
      ['Guests', 200],
    ] as const;
    const project = await sampleWithSurvey({ ...rows, segments: [club(sizes)] });
    expect(await textOf('segments', project)).not.toContain('x'.repeat(41));
  });
});
