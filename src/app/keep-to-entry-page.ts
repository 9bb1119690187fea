import { matchPath } from 'react-router-dom';
import { currentRound, type Project } from '../domain/model/project.ts';
import type { EntryPage } from '../offline/entry-pages.ts';
import { ROUTES } from '../paths.ts';
import { moveToEntryPage } from '../shared/move-to-entry-page.ts';

type Projects = Readonly<Record<string, Project>>;

/**
 * Whatever does not need a page's looser policy goes on on the start page: now (then nothing needs to be drawn here, and
 * the answer is `true`) and at every later step. To be called before the router listens, so that it never draws a
 * screen that is about to move.
 */
export function keepToEntryPage(page: EntryPage, projects: () => Projects): boolean {
  const leave = (): boolean => !belongsOn(page, window.location.hash, projects()) && moveToEntryPage('index');
  if (leave()) return true;
  window.addEventListener('popstate', (event) => {
    if (leave()) event.stopImmediatePropagation();
  });
  return false;
}

/** Whether the screen at this address (`#/…`) may be used on a page. All may on the start page. */
export function belongsOn(page: EntryPage, hash: string, projects: Projects): boolean {
  const [path = ''] = hash.replace(/^#/, '').split('?');
  switch (page) {
    case 'index':
      return true;
    case 'scan':
      return matchPath(ROUTES.scan, path) !== null;
    case 'room':
      return isRoomScreen(path) || hasRoom(projects[projectAt(path) ?? '']);
  }
}

function isRoomScreen(path: string): boolean {
  return [ROUTES.room, ROUTES.join].some((route) => matchPath(route, path) !== null);
}

function projectAt(path: string): string | undefined {
  return matchPath('/p/:projectId/*', path)?.params.projectId;
}

/** On either side: the connection lives as long as the page, whichever of the project's screens it shows. */
function hasRoom(project: Project | undefined): boolean {
  if (!project) return false;
  return (project.joined?.invite.room ?? currentRound(project).workshop?.room ?? null) !== null;
}
