import type { Mark, Scene } from '#src/charts/mark.ts';
import type { Language } from '#src/domain/model/language.ts';
import type { ReportBlock, ReportDocument } from '#src/export/report-document.ts';

interface SampleTexts {
  readonly organisation: string;
  readonly subtitle: string;
  readonly headline: string;
  readonly lead: string;
  readonly numbers: readonly (readonly [value: string, unit: string, label: string])[];
  readonly section: string;
  readonly pillars: readonly string[];
  readonly columns: readonly string[];
  readonly verdicts: readonly [string, string, string];
  readonly body: string;
  readonly footer: string;
  readonly sample: string;
  readonly alt: string;
}

const EN: SampleTexts = {
  organisation: 'Harbor Outfitters',
  subtitle: 'CX gap report · Autumn 2026',
  headline: 'Customers put a frictionless journey first. Your team put it sixth.',
  lead: 'Two pillars are blind spots, one is over-emphasised. We suggest to work on Frictionless journey, Customer service and Digital experiences: customers put them in their top four with at least 95% probability, and rate you lowest on the first.',
  numbers: [
    ['34.2', '/ 50', 'self-score, level 3'],
    ['31.3', '/ 50', "customers' rating"],
    ['55%', '', 'pairs guessed right'],
    ['412', '', 'customers, ±4.8 points'],
  ],
  section: 'What matters most, guessed and real',
  pillars: [
    'Frictionless journey',
    'Customer service',
    'Products and services',
    'Digital experiences',
    'Representatives',
    'Communications',
    'Brand reputation',
    'Non-digital experiences',
    'Content',
    'Advertising',
  ],
  columns: ['Pillar', 'Customers, mean rank', '95% interval', 'Team, mean rank', 'Gap', 'Verdict'],
  verdicts: ['blind spot', 'aligned', 'cannot tell'],
  body: 'A gap is the team’s mean rank minus the customers’ mean rank: above zero the team underrates the pillar. Its interval comes from both samples, and a verdict is given only where the corrected probability of a gap this large without a real one stays under 5%.',
  footer:
    'Mean rank: 1 = most important. Gap = team − customers; Welch 95% intervals, Benjamini-Hochberg. Methods on page 8.',
  sample: 'Sample data',
  alt: 'Dumbbell chart of ten pillars: the customers’ mean rank and the team’s mean rank, each with its interval.',
};

const PL: SampleTexts = {
  organisation: 'Żółta Łódź Odzieżowa',
  subtitle: 'Raport luk CX · Jesień 2026',
  headline: 'Klienci stawiają bezproblemową ścieżkę na pierwszym miejscu. Zespół – na szóstym.',
  lead: 'Dwa filary to martwe pola, jeden jest przeceniany. Proponujemy zająć się bezproblemową ścieżką, obsługą klienta i\u00a0doświadczeniami cyfrowymi: klienci umieszczają je w\u00a0pierwszej czwórce z\u00a0prawdopodobieństwem co najmniej 95%.',
  numbers: [
    ['34,2', '/ 50', 'samoocena, poziom 3'],
    ['31,3', '/ 50', 'ocena klientów'],
    ['55%', '', 'trafnie odgadniętych par'],
    ['412', '', 'klientów, ±4,8 punktu'],
  ],
  section: 'Co liczy się najbardziej: domysły i rzeczywistość',
  pillars: [
    'Bezproblemowa ścieżka',
    'Obsługa klienta',
    'Produkty i usługi',
    'Doświadczenia cyfrowe',
    'Przedstawiciele',
    'Komunikacja',
    'Reputacja marki',
    'Doświadczenia niecyfrowe',
    'Treści',
    'Reklama',
  ],
  columns: ['Filar', 'Klienci, średnia ranga', 'Przedział 95%', 'Zespół, średnia ranga', 'Luka', 'Wniosek'],
  verdicts: ['martwe pole', 'zgodność', 'nie wiadomo'],
  body: 'Luka to średnia ranga zespołu minus średnia ranga klientów: powyżej zera zespół nie docenia filaru. Jej przedział uwzględnia obie próby, a\u00a0wniosek podajemy tylko tam, gdzie skorygowane prawdopodobieństwo jest mniejsze niż 5%.',
  footer:
    'Średnia ranga: 1 = najważniejszy. Luka = zespół − klienci; przedziały Welcha 95%, Benjamini-Hochberg. Metody na stronie 8.',
  sample: 'Dane przykładowe',
  alt: 'Wykres hantlowy dziesięciu filarów: średnia ranga klientów i średnia ranga zespołu z przedziałami.',
};

