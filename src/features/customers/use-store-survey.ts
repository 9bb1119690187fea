import type { Project } from '../../domain/model/project.ts';
import type { SurveyMapping } from '../../domain/survey/mapping.ts';
import { toId } from '../../persistence/ids.ts';
import { newId } from '../../persistence/new-id.ts';
import { useActions } from '../../store/store-context.tsx';
import type { ImportedSurvey } from '../../workers/survey-import.client.ts';

/**
 * Keeps an import in the project: the statistics with the results, the rows apart. The results do not need the rows, so
 * they stay even when there is no room for these; the answer says whether the rows were kept.
 */
export function useStoreSurvey(project: Project) {
  const { setSurvey } = useActions();
  return async (file: File, mapping: SurveyMapping, imported: ImportedSurvey): Promise<boolean> => {
    const id = toId('survey', newId());
    const { tool, counts, dates, statistics, rows } = imported;
    setSurvey(project.id, {
      id,
      fileName: file.name,
      tool,
      importedAt: new Date().toISOString(),
      mode: mapping.mode,
      counts,
      dates,
      statistics,
    });
    return (await rows.keep(id, file.name)).ok;
  };
}
