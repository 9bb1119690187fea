import type { TFunction } from 'i18next';
import type { TeamAgreement } from '../../domain/analysis/agreement.ts';
import type { Analysis, VisibleGroup } from '../../domain/analysis/analysis.ts';
import type { ClosestView } from '../../domain/analysis/closest.ts';
import type { PillarId } from '../../domain/model/pillar.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { Measured } from '../../domain/stats/estimates/measured.ts';
import type { Format } from '../../i18n/format.ts';
import { countingNotes, type CountingWords } from '../../shared/counting-notes.ts';
import { estimateTexts, type EstimateTexts } from '../../shared/estimate-text.ts';
import { headlineText, type HeadlineTexts } from '../../shared/headline.ts';
import { surenessTexts, type SurenessTexts, type SurenessWords } from '../../shared/sureness-text.ts';

export const REPORT_NAMESPACES = [
  'report',
  'gaps',
  'customers',
  'pillars',
  'glossary',
  'common',
  'content',
  'actions',
  'team',
  'methods',
  'trust',
] as const;

export type ReportText = TFunction<typeof REPORT_NAMESPACES>;

/** The numbers of a report: computed once, whatever language it is written in. */
export interface ReportNumbers {
  readonly analysis: Analysis;
  readonly agreement: TeamAgreement;
  /** Unnamed unless everybody agreed and the report is to show names. */
  readonly closest: Measured<ClosestView>;
  /** One analysis per group of customers that may be shown. */
  readonly groups: readonly { readonly group: VisibleGroup; readonly analysis: Analysis }[];
}

/** What every section needs: the numbers, and the words and number formats of the report's language. */
export interface ReportContext extends ReportNumbers {
  readonly project: Project;
  /** How the answers count, where they do not all count once: sentences. */
  readonly counting: readonly string[];
  /** The finding in one sentence. */
  readonly headline: string;
  readonly t: ReportText;
  readonly format: Format;
  readonly texts: EstimateTexts;
  readonly sureness: SurenessTexts;
  readonly nameOf: (pillar: PillarId) => string;
}

/** The words of a report's language. */
export interface ReportWords {
  readonly t: ReportText;
  readonly headlineTexts: HeadlineTexts;
  readonly surenessWords: SurenessWords;
  readonly countingWords: CountingWords;
  readonly format: Format;
}

export function createReportContext(
  numbers: ReportNumbers,
  project: Project,
  { t, headlineTexts, surenessWords, countingWords, format }: ReportWords,
): ReportContext {
  return {
    ...numbers,
    project,
    counting: countingNotes(currentRound(project).survey, numbers.analysis, { t: countingWords, format }),
    headline: headlineText(numbers.analysis.headline, headlineTexts),
    t,
    format,
    texts: estimateTexts(format, (reason) => t(`glossary:missingShort.${reason}`)),
    sureness: surenessTexts(surenessWords, format),
    nameOf: (pillar) => t(`pillars:${pillar}.name`),
  };
}

/** Charts are drawn at this width, in points, and scaled to the paper's text width. */
export const FIGURE_WIDTH = 660;