const RU: SampleTexts = {
  organisation: 'Гавань Снаряжения',
  subtitle: 'Отчёт о разрывах CX · Осень 2026',
  headline: 'Клиенты ставят беспрепятственный путь на первое место. Команда поставила его шестым.',
  lead: 'Два столпа – слепые зоны, один переоценён. Предлагаем заняться беспрепятственным путём, обслуживанием клиентов и\u00a0цифровым опытом: с\u00a0вероятностью не менее 95% они входят в\u00a0первую четвёрку для клиентов.',
  numbers: [
    ['34,2', '/ 50', 'самооценка, уровень 3'],
    ['31,3', '/ 50', 'оценка клиентов'],
    ['55 %', '', 'пар угадано верно'],
    ['412', '', 'клиентов, ±4,8 пункта'],
  ],
  section: 'Что важнее всего: догадки и действительность',
  pillars: [
    'Беспрепятственный путь',
    'Обслуживание клиентов',
    'Товары и услуги',
    'Цифровой опыт',
    'Представители',
    'Коммуникации',
    'Репутация бренда',
    'Нецифровой опыт',
    'Контент',
    'Реклама',
  ],
  columns: ['Столп', 'Клиенты, средний ранг', 'Интервал 95 %', 'Команда, средний ранг', 'Разрыв', 'Вывод'],
  verdicts: ['слепая зона', 'согласие', 'нельзя сказать'],
  body: 'Разрыв – это средний ранг команды минус средний ранг клиентов: выше нуля команда недооценивает столп. Интервал учитывает обе выборки, а\u00a0вывод делается только там, где скорректированная вероятность меньше 5\u00a0%.',
  footer:
    'Средний ранг: 1 = важнее всего. Разрыв = команда − клиенты; интервалы Уэлча 95 %, Бенджамини – Хохберг. Методы на стр. 8.',
  sample: 'Пример данных',
  alt: 'Диаграмма десяти столпов: средний ранг у клиентов и средний ранг у команды с интервалами.',
};

const ZH: SampleTexts = {
  organisation: '海港戶外用品 Harbor',
  subtitle: 'CX 落差報告 · 2026 年秋季',
  headline: '顧客把「順暢旅程」排在第一位，您的團隊排在第六位。',
  lead: '有兩根支柱是盲點，一根被過度重視。建議先改善順暢旅程、顧客服務與數位體驗：顧客有至少 95% 的機率把它們排進前四名（最低評分是第一項），而團隊並未察覺這件事。',
  numbers: [
    ['34.2', '/ 50', '自我評分，第 3 級'],
    ['31.3', '/ 50', '顧客評分'],
    ['55%', '', '猜對的配對'],
    ['412', '', '位顧客，±4.8 分'],
  ],
  section: '什麼最重要：猜測與事實',
  pillars: [
    '順暢旅程',
    '顧客服務',
    '產品與服務',
    '數位體驗',
    '服務代表',
    '溝通',
    '品牌聲譽',
    '非數位體驗',
    '內容',
    '廣告',
  ],
  columns: ['支柱', '顧客平均名次', '95% 區間', '團隊平均名次', '落差', '判定'],
  verdicts: ['盲點', '一致', '無法判定'],
  body: '落差是團隊的平均名次減去顧客的平均名次：大於零表示團隊低估了這根支柱。區間同時考慮兩個樣本；只有在校正後的機率低於 5% 時，才會做出判定（Benjamini-Hochberg 方法）。',
  footer: '平均名次：1 = 最重要。落差 = 團隊 − 顧客；Welch 95% 區間，Benjamini-Hochberg。方法見第 8 頁。',
  sample: '範例資料',
  alt: '十根支柱的啞鈴圖：顧客平均名次與團隊平均名次，各附區間。',
};

export const SAMPLE_TEXTS: Readonly<Record<Language, SampleTexts>> = {
  en: EN,
  pl: PL,
  ru: RU,
  'zh-Hant': ZH,
};

const CUSTOMER_RANKS = [2.4, 3.1, 3.4, 4.2, 5.3, 5.9, 6.6, 7.1, 8.2, 8.8];
const TEAM_RANKS = [6.9, 3.2, 1.6, 5.1, 4.4, 7.6, 3.5, 8.3, 7.2, 7.2];

function toX(rank: number): number {
  return 210 + (rank - 1) * 50;
}

