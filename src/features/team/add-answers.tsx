import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './add-answers.module.css';
import { useAddAnswers, type Intake } from './use-add-answers.ts';

/** Answers of colleagues come as files or pasted messages; what became of each is said. */
export function AddAnswers({ project }: { readonly project: Project }) {
  const { t } = useTranslation('team');
  const { intake, busy, takeText, takeFiles, addForeign, skipForeign } = useAddAnswers(project);
  const [text, setText] = useState('');
  return (
    <Card title={t('add.title')}>
      <div className={styles['ways']}>
        <FileDrop
          label={t('add.drop')}
          buttonLabel={t('add.choose')}
          hint={t('add.hint')}
          accept=".json,.txt,application/json,text/plain"
          multiple
          onFiles={(files) => void takeFiles(files)}
        />
        <form
          className={styles['paste']}
          onSubmit={(event) => {
            event.preventDefault();
            void takeText(text).then(() => setText(''));
          }}
        >
          <TextField
            label={t('add.paste')}
            hint={t('add.pasteHint')}
            multiline
            value={text}
            onChange={setText}
          />
          <div>
            <Button type="submit" disabled={text.trim() === '' || busy}>
              {t('add.take')}
            </Button>
          </div>
        </form>
        {busy ? <p role="status">{t('add.reading')}</p> : null}
        {intake && !busy ? <IntakeReport intake={intake} /> : null}
        {intake && intake.foreign.length > 0 ? (
          <Foreign intake={intake} onAdd={addForeign} onSkip={skipForeign} />
        ) : null}
      </div>
    </Card>
  );
}

function IntakeReport({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation('team');
  const { report, foreign, refused, troubles } = intake;
  const empty = !report && foreign.length === 0 && refused.length === 0 && troubles.length === 0;
  return (
    <>
      {report ? (
        <Notice tone="ok">
          {report.added > 0 ? <p>{t('add.added', { count: report.added })}</p> : null}
          {report.replaced > 0 ? <p>{t('add.replaced', { count: report.replaced })}</p> : null}
          {report.unchanged > 0 ? <p>{t('add.unchanged', { count: report.unchanged })}</p> : null}
        </Notice>
      ) : null}
      {refused.length > 0 || troubles.length > 0 ? (
        <Notice tone="error" title={t('add.refusedTitle')}>
          {[...new Set(refused)].map((reason) => (
            <p key={reason}>{t(`add.refused.${reason}`)}</p>
          ))}
          {troubles.map(({ name, reason }) => (
            <p key={name}>{t(`add.${reason}`, { name })}</p>
          ))}
        </Notice>
      ) : null}
      {empty ? <Notice tone="warning">{t('add.nothing')}</Notice> : null}
    </>
  );
}

function Foreign(props: {
  readonly intake: Intake;
  readonly onAdd: () => void;
  readonly onSkip: () => void;
}) {
  const { t } = useTranslation('team');
  const { foreign } = props.intake;
  return (
    <Notice
      tone="warning"
      title={t('add.foreignTitle')}
      actions={
        <>
          <Button onClick={props.onAdd}>{t('add.foreignAdd')}</Button>
          <Button variant="quiet" onClick={props.onSkip}>
            {t('add.foreignSkip')}
          </Button>
        </>
      }
    >
      {t('add.foreign', {
        count: foreign.length,
        organisation: foreign[0]?.organisation || t('add.unnamed'),
      })}
    </Notice>
  );
}
