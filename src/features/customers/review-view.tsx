import { paths } from '../../paths.ts';
import type { ComparedResponses } from '../../domain/survey/compare-responses.ts';
import type { Project } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { KeyNumbers } from '../../ui/key-numbers.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { countTexts } from './count-texts.ts';
import { reportOf, type ReviewPhase } from './import-phase.ts';
import { NotesNotice } from './notes-notice.tsx';
import { ProblemsCard } from './problems-card.tsx';
import styles from './review-view.module.css';
import type { SurveyImportFlow } from './use-survey-import.ts';
import { quoted, useWords } from './words.ts';

interface ReviewViewProps {
  readonly project: Project;
  readonly phase: ReviewPhase;
  readonly flow: SurveyImportFlow;
  readonly onKeepPresent: () => void;
}

/** What became of every record, before anything is stored and after: the four numbers first, then each remark. */
export function ReviewView({ project, phase, flow, onKeepPresent }: ReviewViewProps) {
  const { t, format } = useWords();
  const report = reportOf(phase);
  const texts = countTexts(report.counts, format);
  return (
    <Page
      eyebrow={quoted(report.fileName)}
      title={t('done.title', { count: report.counts.records, number: texts.records })}
      lead={t('done.sum', texts)}
      actions={
        phase.stored ? (
          <>
            <ButtonLink href={paths.gaps(project.id)}>{t('results.gaps')}</ButtonLink>
            <Button variant="primary" onClick={flow.close}>
              {t('done.results')}
            </Button>
          </>
        ) : (
          <KeepActions phase={phase} flow={flow} onKeepPresent={onKeepPresent} />
        )
      }
    >
      <StandingNotice phase={phase} />
      <div className={styles['numbers']}>
        <KeyNumbers
          items={(['used', 'partial', 'rejected', 'skipped'] as const).map((key) => ({
            key,
            value: texts[key],
            label: t(`done.${key}`),
          }))}
        />
      </div>
      <NotesNotice notes={report.notes} />
      <ProblemsCard project={project} report={report} />
    </Page>
  );
}

function KeepActions({ phase, flow, onKeepPresent }: Omit<ReviewViewProps, 'project'>) {
  const { t } = useWords();
  const { replaces, storing } = phase;
  return (
    <>
      <Button disabled={storing} onClick={flow.back}>
        {t('review.back')}
      </Button>
      {replaces ? (
        <Button disabled={storing} onClick={onKeepPresent}>
          {t('replace.keep')}
        </Button>
      ) : null}
      <Button variant="primary" disabled={storing} onClick={flow.keep}>
        {replaces ? t('replace.confirm') : t('review.keep')}
      </Button>
    </>
  );
}

/** Where the answers stand: not stored yet, in whose place, and afterwards what could not be kept. */
function StandingNotice({ phase: { stored, replaces, known } }: Pick<ReviewViewProps, 'phase'>) {
  const { t, format } = useWords();
  const longer = known && !replaces ? <p>{knownText(known)}</p> : null;
  if (stored === null) {
    return replaces ? (
      <Notice tone="warning" title={t('replace.title')}>
        <p>{replacedText(replaces)}</p>
      </Notice>
    ) : (
      <Notice>
        <p>{t('review.notYet')}</p>
        {longer}
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="ok">
        <p>{t('review.stored')}</p>
        {longer}
      </Notice>
      {stored.countingKept ? null : <Notice tone="warning">{t('done.countingLost')}</Notice>}
      {stored.rowsKept ? null : <Notice tone="warning">{t('done.rowsNotKept')}</Notice>}
    </>
  );

  function knownText({ same, added, gone }: ComparedResponses): string {
    return format.sentences([
      t('done.known', { same: format.number(same), added: format.number(added) }),
      gone > 0 ? t('done.gone', { gone: format.number(gone) }) : '',
    ]);
  }

  function replacedText(present: CustomerSurvey): string {
    const name = quoted(present.fileName);
    const why = known
      ? t('replace.another', {
          name,
          same: format.number(known.same),
          all: format.number(known.same + known.gone),
        })
      : t('replace.unknown');
    return format.sentences([why, t('replace.text', { name, ...countTexts(present.counts, format) })]);
  }
}
