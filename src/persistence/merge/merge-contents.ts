import type { Settings, StoredContent } from '../saved-things.ts';
import { mergeProject } from './merge-project.ts';
import { fieldMerger, isSame, type Versions } from './three-way.ts';

/**
 * What one key should hold after this tab and another one changed it; `null` = deleted or not there,
 * base `undefined` = the common past is unknown. A deletion stands unless the other side changed what
 * was deleted.
 */
export function mergeContents(versions: Versions<StoredContent | null>): StoredContent | null {
  const { base, mine, theirs } = versions;
  if (mine === null || theirs === null) {
    const only = mine ?? theirs;
    return isSame(only, base) ? null : only;
  }
  if (mine.kind === 'project' && theirs.kind === 'project') {
    return mergeProjectContents({ base: base?.kind === 'project' ? base : undefined, mine, theirs });
  }
  if (mine.kind === 'settings' && theirs.kind === 'settings') {
    return mergeSettingsContents({ base: base?.kind === 'settings' ? base : undefined, mine, theirs });
  }
  return theirs;
}

type ContentOf<Kind extends StoredContent['kind']> = Extract<StoredContent, { kind: Kind }>;

/** A side that the merge did not have to change keeps its identity: it need not be saved again. */
function mergeProjectContents({ base, mine, theirs }: Versions<ContentOf<'project'>>): StoredContent {
  const project = mergeProject({ base: base?.project, mine: mine.project, theirs: theirs.project });
  if (project === mine.project) return mine;
  return project === theirs.project ? theirs : { kind: 'project', project };
}

/** Settings carry no time: where both tabs changed the same one, the tab that saves last wins. */
function mergeSettingsContents({ base, mine, theirs }: Versions<ContentOf<'settings'>>): StoredContent {
  const versions = { base: base?.settings, mine: mine.settings, theirs: theirs.settings };
  const field = fieldMerger<Settings>(versions, 'mine');
  const settings = { language: field(({ language }) => language), theme: field(({ theme }) => theme) };
  return isSame(settings, theirs.settings) ? theirs : { kind: 'settings', settings };
}
