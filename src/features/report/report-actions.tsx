import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { lightPalette } from '../../charts/palettes.ts';
import { sceneToSvg } from '../../charts/scene-to-svg.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { exportFileName } from '../../export/file-name.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { today } from '../../shared/local-day.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { saveText } from '../../ui/download.ts';
import { DownloadIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { buildPoster } from './build-poster.ts';
import { buildReport, type ReportOptions } from './build-report.ts';
import styles from './report-actions.module.css';
import { useExport, type ExportState } from './use-export.ts';
import type { LoadedReport } from './use-report.ts';

interface ReportActionsProps {
  readonly project: Project;
  readonly report: LoadedReport;
  readonly options: ReportOptions;
}

/** The files: PDF report, poster as PNG or SVG. */
export function ReportActions({ project, report: { context, isCurrent }, options }: ReportActionsProps) {
  const { t } = useTranslation('report');
  const { state, save, stop } = useExport();
  const waits = state.phase === 'working' || !isCurrent;
  const fileName = (kind: string, extension: string) =>
    exportFileName({
      organisation: project.organisation,
      round: currentRound(project).name,
      kind,
      date: today(),
      extension,
    });
  const savePdf = async () => {
    // The day, not the instant: the report of a day is the same file however often it is made.
    const document = await buildReport(context, options, `${today()}T00:00:00.000Z`);
    await save({ kind: 'pdf', document }, fileName('report', 'pdf'));
  };
  const savePoster = () =>
    save(
      { kind: 'png', scene: buildPoster(context, today()), scale: 2, palette: 'light' },
      fileName('poster', 'png'),
    );
  const savePosterSvg = () =>
    saveText(
      sceneToSvg(buildPoster(context, today()), lightPalette, {
        title: t('preview'),
        description: context.headline,
      }),
      fileName('poster', 'svg'),
      'image/svg+xml',
    );
  return (
    <div className={styles['actions']}>
      <div className={styles['buttons']}>
        <Button
          variant="primary"
          disabled={waits || options.sections.size === 0}
          onClick={() => void savePdf()}
        >
          <DownloadIcon />
          {t('make')}
        </Button>
        <Button disabled={waits} onClick={() => void savePoster()}>
          {t('poster')}
        </Button>
        <Button variant="quiet" disabled={waits} onClick={savePosterSvg}>
          {t('posterSvg')}
        </Button>
      </div>
      <ExportStatus state={state} onStop={stop} />
    </div>
  );
}

function ExportStatus({ state, onStop }: { readonly state: ExportState; readonly onStop: () => void }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  useEffect(() => {
    if (state.phase === 'working') announce(t('progress'));
  }, [state.phase, t]);
  switch (state.phase) {
    case 'idle':
      return null;
    case 'working':
      return (
        <>
          <ProgressBar
            label={t('progress')}
            value={state.pages > 0 ? state.done / state.pages : null}
            detail={
              state.pages > 0
                ? t('page', { done: format.number(state.done), pages: format.number(state.pages) })
                : ''
            }
          />
          <div>
            <Button onClick={onStop}>{t('stop')}</Button>
          </div>
        </>
      );
    case 'saved':
      return (
        <Notice tone="ok" title={t('saved', { name: state.name })}>
          <p>{t('size', { pages: format.number(state.pages), bytes: format.bytes(state.bytes) })}</p>
          {state.missingCharacters.length > 0 ? (
            <p>{t('missingCharacters', { characters: state.missingCharacters.join(' ') })}</p>
          ) : null}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone={state.reason === 'cancelled' ? 'info' : 'error'}>{t(`failed.${state.reason}`)}</Notice>
      );
  }
}
