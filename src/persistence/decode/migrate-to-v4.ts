import { isJsonObject } from '../json-object.ts';
import { change } from './change.ts';
import type { ContentKind } from './content-kind.ts';

/** Version 4 adds workshops: before, nobody was invited, nobody bet and nobody ranked twice. */
export function migrateToVersion4(kind: ContentKind, content: unknown): unknown {
  if (kind === 'answer') return withAnswerFields(content);
  if (kind !== 'project') return content;
  const project = isJsonObject(content) ? { ...content, joined: null } : content;
  return change(project, 'rounds', (round) =>
    change(isJsonObject(round) ? { ...round, workshop: null } : round, 'answers', withAnswerFields),
  );
}

function withAnswerFields(answer: unknown): unknown {
  return isJsonObject(answer) ? { ...answer, ballot: 1, firstRanking: null, bet: false } : answer;
}
