import type { Verdict } from '#src/domain/survey/problem.ts';
import type { TruthEdgeFile, TruthEdgeJson } from './formats.ts';
import { importSample, ranksOf, rowsByRecord, sameWeakOrder } from './read-file.ts';

/** Awkward but legal files: the ranking of each record, and whether it is complete, partial or empty. */
export async function checkEdge(
  path: string,
  expected: TruthEdgeFile,
  truth: TruthEdgeJson,
): Promise<string[]> {
  const imported = await importSample(path, []);
  if (imported.kind === 'refused') return [`refused: ${imported.problem.code}`];
  // No ranking and no usable ratings: right when no record is expected to have a ranking.
  if (imported.kind === 'nothing')
    return expected.records.every(({ ranks }) => ranks === null) ? [] : ['nothing found'];
  if (imported.kind === 'asked') return ['asked instead of imported'];
  const { proposal, result } = imported;
  const problems: string[] = [];
  if (expected.header_records !== undefined && proposal.headerRecords !== expected.header_records) {
    problems.push(`header_records: got ${proposal.headerRecords}, expected ${expected.header_records}`);
  }
  const rows = rowsByRecord(result);
  for (const { id, record, ranks, status } of expected.records) {
    const row = rows.get(record);
    const got = row === undefined ? truth.pillars.map(() => 0) : ranksOf(result, row);
    const wanted = ranks ?? truth.pillars.map(() => null);
    if (!sameWeakOrder(wanted, got)) {
      problems.push(
        `${id} (record ${record}): ranks: got ${JSON.stringify(got)}, expected ${JSON.stringify(ranks)}`,
      );
    }
    if (status === undefined) continue;
    const reported = statusOf(
      result.problems.filter((problem) => problem.record === record).map(({ verdict }) => verdict),
      got,
    );
    if (reported !== status)
      problems.push(`${id} (record ${record}): status: got ${reported}, expected ${status}`);
  }
  return problems;
}

function statusOf(verdicts: readonly Verdict[], ranks: readonly number[]): string {
  if (verdicts.includes('reject')) return 'rejected';
  if (verdicts.includes('no-rank')) return 'empty';
  if (verdicts.includes('partial')) return 'partial';
  const ranked = ranks.filter((rank) => rank > 0);
  if (ranked.length === 0) return 'empty';
  return new Set(ranked).size < ranked.length ? 'complete, ties' : 'complete';
}
