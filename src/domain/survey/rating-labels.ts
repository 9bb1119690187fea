import { cleanText } from './clean-text.ts';

export type Point = 1 | 2 | 3 | 4 | 5;

/** Labels of five-point scales, from 1 (worst) to 5 (best), in four languages; per family. */
const SCALES: readonly (readonly [
  readonly string[],
  readonly string[],
  readonly string[],
  readonly string[],
  readonly string[],
])[] = [
  // Satisfied
  [
    ['very dissatisfied', 'extremely dissatisfied', 'completely dissatisfied', 'very unsatisfied'],
    ['dissatisfied', 'somewhat dissatisfied', 'unsatisfied', 'rather dissatisfied'],
    [
      'neither satisfied nor dissatisfied',
      'neutral',
      'neither',
      'neither dissatisfied nor satisfied',
      'ok',
      'okay',
    ],
    ['satisfied', 'somewhat satisfied', 'rather satisfied'],
    ['very satisfied', 'extremely satisfied', 'completely satisfied'],
  ],
  [
    [
      'bardzo niezadowolony(-a)',
      'bardzo niezadowolony',
      'bardzo niezadowolona',
      'zdecydowanie niezadowolony',
      'bardzo niski',
    ],
    [
      'niezadowolony(-a)',
      'niezadowolony',
      'niezadowolona',
      'raczej niezadowolony',
      'raczej niezadowolona',
      'niski',
    ],
    [
      'ani zadowolony(-a), ani niezadowolony(-a)',
      'ani zadowolony, ani niezadowolony',
      'ani zadowolony ani niezadowolony',
      'ani zadowolona, ani niezadowolona',
      'neutralnie',
      'średni',
    ],
    ['zadowolony(-a)', 'zadowolony', 'zadowolona', 'raczej zadowolony', 'raczej zadowolona', 'wysoki'],
    [
      'bardzo zadowolony(-a)',
      'bardzo zadowolony',
      'bardzo zadowolona',
      'zdecydowanie zadowolony',
      'bardzo wysoki',
    ],
  ],
  [
    [
      'совершенно не удовлетворён',
      'полностью не удовлетворён',
      'совсем недовольны',
      'совсем недоволен',
      'очень недоволен',
      'совершенно не удовлетворен(а)',
    ],
    [
      'не удовлетворён',
      'недовольны',
      'недоволен',
      'скорее не удовлетворён',
      'не удовлетворена',
      'неудовлетворён',
    ],
    ['ни то, ни другое', 'ни то ни другое', 'нейтрально'],
    ['удовлетворён', 'довольны', 'доволен', 'скорее удовлетворён', 'удовлетворена'],
    ['полностью удовлетворён', 'очень довольны', 'очень доволен', 'полностью удовлетворена'],
  ],
  [
    ['非常不满意', '非常不滿意', '很不满意', '很不滿意'],
    ['不满意', '不滿意', '比较不满意'],
    ['一般', '普通', '尚可', '中立'],
    ['满意', '滿意', '比较满意'],
    ['非常满意', '非常滿意', '很满意', '很滿意'],
  ],
  // Agree
  [
    [
      'strongly disagree',
      'zdecydowanie się nie zgadzam',
      'zdecydowanie nie',
      'полностью не согласен',
      'совершенно не согласен',
      '非常不同意',
      '完全不同意',
    ],
    [
      'disagree',
      'somewhat disagree',
      'raczej się nie zgadzam',
      'nie zgadzam się',
      'raczej nie',
      'не согласен',
      'скорее не согласен',
      '不同意',
    ],
    [
      'neither agree nor disagree',
      'ani się zgadzam, ani nie zgadzam',
      'ни согласен, ни не согласен',
      '中立意见',
      '沒意見',
      '没意见',
    ],
    [
      'agree',
      'somewhat agree',
      'raczej się zgadzam',
      'zgadzam się',
      'raczej tak',
      'согласен',
      'скорее согласен',
      '同意',
    ],
    [
      'strongly agree',
      'zdecydowanie się zgadzam',
      'zdecydowanie tak',
      'полностью согласен',
      '非常同意',
      '完全同意',
    ],
  ],
  // Good
  [
    [
      'very poor',
      'very bad',
      'terrible',
      'awful',
      'poor',
      'bardzo źle',
      'очень плохо',
      '很差',
      '非常差',
      '不佳',
    ],
    ['bad', 'below average', 'weak', 'źle', 'słabo', 'raczej słabo', 'плохо', 'слабо', '差', '待加強'],
    [
      'fair',
      'average',
      'acceptable',
      'middling',
      'średnio',
      'przeciętnie',
      'средне',
      'нормально',
      'удовлетворительно',
      '中等',
    ],
    ['good', 'above average', 'dobrze', 'хорошо', '好', '良好'],
    [
      'very good',
      'excellent',
      'bardzo dobrze',
      'doskonale',
      'очень хорошо',
      'отлично',
      '很好',
      '非常好',
      '卓越',
    ],
  ],
  // Likely and important
  [
    [
      'very unlikely',
      'extremely unlikely',
      'not at all likely',
      'not at all important',
      'not important',
      'bardzo mało prawdopodobne',
      'w ogóle nieważne',
      'совсем не важно',
      '非常不重要',
    ],
    [
      'unlikely',
      'somewhat unlikely',
      'slightly important',
      'mało prawdopodobne',
      'mało ważne',
      'не очень важно',
      '不重要',
    ],
    [
      'neither likely nor unlikely',
      'moderately important',
      'umiarkowanie ważne',
      'умеренно важно',
      '一般重要',
    ],
    ['likely', 'somewhat likely', 'important', 'prawdopodobne', 'ważne', 'важно', '重要'],
    [
      'very likely',
      'extremely likely',
      'very important',
      'extremely important',
      'bardzo prawdopodobne',
      'bardzo ważne',
      'очень важно',
      '非常重要',
    ],
  ],
  [['😡', '😠'], ['🙁', '😞', '☹️'], ['😐'], ['🙂', '😊'], ['😀', '😃', '😍']],
];

const POINT_OF_LABEL: ReadonlyMap<string, Point> = new Map(
  SCALES.flatMap((scale) =>
    scale.flatMap((labels, index) =>
      labels.map((label): [string, Point] => [cleanText(label), (index + 1) as Point]),
    ),
  ),
);

const AGREE = new Set((SCALES[4] ?? []).flat().map(cleanText));

export function pointOfLabel(cleaned: string): Point | null {
  return POINT_OF_LABEL.get(cleaned) ?? null;
}

export function isAgreeLabel(cleaned: string): boolean {
  return AGREE.has(cleaned);
}
