import { isJsonObject } from '../json-object.ts';
import { change } from './change.ts';
import type { ContentKind } from './content-kind.ts';

/** Version 3 adds the questionnaire, and to a survey what it leaves out and its weights: before, there was none of it. */
export function migrateToVersion3(kind: ContentKind, content: unknown): unknown {
  if (kind !== 'project') return content;
  const project = isJsonObject(content) ? { ...content, questionnaire: null } : content;
  return change(project, 'rounds', (round) =>
    change(round, 'survey', (survey) =>
      isJsonObject(survey) ? { ...survey, leftOut: [], weighted: null } : survey,
    ),
  );
}
