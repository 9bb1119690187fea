import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#src/domain/model/language.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';

/** The written content: what the app says about pillars and actions, and the words used on every screen. */
const FILES = ['pillars', 'content', 'actions', 'glossary'] as const satisfies readonly (keyof Contents)[];

interface Text {
  readonly path: string;
  readonly value: string;
}

interface Evidence {
  readonly text: string;
  readonly source: string;
}

interface PillarContent {
  readonly question: string;
  readonly anchors: Readonly<Record<'1' | '3' | '5', string>>;
  readonly owners: readonly string[];
  readonly metrics: readonly string[];
  readonly evidence: Evidence;
}

interface Action {
  readonly id: string;
  readonly effort: string;
  readonly evidence: Evidence;
}

interface Contents {
  readonly pillars: Readonly<Record<string, object>>;
  readonly content: Readonly<Record<string, PillarContent>>;
  readonly actions: Readonly<Record<string, readonly Action[]>>;
  readonly glossary: Readonly<Record<string, unknown>>;
}

function load<File extends keyof Contents>(language: Language, file: File): Contents[File] {
  const address = new URL(`../../locales/${language}/${file}.json`, import.meta.url);
  return JSON.parse(readFileSync(address, 'utf8')) as Contents[File];
}

/** Every string with its path; positions of arrays are part of the path. */
function textsOf(node: unknown, path = ''): Text[] {
  if (typeof node === 'string') return [{ path, value: node }];
  if (node === null || typeof node !== 'object') throw new Error(`not a text: ${path}`);
  return Object.entries(node).flatMap(([key, child]) => textsOf(child, path === '' ? key : `${path}.${key}`));
}

function allTexts(language: Language): Text[] {
  return FILES.flatMap((file) => textsOf(load(language, file), file));
}

function offenders(language: Language, pattern: RegExp): string[] {
  return allTexts(language)
    .filter(({ value }) => pattern.test(value))
    .map(({ path, value }) => `${path}: ${value}`);
}

const emptyPaths = (of: Language) =>
  allTexts(of)
    .filter(({ value }) => value === '')
    .map(({ path }) => path);

const actionShapes = (of: Language) =>
  Object.values(load(of, 'actions')).map((actions) => actions.map(({ id, effort }) => [id, effort]));

/** Words such as "one in three" differ; digits may not. */
const evidenceDigits = (of: Language) =>
  allTexts(of)
    .filter(({ path }) => path.endsWith('.evidence.text') || path.endsWith('.evidence.source'))
    .map(({ path, value }) => `${path}: ${(value.match(/\d+/g) ?? []).toSorted().join(' ')}`);

/** Where "there is none" is an answer: no figure known, or the pillar applies to everybody. */
const MAY_BE_EMPTY = /\.(notApplicable|evidence\.(text|source))$/;

const FIGURE = /\d+ ?%|one in (two|three|four|five)|a third/i;

const MAINLAND_WORDS = new RegExp(
  [
    '數據|信息|文件|鏈接|網絡|軟件|屏幕|視頻|項目|質量|支持|保存|導出|導入|粘貼|登錄|默認|設置|模板|實時|用戶|設備|交互|概率',
    '反饋|座席|工單|渠道|數字|置信區間|可靠性|缺口|細分',
  ].join('|'),
  'u',
);

