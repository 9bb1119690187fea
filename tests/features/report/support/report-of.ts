import {
  answerQuestion,
  type AnalysisAnswer,
  type AnalysisQuestion,
} from '#src/domain/analysis/analysis-question.ts';
import type { Language } from '#src/domain/model/language.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import type { ResponseTable } from '#src/domain/survey/response-table.ts';
import type { ReportDocument } from '#src/export/report-document.ts';
import { buildReport, SECTIONS, type Section } from '#src/features/report/build-report.ts';
import { loadReportNumbers, type ReportServices } from '#src/features/report/load-report-numbers.ts';
import {
  createReportContext,
  REPORT_NAMESPACES,
  type ReportContext,
} from '#src/features/report/report-context.ts';
import { formatFor } from '#src/i18n/format.ts';
import { createI18n, textsIn } from '#src/i18n/i18n.ts';

export interface ReportParts {
  readonly language?: Language;
  readonly names?: boolean;
  readonly sections?: readonly Section[];
  /** The survey's single answers; by default the device holds only the sums. */
  readonly rows?: ResponseTable | null;
}

/** What the report screen hands to the sections, without the screen: the worker's own answers and the real texts. */
export async function contextOf(
  project: Project,
  { language = 'en', names = false, rows = null }: ReportParts = {},
): Promise<ReportContext> {
  const numbers = await loadReportNumbers(currentRound(project), names, servicesOver(rows));
  const i18n = await createI18n(language);
  return createReportContext(numbers, project, {
    t: await textsIn(i18n, language, REPORT_NAMESPACES),
    headlineTexts: await textsIn(i18n, language, ['gaps', 'pillars'] as const),
    surenessWords: await textsIn(i18n, language, ['glossary', 'pillars'] as const),
    countingWords: await textsIn(i18n, language, ['trust'] as const),
    format: formatFor(language),
  });
}

/** The worker's own answers, over the rows that the device holds. */
function servicesOver(rows: ResponseTable | null): ReportServices {
  const ask = async <Kind extends AnalysisQuestion['kind']>(question: AnalysisQuestion & { kind: Kind }) =>
    (await answerQuestion(question, () => Promise.resolve(rows))) as AnalysisAnswer & { kind: Kind };
  return {
    analyse: async (request) => (await ask({ kind: 'analysis', request })).result,
    agreement: async (request) => (await ask({ kind: 'agreement', request })).result,
    closest: async (request) => (await ask({ kind: 'closest', request })).result,
  };
}

export async function reportOf(project: Project, parts: ReportParts = {}): Promise<ReportDocument> {
  const { language = 'en', names = false, sections = SECTIONS } = parts;
  return buildReport(
    await contextOf(project, parts),
    { language, paper: 'a4', sections: new Set(sections), names },
    '2026-10-08T00:00:00.000Z',
  );
}

/** Every text of a report, with plain spaces, a line each. */
export function textOfReport(report: ReportDocument): string {
  return stringsIn(report).join('\n').replaceAll('\u00a0', ' ');
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsIn);
}
