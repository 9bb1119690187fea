import { GENERATION_IDS, type GenerationId } from '../stats/sums/customer-statistics.ts';
import { cleanText } from './clean-text.ts';

/** What survey files call the generations; years in brackets are cut off before comparing. */
const NAMES: Readonly<Record<GenerationId, readonly string[]>> = {
  gen_z: [
    'Gen Z',
    'GenZ',
    'Generation Z',
    'gen_z',
    'Zoomers',
    'Pokolenie Z',
    'Zetki',
    'Поколение Z',
    'Зумеры',
    'Z世代',
    'Z 世代',
  ],
  millennials: [
    'Millennials',
    'Millenials',
    'Millennial',
    'Gen Y',
    'Generation Y',
    'MILL',
    'Milenialsi',
    'Pokolenie Y',
    'Миллениалы',
    'Миллениал',
    'Поколение Y',
    '千禧世代',
    '千禧一代',
    'Y世代',
    'Y 世代',
  ],
  gen_x: ['Gen X', 'GenX', 'Generation X', 'gen_x', 'Pokolenie X', 'Поколение X', 'X世代', 'X 世代'],
  baby_boomers: [
    'Baby Boomers',
    'Baby Boomer',
    'baby_boomers',
    'Babyboomers',
    'Boomers',
    'BOOM',
    'Беби-бумеры',
    'Бэби-бумеры',
    'Бумеры',
    '嬰兒潮世代',
    '婴儿潮一代',
    '嬰兒潮一代',
    '婴儿潮世代',
  ],
  earlier: [
    'Earlier',
    'EARLY',
    'Silent Generation',
    'The Silent Generation',
    'Traditionalists',
    'Starsi',
    'Ciche pokolenie',
    'Старше',
    'Молчаливое поколение',
    '更早',
    '沉默世代',
    '沉默的一代',
  ],
};

const GENERATION_OF_NAME: ReadonlyMap<string, GenerationId> = new Map(
  GENERATION_IDS.flatMap((id) => NAMES[id].map((name): [string, GenerationId] => [cleanText(name), id])),
);

/** What we call a generation where no file does: its English name, which every import knows. */
export function nameOfGeneration(generation: GenerationId): string {
  return NAMES[generation][0] ?? generation;
}

/** The generation that a segment value names: `Gen Z`, `Millennials (1981-96)`, `GENX`, `Поколение X`; else `null`. */
export function findGeneration(value: string): GenerationId | null {
  const cleaned = cleanText(value);
  const bare = cleaned
    .replace(/[([].*$/, '')
    .replace(/[\s,:-]*\d{4}.*$/, '')
    .trim();
  return GENERATION_OF_NAME.get(cleaned) ?? GENERATION_OF_NAME.get(bare) ?? null;
}