const STRAIGHT_OR_FOREIGN_QUOTES: Readonly<Record<Language, RegExp>> = {
  en: /["„«»「」]/,
  pl: /["“'‘]/,
  ru: /["”'‘]/,
  'zh-Hant': /["“”‘’']/,
};

describe.each(LANGUAGES)('the written content in %s', (language) => {
  test.each(FILES)('%s has the keys and array positions of English', (file) => {
    const paths = textsOf(load(language, file)).map(({ path }) => path);
    expect(paths).toEqual(textsOf(load('en', file)).map(({ path }) => path));
  });

  test.each(['pillars', 'content', 'actions'] as const)('%s covers the ten pillars in order', (file) => {
    expect(Object.keys(load(language, file))).toEqual([...PILLAR_IDS]);
  });

  test('leaves no text empty, except where there is nothing to say', () => {
    const empty = allTexts(language).filter(({ value }) => value.trim() === '');
    expect(empty.filter(({ path }) => !MAY_BE_EMPTY.test(path))).toEqual([]);
  });

  test('leaves the same texts empty as English', () => {
    expect(emptyPaths(language)).toEqual(emptyPaths('en'));
  });

  test('shouts nowhere and types no special spaces', () => {
    expect(offenders(language, /[!！]/)).toEqual([]);
    expect(offenders(language, /[\u00a0\u2009\u202f]|^ | $| {2}/u)).toEqual([]);
  });

  test('uses its own quotation marks', () => {
    expect(offenders(language, STRAIGHT_OR_FOREIGN_QUOTES[language])).toEqual([]);
  });

  test('names a source for each piece of evidence', () => {
    const pieces: Evidence[] = [
      ...Object.values(load(language, 'content')),
      ...Object.values(load(language, 'actions')).flat(),
    ].map(({ evidence }) => evidence);
    expect(pieces.filter(({ text }) => text !== '').length).toBeGreaterThan(10);
    expect(pieces.filter(({ text, source }) => (text === '') !== (source === ''))).toEqual([]);
  });

  test('shows a figure only as evidence', () => {
    const figures = allTexts(language).filter(({ value }) => FIGURE.test(value));
    expect(figures.filter(({ path }) => !path.endsWith('.evidence.text'))).toEqual([]);
  });

  test('gives each pillar two or three owners and one or two metrics', () => {
    for (const { owners, metrics } of Object.values(load(language, 'content'))) {
      expect([2, 3]).toContain(owners.length);
      expect([1, 2]).toContain(metrics.length);
    }
  });

  test('offers three or four actions a pillar with the ids and efforts of English', () => {
    expect(actionShapes(language)).toEqual(actionShapes('en'));
    for (const actions of actionShapes(language)) expect([3, 4]).toContain(actions.length);
  });

  test('prints the figures of English', () => {
    expect(evidenceDigits(language)).toEqual(evidenceDigits('en'));
  });
});

describe('the actions', () => {
  test('have ids of their own and one of three efforts', () => {
    const actions = Object.values(load('en', 'actions')).flat();
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
    for (const { id, effort } of actions) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(['low', 'medium', 'high']).toContain(effort);
    }
  });
});

describe('English', () => {
  test('keeps questions within 200 and anchors within 110 characters', () => {
    for (const { question, anchors } of Object.values(load('en', 'content'))) {
      expect(question.length).toBeLessThanOrEqual(200);
      for (const anchor of Object.values(anchors)) expect(anchor.length).toBeLessThanOrEqual(110);
    }
  });
});

describe('Polish', () => {
  test('never guesses the gender of the reader', () => {
    const ofTheReader = /(łeś|łaś|łem|łam|(?<!\p{L})(sam|sama|pewien|pewna|powinieneś|powinnaś))(?!\p{L})/iu;
    expect(offenders('pl', ofTheReader)).toEqual([]);
  });

  test('speaks to one reader, not to Państwo', () => {
    expect(offenders('pl', /\b(Pan|Pani|Państw)/u)).toEqual([]);
  });
});

describe('Russian', () => {
  test('writes ё where the word has it', () => {
    const without =
      /(?<!\p{L})(еще|ее|нее|все же|отчет\p{L}*|расчет\p{L}*|легк(ий|ого|ом)|прочтет|дает|найдет)(?!\p{L})/iu;
    expect(offenders('ru', without)).toEqual([]);
  });

  test('addresses the reader with a small letter', () => {
    expect(offenders('ru', /[^.?:«] (Вы|Вас|Вам|Ваш\p{L}*)(?=$|[^\p{L}])/u)).toEqual([]);
  });

  test('sets a space before the percent sign', () => {
    expect(offenders('ru', /\d%/)).toEqual([]);
  });
});

describe('Chinese', () => {
  test('has full-width punctuation between Han characters', () => {
    expect(offenders('zh-Hant', /\p{Script=Han}[,.;:?()]|[,.;:?()]\p{Script=Han}/u)).toEqual([]);
  });

  test('sets a space between Han and Latin letters or digits, and none beside full-width marks', () => {
    const tight = allTexts('zh-Hant').filter(({ value }) =>
      /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9%]\p{Script=Han}/u.test(value),
    );
    expect(tight).toEqual([]);
    expect(offenders('zh-Hant', / [，。：；？！（）「」《》]|[，。：；？！（）「」《》] /u)).toEqual([]);
  });

  test('uses the words of Taiwan', () => {
    expect(offenders('zh-Hant', MAINLAND_WORDS)).toEqual([]);
  });

  test('says 您 throughout', () => {
    expect(offenders('zh-Hant', /[你她妳]|您們/u)).toEqual([]);
  });

  test('lies within Big5 level 1, which the report fonts hold', () => {
    const decoder = new TextDecoder('big5');
    const levelOne = new Set<string>();
    for (let lead = 0xa4; lead <= 0xc6; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1)
        levelOne.add(decoder.decode(Uint8Array.of(lead, trail)));
    }
    const han = new Set(allTexts('zh-Hant').flatMap(({ value }) => value.match(/\p{Script=Han}/gu) ?? []));
    expect([...han].filter((character) => !levelOne.has(character))).toEqual([]);
  });
});
