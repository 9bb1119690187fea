import type { Resources } from '../i18n/resources.ts';

export type MethodId = keyof Resources['methods']['list'];

interface Method {
  readonly id: MethodId;
  /** The same in every language. */
  readonly formula: string | null;
  /** Authors and years; works keep their original names. */
  readonly sources: string;
  /** Only in the panel for analysts. */
  readonly forAnalysts?: true;
  /** Only on the discussion screen: reports show none of its numbers. */
  readonly forDiscussion?: true;
}

/**
 * Every method behind a number of the product, in the order in which a reader meets them. The words stand in
 * `locales/<language>/methods.json`; formulas and sources are the same in all languages.
 */
export const METHODS: readonly Method[] = [
  {
    id: 'meanRank',
    formula: 'r̄ = Σr / n,  r̄ ± t · (s / √n) · √(1 − n/N)',
    sources: 'Marden 1996; Alvo & Yu 2014; Cochran 1977',
  },
  {
    id: 'topShare',
    formula: '(p + z²/2n ± z · √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)',
    sources: 'Wilson 1927; Newcombe 1998',
  },
  { id: 'pairwise', formula: 'p = win(A, B) / (win(A, B) + win(B, A))', sources: 'David 1988; Agresti 2013' },
  {
    id: 'rankSets',
    formula: 't = (r̄(A) − r̄(B)) / SE(r(A) − r(B))',
    sources: 'Mogstad, Romano, Shaikh & Wilhelm 2024; Klein, Wright & Wieczorek 2020; Holm 1979',
  },
  {
    id: 'topProbability',
    formula: 'P(place ≤ k),  r̄* ~ N(r̄, S/n)',
    sources: 'Hall & Miller 2009; Xie, Singh & Zhang 2009; Efron 1979',
  },
  { id: 'kemeny', formula: 'min Σ win(B, A),  A > B', sources: 'Kemeny 1959; Young 1988; Ali & Meilă 2012' },
  {
    id: 'agreement',
    formula: 'r̄ = (mW − 1) / (m − 1),  F = (m − 1)W / (1 − W),  1 − 1/F',
    sources: 'Kendall & Babington Smith 1939; Kendall & Gibbons 1990; Legendre 2005',
  },
  {
    id: 'division',
    formula: 's² = Σ(r − r̄)² / (n − 1),  ln(c · s²) ± z · c · √((γ − (n − 3)/n) / (n − 1))',
    sources: 'Bonett 2006; van der Eijk 2001',
    forDiscussion: true,
  },
  {
    id: 'likeness',
    formula: 'd = Σ|r₁ − r₂| / 10',
    sources: 'Diaconis & Graham 1977; Sokal & Michener 1958; Sokal & Rohlf 1962; Gruvaeus & Wainer 1972',
    forDiscussion: true,
  },
  {
    id: 'movement',
    formula: 't = d̄ / (s / √n),  d = r₂ − r₁',
    sources: 'Student 1908; Benjamini & Hochberg 1995; Arvesen 1969',
    forDiscussion: true,
  },
  {
    id: 'twoRankings',
    formula: '1 − D/45,  τ = 2 · (1 − D/45) − 1',
    sources: 'Kendall & Gibbons 1990; Fagin et al. 2006; Diaconis & Graham 1977',
  },
  {
    id: 'gap',
    formula: 'g = r̄₁ − r̄₂,  SE² = (s₁²/n₁) · (1 − n₁/N₁) + s₂²/n₂',
    sources: 'Welch 1947; Benjamini & Hochberg 1995; Schuirmann 1987',
  },
  { id: 'closest', formula: 'A = Σ win(A > B) / Σ win', sources: 'Kendall & Gibbons 1990; Hsu 1996' },
  {
    id: 'segments',
    formula: 'V = tr(H / (H + E)),  H(Kruskal–Wallis),  ε² = H / (n − 1)',
    sources: 'Pillai 1955; Kruskal & Wallis 1952; Benjamini & Hochberg 1995; Welch 1947',
  },
  {
    id: 'weighting',
    formula: 'w = P / p,  deff = n · Σw² / (Σw)²,  n* = n / deff',
    sources: 'Kish 1965, 1992; Deming & Stephan 1940; Potter 1990',
  },
  {
    id: 'sampleSize',
    formula: 'e = z · √(p(1 − p) / n),  e = z · s / √n',
    sources: 'Cochran 1977; Krejcie & Morgan 1970',
  },
  {
    id: 'dataQuality',
    formula: 'τ = 1 − 2D/45,  F = (m − 1)W / (1 − W)',
    sources: 'Atsusaka & Kim 2025; Leiner 2019; Greszki, Meyer & Schoen 2015',
  },
  {
    id: 'ratings',
    formula: 'x̄ ± t · s / √n',
    sources: 'Student 1908',
  },
  { id: 'total', formula: '10 · x̄', sources: 'Student 1908; Cochran 1977' },
  {
    id: 'deliveryGap',
    formula: 'x̄₁ − x̄₂ ± t · √(s₁²/n₁ + s₂²/n₂)',
    sources: 'Welch 1947; Allen et al. 2005',
  },
  {
    id: 'map',
    formula: 'P = Φ(x / SE(x)) · Φ(y / SE(y))',
    sources: 'Martilla & James 1977; Oh 2001; Azzopardi & Nash 2013',
  },
  { id: 'protection', formula: null, sources: 'Hundepool et al. 2012; Sweeney 2002' },
  {
    id: 'plackettLuce',
    formula: 'P = Π w / Σw',
    sources: 'Plackett 1975; Luce 1959; Hunter 2004; Turner et al. 2020; Allison & Christakis 1994',
    forAnalysts: true,
  },
  {
    id: 'reliability',
    formula: 'ICC(3,k) = (MS₁ − MS₂) / MS₁,  α = k/(k − 1) · (1 − Σs² / s²)',
    sources: 'Shrout & Fleiss 1979; Cronbach 1951; Feldt 1965',
    forAnalysts: true,
  },
  { id: 'topWeighted', formula: null, sources: 'Webber, Moffat & Zobel 2010', forAnalysts: true },
];

export function methodOf(id: MethodId): Method {
  const method = METHODS.find((candidate) => candidate.id === id);
  if (method === undefined) throw new Error(`no method ${id}`);
  return method;
}

/** The methods behind the numbers of a report. */
export function methodsOfReports(): readonly Method[] {
  return METHODS.filter(({ forAnalysts, forDiscussion }) => !forAnalysts && !forDiscussion);
}
