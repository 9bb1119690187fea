import { lazy, Suspense, useState } from 'react';
import { FileDrop } from '../../ui/file-drop.tsx';
import type { IntakeReport } from './use-file-intake.ts';

/** Reading a file takes code and words that the start page does without until there is a file. */
const TakenFile = lazy(async () => ({ default: (await import('./taken-file.tsx')).TakenFile }));

interface TakeFileProps {
  readonly label: string;
  readonly buttonLabel: string;
  readonly hint: string;
  /** Whether answers of colleagues are taken too. */
  readonly withAnswers: boolean;
  readonly onDone?: (report: IntakeReport) => void;
}

/** Takes a file of Plumbline, asks before it replaces something newer, and says what became of it. */
export function TakeFile({ label, buttonLabel, hint, withAnswers, onDone }: TakeFileProps) {
  const [chosen, setChosen] = useState<{ readonly file: File; readonly turn: number } | null>(null);
  return (
    <>
      <FileDrop
        label={label}
        buttonLabel={buttonLabel}
        hint={hint}
        accept=".json,.txt,application/json"
        onFiles={([file]) => {
          if (file) setChosen((last) => ({ file, turn: (last?.turn ?? 0) + 1 }));
        }}
      />
      {chosen ? (
        <Suspense fallback={null}>
          <TakenFile key={chosen.turn} file={chosen.file} withAnswers={withAnswers} onDone={onDone} />
        </Suspense>
      ) : null}
    </>
  );
}
