import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { paths } from '../../paths.ts';
import { entryHref } from '../../shared/entry-page.ts';
import { useIntakes } from '../../shared/workshop/intake-history.ts';
import type { Intake } from '../../shared/workshop/intake.ts';
import { IntakeReport } from '../../shared/workshop/intake-report.tsx';
import { useIntake } from '../../shared/workshop/use-intake.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import styles from './take-card.module.css';

/** Answers come as codes, links, pictures and files; what became of each is said. */
export function TakeCard({ project }: { readonly project: Project }) {
  const { t } = useTranslation('collect');
  const { busy, takeText, takeFiles } = useIntake(project);
  const [latest] = useIntakes(project.id);
  const report = useFocusWhenLost(latest?.id);
  return (
    <Card title={t('take.title')}>
      <div className={styles['ways']}>
        <PasteForm
          busy={busy}
          onText={(text) => takeText(text, 'paste')}
          onTaken={() => report.current?.focus()}
        />
        <div className={styles['others']}>
          <FileDrop
            label={t('take.drop')}
            buttonLabel={t('take.choose')}
            hint={t('take.hint')}
            multiple
            onFiles={(files) => void takeFiles(files)}
          />
          {currentRound(project).workshop ? <ScanLink project={project} /> : null}
        </div>
      </div>
      <div ref={report} tabIndex={-1} className={styles['report']}>
        {busy ? <p role="status">{t('take.reading')}</p> : null}
        {latest && !busy ? <IntakeReport key={latest.id} project={project} intake={latest} /> : null}
      </div>
    </Card>
  );
}

/** A button that helped is gone with what it helped with; the focus then goes on with what came of it. */
function useFocusWhenLost(turn: number | undefined) {
  const element = useRef<HTMLDivElement>(null);
  const seen = useRef(turn);
  useEffect(() => {
    if (seen.current === turn) return;
    seen.current = turn;
    if (document.activeElement === document.body) element.current?.focus();
  }, [turn]);
  return element;
}

interface PasteFormProps {
  readonly busy: boolean;
  readonly onText: (text: string) => Promise<Intake>;
  /** The field is empty again, which takes the button and its focus away. */
  readonly onTaken: () => void;
}

function PasteForm({ busy, onText, onTaken }: PasteFormProps) {
  const { t } = useTranslation('collect');
  const [text, setText] = useState('');
  const take = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    // What nothing was found in may only need mending.
    void onText(text).then(({ entries }) => {
      if (entries.length === 0) return;
      setText('');
      onTaken();
    });
  };
  return (
    <form className={styles['paste']} onSubmit={take}>
      <TextField
        label={t('take.paste')}
        hint={t('take.pasteHint')}
        multiline
        rows={6}
        value={text}
        onChange={setText}
      />
      <div>
        <Button type="submit" variant="primary" disabled={text.trim() === '' || busy}>
          {t('take.find')}
        </Button>
      </div>
    </form>
  );
}

function ScanLink({ project }: { readonly project: Project }) {
  const { t } = useTranslation('collect');
  return (
    <div className={styles['scan']}>
      <ButtonLink href={entryHref('scan', paths.scan(project.id))}>{t('take.scan')}</ButtonLink>
      <p className={styles['hint']}>{t('take.scanHint')}</p>
    </div>
  );
}
