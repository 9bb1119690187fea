import { describe, expect, test } from 'vitest';
import { csv, importText, inspectText } from './import-text.ts';
import { RATINGS, PEOPLE, day, listOf, ALL, answersIn } from './twelve-people.ts';

const slugs = [
  'advertising',
  'content',
  'digital_experiences',
  'non_digital_experiences',
  'communications',
  'representatives',
  'products_and_services',
  'customer_service',
  'friction',
  'brand_reputation',
];

describe('Kobo and ODK', () => {
  test('group headers with a slash, names of choices', async () => {
    const text = [
      [
        'start',
        'end',
        'about/generation',
        ...slugs.map((_, index) => `ranking/ranking_${index + 1}`),
        ...slugs.map((slug) => `satisfaction/${slug}`),
        '_id',
        '_uuid',
        '_submission_time',
        '_index',
      ],
      ...PEOPLE.map((person) => [
        `${day(person)}T09:00:00.000+01:00`,
        `${day(person)}T09:04:10.000+01:00`,
        ['gen_z', 'millennials', 'gen_x', 'baby_boomers'][person % 4] ?? '',
        ...listOf(person, slugs),
        ...(RATINGS[person] ?? []).map(String),
        String(700 + person),
        `u-${person}`,
        `${day(person)}T08:04:10`,
        String(person + 1),
      ]),
    ]
      .map((cells) => cells.map((cell) => `"${cell}"`).join(';'))
      .join('\r\n');
    expect((await inspectText(text)).tool).toBe('kobo');
    expect(answersIn(await importText(text))).toMatchObject(ALL);
  });

  test('an ODK rank: names joined by spaces', async () => {
    const text = csv(
      [
        'SubmissionDate',
        'generation',
        'ranking',
        ...slugs.map((slug) => `satisfaction-${slug}`),
        'meta-instanceID',
        'KEY',
        'SubmitterID',
      ],
      ...PEOPLE.map((person) => [
        `${day(person)}T08:04:10.000Z`,
        ['gen_z', 'millennials', 'gen_x', 'baby_boomers'][person % 4] ?? '',
        listOf(person, slugs).join(' '),
        ...(RATINGS[person] ?? []).map(String),
        `uuid:${person}`,
        `uuid:${person}`,
        '12',
      ]),
    );
    expect((await inspectText(text)).tool).toBe('odk-central');
    expect(answersIn(await importText(text))).toMatchObject(ALL);
  });
});
