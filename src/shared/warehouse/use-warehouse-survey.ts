import type { Project } from '../../domain/model/project.ts';
import type { WarehouseSurvey } from '../../domain/warehouse/warehouse-survey.ts';
import { toId } from '../../persistence/ids.ts';
import { newId } from '../../persistence/new-id.ts';
import { useActions } from '../../store/store-context.tsx';

/** Keeps the result of a warehouse query in the project. It has no rows to keep apart. */
export function useWarehouseSurvey(project: Project) {
  const { setSurvey } = useActions();
  return (fileName: string, survey: WarehouseSurvey): void => {
    setSurvey(project.id, {
      ...survey,
      id: toId('survey', newId()),
      fileName,
      tool: 'warehouse',
      importedAt: new Date().toISOString(),
      leftOut: [],
    });
  };
}
