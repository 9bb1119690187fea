import { useLocation } from 'react-router-dom';
import type { Project } from '../../domain/model/project.ts';
import { NotesWindow } from './notes-window.tsx';
import { Wall } from './wall.tsx';

/** The workshop on the wall of a meeting room, or, at the same address with `?notes`, beside it for the facilitator. */
export function PresentScreen({ project }: { readonly project: Project }) {
  const { search } = useLocation();
  return new URLSearchParams(search).has('notes') ? (
    <NotesWindow project={project} />
  ) : (
    <Wall project={project} />
  );
}
