import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/model/language.ts';
import { currentRound, type Project, type Round } from '../../domain/model/project.ts';
import { formatFor } from '../../i18n/format.ts';
import { textsIn } from '../../i18n/i18n.ts';
import { useServices } from '../../store/services.tsx';
import type { ReportOptions } from './build-report.ts';
import { loadReportNumbers } from './load-report-numbers.ts';
import {
  createReportContext,
  REPORT_NAMESPACES,
  type ReportContext,
  type ReportNumbers,
  type ReportWords,
} from './report-context.ts';

export interface LoadedReport {
  readonly context: ReportContext;
  /** False while what was asked for last is on its way: nothing may be made of what is here then. */
  readonly isCurrent: boolean;
}

/** Everything a report is built from; null until numbers and words are here for the first time. */
export function useReport(
  project: Project,
  { language, names }: Pick<ReportOptions, 'language' | 'names'>,
): LoadedReport | null {
  const round = currentRound(project);
  const numbers = useReportNumbers(round, names);
  const words = useReportWords(language);
  if (!numbers || !words) return null;
  return {
    context: createReportContext(numbers.numbers, project, words.words),
    isCurrent: numbers.round === round && numbers.names === names && words.language === language,
  };
}

interface LoadedWords {
  readonly language: Language;
  readonly words: ReportWords;
}

function useReportWords(language: Language): LoadedWords | null {
  const { i18n } = useTranslation();
  const [loaded, setLoaded] = useState<LoadedWords | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const t = await textsIn(i18n, language, REPORT_NAMESPACES);
      const headlineTexts = await textsIn(i18n, language, ['gaps', 'pillars'] as const);
      const surenessWords = await textsIn(i18n, language, ['glossary', 'pillars'] as const);
      const countingWords = await textsIn(i18n, language, ['trust'] as const);
      const words = { t, headlineTexts, surenessWords, countingWords, format: formatFor(language) };
      if (current) setLoaded({ language, words });
    };
    load().catch((error: unknown) => {
      if (current) setFailure(error);
    });
    return () => {
      current = false;
    };
  }, [i18n, language]);
  if (failure !== null) throw failure;
  return loaded;
}

interface LoadedNumbers {
  readonly round: Round;
  readonly names: boolean;
  readonly numbers: ReportNumbers;
}

function useReportNumbers(round: Round, names: boolean): LoadedNumbers | null {
  const { analyse, agreement, closest } = useServices();
  const [loaded, setLoaded] = useState<LoadedNumbers | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    loadReportNumbers(round, names, { analyse, agreement, closest }).then(
      (numbers) => {
        if (current) setLoaded({ round, names, numbers });
      },
      (error: unknown) => {
        if (current) setFailure(error);
      },
    );
    return () => {
      current = false;
    };
  }, [analyse, agreement, closest, round, names]);
  if (failure !== null) throw failure;
  return loaded;
}
