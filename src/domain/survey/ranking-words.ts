import type { RankDirection } from './mapping.ts';

const RANKING =
  /\brank|\border\b|most important|sort(?:uj|ieren)|uszereg|ranking|\branga|kolejno|najważniejsz|ułóż|ранг|ранжир|располож|расставь|порядок|по важности|самого важного|排序|排名|排列|順序|顺序|名次|重要程度/;
const RATING =
  /satisf|\brat(?:e|ing)|\bscore|\bsat\b|oce[nń]|zadowol|удовлетвор|оцен|довол|满意|滿意|評分|评分|agree|zgadza|соглас|同意/;
const HIGHEST_FIRST =
  /(?:\b10|\b5)\s*(?:=|-|–|is|means|to|oznacza|значит|為|为)\s*(?:the )?(?:most|highest|najważniejsz|самое важн|самый важн|最重要)|most important\s*\(10\)|\bpoints\b|\bweight(?:s|ing)?\b|punkt(?:y|ów)|баллы|баллов|分数|分數|積分/;

export function namesRanking(text: string): boolean {
  return RANKING.test(text);
}

export function namesRating(text: string): boolean {
  return RATING.test(text);
}

/** Which end the header calls most important; 1 unless it says otherwise. */
export function directionOf(text: string): RankDirection {
  return HIGHEST_FIRST.test(text) ? 'highest-is-first' : 'one-is-first';
}
