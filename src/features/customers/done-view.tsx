import { paths } from '../../paths.ts';
import type { ComparedResponses } from '../../domain/survey/compare-responses.ts';
import type { Project } from '../../domain/model/project.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { KeyNumbers } from '../../ui/key-numbers.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { countTexts } from './count-texts.ts';
import styles from './done-view.module.css';
import type { ImportReport } from './import-phase.ts';
import { NotesNotice } from './notes-notice.tsx';
import { ProblemsCard } from './problems-card.tsx';
import { quoted, useWords } from './words.ts';

interface DoneViewProps {
  readonly project: Project;
  readonly report: ImportReport;
  readonly onClose: () => void;
}

/** What became of every record: the four numbers first, then each remark. */
export function DoneView({ project, report, onClose }: DoneViewProps) {
  const { t, format } = useWords();
  const texts = countTexts(report.counts, format);
  return (
    <Page
      eyebrow={quoted(report.fileName)}
      title={t('done.title', { count: report.counts.records, number: texts.records })}
      lead={t('done.sum', texts)}
      actions={
        <>
          <ButtonLink href={paths.gaps(project.id)}>{t('results.gaps')}</ButtonLink>
          <Button variant="primary" onClick={onClose}>
            {t('done.results')}
          </Button>
        </>
      }
    >
      <div className={styles['numbers']}>
        <KeyNumbers
          items={(['used', 'partial', 'rejected', 'skipped'] as const).map((key) => ({
            key,
            value: texts[key],
            label: t(`done.${key}`),
          }))}
        />
      </div>
      {report.known ? <p>{knownText(report.known)}</p> : null}
      {report.countingKept ? null : <Notice tone="warning">{t('done.countingLost')}</Notice>}
      {report.rowsKept ? null : <Notice tone="warning">{t('done.rowsNotKept')}</Notice>}
      <NotesNotice notes={report.notes} />
      <ProblemsCard project={project} report={report} />
    </Page>
  );

  function knownText({ same, added, gone }: ComparedResponses): string {
    return format.sentences([
      t('done.known', { same: format.number(same), added: format.number(added) }),
      gone > 0 ? t('done.gone', { gone: format.number(gone) }) : '',
    ]);
  }
}