/** A dumbbell chart with intervals, in the form the charts of the app have. */
export function sampleScene(language: Language): Scene {
  const { pillars } = SAMPLE_TEXTS[language];
  const marks: Mark[] = [];
  for (let rank = 1; rank <= 10; rank += 1) {
    const x = toX(rank);
    marks.push(
      { kind: 'path', d: `M${x} 20L${x} 310`, fill: null, stroke: 'line-2', strokeWidth: 1 },
      { kind: 'text', x, y: 12, text: String(rank), size: 11, weight: 400, anchor: 'middle', fill: 'ink-3' },
    );
  }
  for (const [index, pillar] of pillars.entries()) {
    const y = 38 + index * 29;
    const customers = toX(CUSTOMER_RANKS[index] ?? 1);
    const team = toX(TEAM_RANKS[index] ?? 1);
    marks.push(
      { kind: 'text', x: 0, y: y + 4, text: pillar, size: 12.5, weight: 400, anchor: 'start', fill: 'ink' },
      {
        kind: 'rect',
        x: Math.min(customers, team),
        y: y - 2.5,
        width: Math.abs(customers - team),
        height: 5,
        radius: 2,
        fill: 'self-soft',
        stroke: null,
        strokeWidth: 0,
      },
      {
        kind: 'path',
        d: `M${team - 60} ${y}L${team + 60} ${y}`,
        fill: null,
        stroke: 'team',
        strokeWidth: 1.5,
        dash: index === 9 ? [3, 2] : [],
      },
      {
        kind: 'path',
        d: `M${customers - 15} ${y}L${customers + 15} ${y}`,
        fill: null,
        stroke: 'customers',
        strokeWidth: 1.5,
        opacity: 0.7,
      },
      {
        kind: 'path',
        d: `M${team - 5} ${y}A5 5 0 1 1 ${team + 5} ${y}A5 5 0 1 1 ${team - 5} ${y}Z`,
        fill: 'team',
        stroke: 'surface',
        strokeWidth: 1,
      },
      {
        kind: 'path',
        d: `M${customers} ${y - 6.5}L${customers + 6.5} ${y}L${customers} ${y + 6.5}L${customers - 6.5} ${y}Z`,
        fill: 'customers',
        stroke: null,
        strokeWidth: 0,
      },
    );
  }
  return { width: 674, height: 312, marks };
}

function sampleTable(language: Language, repeat = 1): ReportBlock {
  const { pillars, columns, verdicts } = SAMPLE_TEXTS[language];
  const decimal = (value: number): string => {
    const text = value.toFixed(1).replace('-', '−');
    return language === 'pl' || language === 'ru' ? text.replace('.', ',') : text;
  };
  const rows = Array.from({ length: repeat }, () => pillars)
    .flat()
    .map((pillar, index) => {
      const customers = CUSTOMER_RANKS[index % 10] ?? 1;
      const gap = (TEAM_RANKS[index % 10] ?? 1) - customers;
      return [
        pillar,
        decimal(customers),
        `${decimal(customers - 0.3)}–${decimal(customers + 0.3)}`,
        decimal(TEAM_RANKS[index % 10] ?? 1),
        `${gap > 0 ? '+' : ''}${decimal(gap)}`,
        Math.abs(gap) > 1.5 ? verdicts[0] : Math.abs(gap) < 0.2 ? verdicts[1] : verdicts[2],
      ];
    });
  const widths = [0.26, 0.21, 0.14, 0.18, 0.06, 0.15];
  return {
    kind: 'table',
    caption: '',
    columns: columns.map((title, index) => ({
      title,
      align: index === 0 ? 'start' : 'end',
      width: widths[index] ?? 0.1,
      ...(index === 4 ? { strong: true } : {}),
    })),
    rows,
  };
}

/** Every kind of block; eight pages. */
export function sampleReport(language: Language, changes: Partial<ReportDocument> = {}): ReportDocument {
  const texts = SAMPLE_TEXTS[language];
  const paragraph: ReportBlock = { kind: 'paragraph', tone: 'body', text: texts.body };
  const figure: ReportBlock = {
    kind: 'figure',
    scene: sampleScene(language),
    alt: texts.alt,
    caption: texts.footer,
  };
  const chapter = (number: number): readonly ReportBlock[] => [
    { kind: 'page-break' },
    { kind: 'heading', level: 2, text: `${number}. ${texts.section}` },
    paragraph,
    figure,
    { kind: 'heading', level: 3, text: texts.section },
    paragraph,
    { kind: 'list', items: [texts.pillars.join(', '), texts.body, texts.verdicts.join(' / ')] },
    { kind: 'paragraph', tone: 'small', text: texts.footer },
  ];
  return {
    language,
    title: `${texts.headline} ${texts.organisation}`,
    organisation: texts.organisation,
    subtitle: texts.subtitle,
    createdAt: '2026-11-22T14:00:00.000Z',
    paper: 'a4',
    sampleMark: null,
    footer: texts.footer,
    pageNumber: '{{page}} / {{pages}}',
    blocks: [
      { kind: 'heading', level: 1, text: texts.headline },
      { kind: 'paragraph', tone: 'lead', text: texts.lead },
      {
        kind: 'key-numbers',
        numbers: texts.numbers.map(([value, unit, label], index) => ({
          value,
          unit,
          label,
          tone: index === 1 ? 'customers' : 'ink',
        })),
      },
      { kind: 'heading', level: 2, text: texts.section },
      { ...figure, caption: '' },
      sampleTable(language),
      ...[1, 2, 3, 4, 5].flatMap(chapter),
      { kind: 'page-break' },
      { kind: 'heading', level: 2, text: `6. ${texts.section}` },
      paragraph,
      sampleTable(language, 4),
    ],
    ...changes,
  };
}
