import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './file-drop.module.css';

interface FileDropProps {
  /** e.g. "Drop the export here". */
  readonly label: string;
  readonly buttonLabel: string;
  readonly hint?: ReactNode;
  /** Only a filter of the file dialog: what a file is, its content decides. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly primary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files by dropping or choosing; the button is the way for keyboards. */
export function FileDrop(props: FileDropProps) {
  const { label, buttonLabel, hint, accept, multiple = false, primary = false, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  return (
    <div
      className={styles['drop']}
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={styles['label']}>{label}</p>
      <Button variant={primary ? 'primary' : 'secondary'} onClick={() => input.current?.click()}>
        {buttonLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={buttonLabel}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file chosen again must count as a choice.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      {hint ? <div className={styles['hint']}>{hint}</div> : null}
    </div>
  );
}
