import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-language.ts';
import { announce } from '../../ui/announcer.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { localDay } from '../local-day.ts';
import { useSavedName } from '../use-saved-name.ts';
import { IntakeReportNotice } from './intake-report-notice.tsx';
import { useFileIntake, type FileIntake, type IntakeReport } from './use-file-intake.ts';

interface TakenFileProps {
  readonly file: File;
  readonly withAnswers: boolean;
  readonly onDone: ((report: IntakeReport) => void) | undefined;
}

/** One chosen file on its way in: reading, perhaps asking, done. */
export function TakenFile({ file, withAnswers, onDone }: TakenFileProps) {
  const { t } = useTranslation('data');
  const { state, take, decide } = useFileIntake({
    withAnswers,
    onDone: (report) => {
      if (report.kind !== 'refused') announce(t('intake.done'));
      onDone?.(report);
    },
  });
  // Effects may run twice; a file is taken once.
  const taken = useRef<File | null>(null);
  useEffect(() => {
    if (taken.current === file) return;
    taken.current = file;
    void take(file);
  });
  return (
    <>
      {state.phase === 'reading' ? <Notice>{t('intake.reading')}</Notice> : null}
      {state.phase === 'asking' ? <OlderState asking={state} decide={decide} /> : null}
      {state.phase === 'done' ? <IntakeReportNotice report={state.report} /> : null}
    </>
  );
}

interface OlderStateProps {
  readonly asking: Extract<FileIntake['state'], { phase: 'asking' }>;
  readonly decide: FileIntake['decide'];
}

function OlderState({ asking, decide }: OlderStateProps) {
  const { t } = useTranslation(['data', 'common']);
  const format = useFormat();
  const { step, here } = asking;
  const name = useSavedName()(step.project);
  const moment = (instant: string) => ({ date: format.date(localDay(instant)), time: format.time(instant) });
  return (
    <ConfirmDialog
      // The next question is a dialog of its own.
      key={step.project.id}
      title={t('intake.ask.title')}
      labels={{ confirm: t('intake.ask.take'), cancel: t('intake.ask.keep'), close: t('common:close') }}
      onConfirm={() => decide(true)}
      onCancel={() => decide(false)}
    >
      <p>{t(step.project.joined ? 'intake.ask.textJoined' : 'intake.ask.text', { name })}</p>
      {here ? <p>{t('intake.ask.here', moment(here.updatedAt))}</p> : null}
      <p>{t('intake.ask.file', moment(step.project.updatedAt))}</p>
    </ConfirmDialog>
  );
}
