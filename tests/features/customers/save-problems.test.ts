import { expect, test } from 'vitest';
import { problemsToCsv } from '#src/features/customers/save-problems.ts';
import type { RowProblem } from '#src/domain/survey/problem.ts';
import { wordsIn } from './support/words.ts';

test('values that a spreadsheet program would run are defused', async () => {
  const problem: RowProblem = {
    record: 7,
    line: 9,
    column: { index: 3, header: '=HYPERLINK("http://x")' },
    value: '@SUM(A1)',
    verdict: 'reject',
    remedy: 'ranking-dropped',
    detail: { code: 'RANK_NOT_NUMBER', why: 'text' },
  };
  const [header, row] = problemsToCsv([problem], await wordsIn('pl')).split('\r\n');
  expect(header).toBe('\ufeffRekord,Wiersz,Kolumna,Wartość,Wynik,Kod,Co znaleziono,Co zrobiono');
  expect(row).toMatch(/^7,9,"'=HYPERLINK\(""http:\/\/x""\)",'@SUM\(A1\),odrzucony,RANK_NOT_NUMBER,/);
});
