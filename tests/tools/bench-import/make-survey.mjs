// A customer survey as CSV, seeded: the same arguments give the same bytes. 14 columns: id, date, generation,
// ten ranks, comment; one comment in five is filled, some with line breaks, quotes and other scripts.

const PILLARS = [
  'Advertising',
  'Content',
  'Digital experiences',
  'Non-digital experiences',
  'Communications',
  'Representatives',
  'Products and services',
  'Customer service',
  'Frictionless journey',
  'Brand reputation',
];
const GENERATIONS = ['Gen Z', 'Millennials', 'Gen X', 'Baby Boomers'];
const COMMENTS = [
  '"Great service, thank you"',
  '"The app is ""fine"",\nbut the shop is not"',
  'Świetna obsługa i szybka dostawa',
  'Очень долго ждал ответа по телефону',
  '服務人員很親切，但是網站太慢',
  '"Too many ads; too few people"',
];
const ROWS_PER_PIECE = 20_000;

/** Pieces of text, so that a browser can make a Blob of a million rows without one huge string. */
export function* surveyPieces(rows, seed = 20_261_121) {
  const random = createRandom(seed);
  yield `respondent_id,date,generation,${PILLARS.map((name) => `Rank: ${name}`).join(',')},comment\n`;
  for (let from = 0; from < rows; from += ROWS_PER_PIECE) {
    const lines = [];
    for (let row = from; row < Math.min(rows, from + ROWS_PER_PIECE); row++)
      lines.push(surveyRow(row, random));
    yield lines.join('');
  }
}

function surveyRow(row, random) {
  const day = 1 + Math.floor(random() * 28);
  const month = 1 + Math.floor(random() * 12);
  const ranks = shuffledRanks(random);
  const comment = random() < 0.2 ? COMMENTS[Math.floor(random() * COMMENTS.length)] : '';
  const date = `2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return `R${1_000_000 + row},${date},${GENERATIONS[Math.floor(random() * 4)]},${ranks.join(',')},${comment}\n`;
}

/** A random order that leans towards the order of the pillars, as customers do towards a common one. */
function shuffledRanks(random) {
  const weights = PILLARS.map((_, index) => index * 0.3 + random() * 3);
  const order = weights.map((_, index) => index).toSorted((a, b) => weights[a] - weights[b]);
  const ranks = new Array(PILLARS.length);
  for (const [place, pillar] of order.entries()) ranks[pillar] = place + 1;
  return ranks;
}

/** Mulberry32 (Ettinger 2017): small, fast, good enough for test data. */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
