import type { Project } from '../domain/model/project.ts';
import type { CustomerSurvey } from '../domain/model/survey.ts';
import type { SurveyMapping } from '../domain/survey/mapping.ts';
import { toId } from '../persistence/ids.ts';
import { newId } from '../persistence/new-id.ts';
import { useServices } from '../store/services.tsx';
import { useActions } from '../store/store-context.tsx';
import type { ImportedSurvey } from '../workers/survey-import.client.ts';

/** What could be kept besides the results. */
export interface StoredSurvey {
  /** Whether there was room for the rows. */
  readonly rowsKept: boolean;
  /** Whether what the user left out and weighted before still holds; true where there was nothing of that. */
  readonly countingKept: boolean;
}

/**
 * Keeps an import in the project: the statistics with the results, the rows apart. The results do not need the rows, so
 * they stay even when there is no room for these. `same`: the survey of which this is a longer file; it keeps its id, and what
 * the user decided about who counts how often.
 */
export function useStoreSurvey(project: Project) {
  const { setSurvey } = useActions();
  const { restate } = useServices();

  /** Leaves out and weighs as in the survey before; from the rows that were kept just now. */
  const countAsBefore = async (survey: CustomerSurvey, before: CustomerSurvey): Promise<boolean> => {
    const { leftOut: leaveOut, weighted } = before;
    if (leaveOut.length === 0 && weighted === null) return true;
    const { id, statistics, leftOut } = survey;
    const plan = weighted?.basis ?? survey.weighted?.basis ?? null;
    const restated = await restate({ survey: id, statistics, leftOut, leaveOut, plan });
    if (!restated.ok) return false;
    const { statistics: counted, leftOut: out, weighted: weights } = restated.value;
    setSurvey(project.id, { ...survey, statistics: counted, leftOut: out, weighted: weights });
    return true;
  };

  return async (
    file: File,
    mapping: SurveyMapping,
    imported: ImportedSurvey,
    same: CustomerSurvey | null = null,
  ): Promise<StoredSurvey> => {
    const { tool, counts, dates, statistics, weighted, rows } = imported;
    const survey: CustomerSurvey = {
      id: same?.id ?? toId('survey', newId()),
      fileName: file.name,
      tool,
      importedAt: new Date().toISOString(),
      mode: mapping.mode,
      counts,
      dates,
      statistics,
      leftOut: [],
      weighted,
    };
    setSurvey(project.id, survey);
    const { ok: rowsKept } = await rows.keep(survey.id, file.name);
    return { rowsKept, countingKept: same === null || (await countAsBefore(survey, same)) };
  };
}
