import { useRef, useState } from 'react';
import type { Project } from '../../domain/model/project.ts';
import { useIntake } from '../../shared/workshop/use-intake.ts';
import { readPicture, type PictureReading } from './read-picture.ts';
import { createSightings } from './sightings.ts';

type LineContent =
  | { readonly kind: 'intake'; readonly intake: number }
  /** A QR code without an answer: an invitation, or none of ours. */
  | { readonly kind: 'invite' | 'other' }
  | { readonly kind: Exclude<PictureReading['kind'], 'read'>; readonly file: string };

/** What became of one QR code or one picture. */
export type ScanLine = LineContent & { readonly key: number };

/** More lines nobody reads again; the answers themselves are on the screen of all answers. */
const MOST_LINES = 40;

/** Takes what was scanned into the project, one code after the other, and says what became of each. */
export function useScan(project: Project) {
  const { takeText } = useIntake(project);
  const [lines, setLines] = useState<readonly ScanLine[]>([]);
  const [sightings] = useState(createSightings);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const write = (content: LineContent): void => {
    setLines((earlier) => [{ ...content, key: (earlier[0]?.key ?? 0) + 1 }, ...earlier].slice(0, MOST_LINES));
  };
  const take = async (text: string): Promise<void> => {
    const intake = await takeText(text, 'scan');
    if (intake.entries.length > 0) write({ kind: 'intake', intake: intake.id });
    else write({ kind: /#\/join\//i.test(text) ? 'invite' : 'other' });
  };
  const enqueue = (task: () => Promise<void>): void => {
    queue.current = queue.current.then(task);
  };

  return {
    /** Newest first. */
    lines,
    /** What the camera sees now. */
    see: (texts: readonly string[]): void => {
      for (const text of sightings.fresh(texts, performance.now())) enqueue(() => take(text));
    },
    takePictures: (files: readonly File[]): void => {
      for (const file of files) {
        enqueue(async () => {
          const reading = await readPicture(file);
          if (reading.kind !== 'read') return write({ kind: reading.kind, file: file.name });
          for (const text of reading.texts) await take(text);
        });
      }
    },
  };
}
