import type { FileNote } from '../../domain/survey/problem.ts';
import { Notice } from '../../ui/notice.tsx';
import { noteSentence } from './file-sentences.ts';
import { useWords } from './words.ts';

/** Remarks about the whole file. */
export function NotesNotice({ notes }: { readonly notes: readonly FileNote[] }) {
  const words = useWords();
  if (notes.length === 0) return null;
  return (
    <Notice title={words.t('notes.title')}>
      {notes.map((note) => (
        <p key={note.code}>{noteSentence(note, words)}</p>
      ))}
    </Notice>
  );
}
