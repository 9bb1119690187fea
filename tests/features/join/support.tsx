import { act, screen } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { LaterRoutes } from '#src/app/later-routes.tsx';
import type { Answer } from '#src/domain/model/answer.ts';
import type { Project } from '#src/domain/model/project.ts';
import type { Invite } from '#src/domain/model/workshop.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { isJoined, joinedAnswer, type JoinedProject } from '#src/domain/workshop/sent-answer.ts';
import { encodeInvite } from '#src/exchange/invite-link.ts';
import { paths } from '#src/paths.ts';
import type { AppStore } from '#src/store/create-app-store.ts';
import { joinedProject, workshop } from '#tests/domain/workshop/builders.ts';
import {
  renderScreen,
  type RenderedScreen,
  type RenderOptions,
} from '#tests/features/support/render-screen.tsx';
import { anAnswer } from '#tests/persistence/support/builders.ts';

// Screens are loaded when they are opened, from many files here.
vi.setConfig({ testTimeout: 60_000 });

export function anInvite(changes: Partial<Invite> = {}): Invite {
  return { ...inviteOf(workshop({ departments: [] })), ...changes };
}

/** A colleague's project with the answer as far as it got. */
export function aJoined(invite: Partial<Invite> = {}, changes: Partial<Answer> = {}): JoinedProject {
  return joinedProject(anInvite(invite), anAnswer('00ff00ff00', changes));
}

/** The addresses of the app as they are, from one of them on: what is asked decides what comes next. */
export async function openAt(address: string, options: RenderOptions = {}): Promise<RenderedScreen> {
  followHash();
  const rendered = await renderScreen(<LaterRoutes />, options);
  visit(address);
  return rendered;
}

export const openInvite = (changes: Partial<Invite> = {}, options: RenderOptions = {}) =>
  openAt(paths.join(encodeInvite(anInvite(changes))), options);

export function visit(address: string): void {
  act(() => {
    window.location.hash = address;
  });
}

/** Browsers tell the router of every new address; happy-dom tells of the hash alone. */
function followHash(): void {
  window.addEventListener('hashchange', tellRouter);
  onTestFinished(() => window.removeEventListener('hashchange', tellRouter));
}

function tellRouter(): void {
  act(() => void window.dispatchEvent(new PopStateEvent('popstate')));
}

export function kept(store: AppStore): JoinedProject {
  const [project] = Object.values<Project>(store.getState().projects).filter(isJoined);
  if (!project) throw new Error('nobody has joined');
  return project;
}

export const keptAnswer = (store: AppStore): Answer => joinedAnswer(kept(store));

export const button = (name: string | RegExp) => screen.findByRole('button', { name });
export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
