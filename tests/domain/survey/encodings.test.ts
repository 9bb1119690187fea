import { describe, expect, test } from 'vitest';
import type { Encoding } from '#src/domain/survey/mapping.ts';
import { importText, inspectText } from './import-text.ts';
import { ALL, PEOPLE, RANKED_AND_RATED, RATINGS, answersIn, quoted, ranksOf } from './twelve-people.ts';

/** The bytes of a text in an old encoding: what the decoder makes of one or two bytes, turned round. */
function encode(text: string, encoding: Encoding): Uint8Array {
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const isWide = encoding === 'gb18030' || encoding === 'big5';
  for (let first = 255; first >= 0; first--) {
    for (let second = isWide && first > 127 ? 255 : 0; second >= 0; second--) {
      const bytes = isWide && first > 127 ? [first, second] : [first];
      const letter = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(letter).length === 1 && letter !== '\uFFFD') bytesOf.set(letter, bytes);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const bytes = bytesOf.get(letter);
      if (!bytes) throw new Error(`${letter} is not in ${encoding}`);
      return bytes;
    }),
  );
}

interface Wording {
  readonly timestamp: string;
  readonly generation: string;
  readonly rank: string;
  readonly rate: string;
  readonly items: readonly string[];
  readonly groups: readonly string[];
  readonly labels: readonly string[];
}

const POLISH: Wording = {
  timestamp: 'Sygnatura czasowa',
  generation: 'Do którego pokolenia należysz?',
  rank: 'Uszereguj od najważniejszego',
  rate: 'Jak bardzo jesteś zadowolony?',
  items: [
    'Reklama',
    'Treści',
    'Doświadczenia cyfrowe',
    'Doświadczenia niecyfrowe',
    'Komunikacja',
    'Przedstawiciele firmy',
    'Produkty i usługi',
    'Obsługa klienta',
    'Utrudnienia',
    'Reputacja marki',
  ],
  groups: ['Pokolenie Z', 'Milenialsi', 'Pokolenie X', 'Baby boomers'],
  labels: [
    'Bardzo niezadowolony',
    'Niezadowolony',
    'Ani zadowolony, ani niezadowolony',
    'Zadowolony',
    'Bardzo zadowolony',
  ],
};

const RUSSIAN: Wording = {
  timestamp: 'Отметка времени',
  generation: 'К какому поколению вы относитесь?',
  rank: 'Расположите по важности',
  rate: 'Насколько вы довольны?',
  items: [
    'Реклама',
    'Контент',
    'Цифровой опыт',
    'Офлайн-опыт',
    'Коммуникации',
    'Представители компании',
    'Продукты и услуги',
    'Клиентский сервис',
    'Трудности',
    'Репутация бренда',
  ],
  groups: ['Зумеры', 'Миллениалы', 'Поколение X', 'Беби-бумеры'],
  labels: ['Очень недоволен', 'Недоволен', 'Нейтрально', 'Доволен', 'Очень доволен'],
};

const SIMPLIFIED: Wording = {
  timestamp: '时间戳记',
  generation: '您属于哪个世代？',
  rank: '请按重要程度排序',
  rate: '您的满意度如何？',
  items: [
    '广告',
    '内容',
    '数字体验',
    '非数字体验',
    '沟通',
    '服务代表',
    '产品与服务',
    '客户服务',
    '阻力',
    '品牌声誉',
  ],
  groups: ['Z世代', '千禧一代', 'X世代', '婴儿潮一代'],
  labels: ['非常不满意', '不满意', '一般', '满意', '非常满意'],
};

const TRADITIONAL: Wording = {
  timestamp: '時間戳記',
  generation: '您屬於哪個世代？',
  rank: '請依重要程度排序',
  rate: '您的滿意度如何？',
  items: [
    '廣告',
    '內容',
    '數位體驗',
    '實體體驗',
    '顧客溝通',
    '公司人員',
    '產品與服務',
    '顧客服務',
    '阻力',
    '品牌聲譽',
  ],
  groups: ['Z世代', '千禧世代', 'X世代', '嬰兒潮世代'],
  labels: ['非常不滿意', '不滿意', '普通', '滿意', '非常滿意'],
};

function surveyIn({ timestamp, generation, rank, rate, items, groups, labels }: Wording): string {
  return [
    [
      timestamp,
      generation,
      ...items.map((item) => `${rank} [${item}]`),
      ...items.map((item) => `${rate} [${item}]`),
    ],
    ...PEOPLE.map((person) => [
      `2025-03-${person + 13} 10:00:00`,
      groups[person % 4] ?? '',
      ...ranksOf(person),
      ...(RATINGS[person] ?? []).map((rating) => labels[rating - 1] ?? ''),
    ]),
  ]
    .map(quoted)
    .join('\r\n');
}

const CASES = [
  ['windows-1250', POLISH, 'którego'],
  ['windows-1251', RUSSIAN, 'Отметка'],
  ['gb18030', SIMPLIFIED, '时间戳记'],
  ['big5', TRADITIONAL, '時間戳記'],
] as const;

describe.each(CASES)('a file in %s', (encoding, wording, shown) => {
  test('is guessed by its letters, shown, and the choice is the user’s', async () => {
    const bytes = encode(surveyIn(wording), encoding);
    const { encoding: finding, questions } = await inspectText(bytes);
    expect(finding).toEqual({ encoding, by: 'guessed' });
    const question = questions.find(({ code }) => code === 'ENCODING_SUSPECT');
    expect(question).toMatchObject({ suggested: encoding, blocking: false });
    expect(question).toHaveProperty('preview', expect.stringContaining(shown));
    expect(question).toHaveProperty(
      'choices',
      expect.arrayContaining(['windows-1250', 'windows-1251', 'windows-1252', 'gb18030', 'big5', 'utf-8']),
    );
    expect(answersIn(await importText(bytes))).toMatchObject(ALL);
  });

  test('gives the same answers in UTF-8 and both kinds of UTF-16', async () => {
    const text = surveyIn(wording);
    const little = Uint8Array.from(
      Array.from(`\uFEFF${text}`).flatMap((letter) => [
        letter.charCodeAt(0) & 255,
        letter.charCodeAt(0) >> 8,
      ]),
    );
    const big = Uint8Array.from({ length: little.length }, (_, index) => little[index ^ 1] ?? 0);
    for (const bytes of [new TextEncoder().encode(text), little, big]) {
      expect(answersIn(await importText(bytes))).toMatchObject(ALL);
    }
  });
});

test('what the user chose is taken, and not asked again', async () => {
  const bytes = encode(surveyIn(POLISH), 'windows-1250');
  const { encoding, questions } = await inspectText(bytes, { encoding: 'windows-1250' });
  expect(encoding).toEqual({ encoding: 'windows-1250', by: 'user' });
  expect(questions).toEqual([]);
});

test('letters encoded twice are found, and repaired by the choice that is offered', async () => {
  const once = new TextEncoder().encode(surveyIn(RUSSIAN));
  const twice = Array.from(once, (byte) => String.fromCharCode(byte)).join('');
  const { questions, notes } = await inspectText(twice);
  expect(questions).toContainEqual(expect.objectContaining({ code: 'ENCODING_SUSPECT' }));
  expect(notes).toContainEqual(expect.objectContaining({ why: 'encoded-twice' }));
  const { mapping } = await inspectText(twice, { encoding: 'utf-8-twice' });
  expect(answersIn(await importText(twice, mapping))).toMatchObject(RANKED_AND_RATED);
});
