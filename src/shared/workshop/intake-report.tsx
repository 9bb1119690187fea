import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { Chip } from '../../ui/chip.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { countIntake, byReason } from './intake-counts.ts';
import styles from './intake-report.module.css';
import { RefusedAnswers } from './refused-answers.tsx';
import type { Intake, TakenEntry } from './intake.ts';
import { useAnswerName } from './use-answer-name.ts';
import { usePlaceText } from './use-place-text.ts';

interface IntakeReportProps {
  readonly project: Project;
  readonly intake: Intake;
}

/** What one intake brought: nothing is taken or left out without a word. */
export function IntakeReport({ project, intake }: IntakeReportProps) {
  const { t } = useTranslation('collect');
  const { taken, refused, outcomes, notesReplaced } = countIntake(intake);
  if (intake.undone) return <Notice>{t('report.undone')}</Notice>;
  if (intake.entries.length === 0) {
    return (
      <Notice tone="warning" title={t('report.nothing')}>
        {t('report.nothingHint')}
      </Notice>
    );
  }
  const notesLost = taken.filter((entry) => entry.notesLost).length;
  return (
    <div className={styles['report']}>
      {taken.length > 0 ? (
        <Notice tone="ok">
          {outcomes.map(({ outcome, count }) => (
            <p key={outcome}>{t(`report.${outcome}`, { count })}</p>
          ))}
          {notesLost > 0 ? <p>{t('report.notesLost', { count: notesLost })}</p> : null}
          {notesReplaced > 0 ? <p>{t('report.notesReplaced', { count: notesReplaced })}</p> : null}
        </Notice>
      ) : null}
      {byReason(refused).map(({ reason, entries }) => (
        <RefusedAnswers key={reason} project={project} intake={intake} reason={reason} entries={entries} />
      ))}
      {taken.length > 0 ? (
        <Disclosure summary={t('report.each', { count: taken.length })}>
          <TakenTable project={project} taken={taken} />
        </Disclosure>
      ) : null}
    </div>
  );
}

interface TakenTableProps {
  readonly project: Project;
  readonly taken: readonly TakenEntry[];
}

function TakenTable({ project, taken }: TakenTableProps) {
  const { t } = useTranslation('collect');
  const nameOf = useAnswerName(project);
  const placeText = usePlaceText();
  const { answers } = currentRound(project);
  return (
    <DataTable
      caption={t('report.table')}
      captionHidden
      columns={[
        { key: 'who', title: t('report.who') },
        { key: 'outcome', title: t('report.outcome') },
        { key: 'where', title: t('report.where') },
      ]}
      rows={taken.map((entry, index) => {
        const answer = answers.find(({ id }) => id === entry.answer);
        return {
          key: String(index),
          cells: [
            answer ? nameOf(answer) : t('report.gone'),
            <Chip key="outcome" tone={entry.outcome === 'unchanged' ? 'neutral' : 'ok'}>
              {t(`outcome.${entry.outcome}`)}
            </Chip>,
            placeText(entry.place),
          ],
        };
      })}
    />
  );
}
