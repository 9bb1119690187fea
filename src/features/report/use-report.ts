import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisibleGroup } from '../../domain/analysis/analysis.ts';
import type { Language } from '../../domain/model/language.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { formatFor } from '../../i18n/format.ts';
import { textsIn } from '../../i18n/i18n.ts';
import { useServices } from '../../store/services.tsx';
import type { ReportOptions } from './build-report.ts';
import {
  createReportContext,
  REPORT_NAMESPACES,
  type ReportContext,
  type ReportNumbers,
  type ReportWords,
} from './report-context.ts';

/** Everything a report is built from; null while numbers or words are on their way. */
export function useReport(
  project: Project,
  { language, names }: Pick<ReportOptions, 'language' | 'names'>,
): ReportContext | null {
  const numbers = useReportNumbers(project, names);
  const words = useReportWords(language);
  return numbers && words ? createReportContext(numbers, project, words) : null;
}

function useReportWords(language: Language): ReportWords | null {
  const { i18n } = useTranslation();
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly words: ReportWords } | null>(
    null,
  );
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const t = await textsIn(i18n, language, REPORT_NAMESPACES);
      const headlineTexts = await textsIn(i18n, language, ['gaps', 'pillars'] as const);
      if (current) setLoaded({ language, words: { t, headlineTexts, format: formatFor(language) } });
    };
    load().catch((error: unknown) => {
      if (current) setFailure(error);
    });
    return () => {
      current = false;
    };
  }, [i18n, language]);
  if (failure !== null) throw failure;
  return loaded?.language === language ? loaded.words : null;
}

function useReportNumbers(project: Project, names: boolean): ReportNumbers | null {
  const { analyse, agreement: askAgreement } = useServices();
  const round = currentRound(project);
  const { answers, teamSize, id, survey } = round;
  const namesAgreed = round.namesAgreed && names;
  const [numbers, setNumbers] = useState<ReportNumbers | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    const ask = { answers, teamSize, statistics: survey?.statistics ?? null };
    const compute = async () => {
      const analysis = await analyse({ ...ask, segment: null });
      const agreement = await askAgreement({ answers, teamSize, namesAgreed, seed: id });
      const visible = analysis.segmentations[0]?.groups ?? [];
      const groups = await Promise.all(
        visible.map(async (group: VisibleGroup) => ({
          group,
          analysis: await analyse({ ...ask, segment: group.choice }),
        })),
      );
      if (current) setNumbers({ analysis, agreement, groups });
    };
    compute().catch((error: unknown) => {
      if (current) setFailure(error);
    });
    return () => {
      current = false;
    };
  }, [analyse, askAgreement, answers, teamSize, namesAgreed, id, survey]);
  if (failure !== null) throw failure;
  return numbers;
}
