import { useTranslation } from 'react-i18next';
import { useActions } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSavedName } from '../use-saved-name.ts';
import type { AnswersReport, IntakeReport, ProjectsReport } from './use-file-intake.ts';

/** What became of a file, line by line. */
export function IntakeReportNotice({ report }: { readonly report: IntakeReport }) {
  const { t } = useTranslation('data');
  if (report.kind === 'projects') return <ProjectsTaken report={report} />;
  if (report.kind === 'answers') return <AnswersTaken report={report} />;
  if (report.kind === 'answers-not-here')
    return <Notice tone="warning">{t('intake.answers.notHere')}</Notice>;
  return (
    <Notice tone="error" title={t('intake.refused.title')}>
      {t(`intake.refused.${report.reason}`)}
    </Notice>
  );
}

function ProjectsTaken({ report }: { readonly report: ProjectsReport }) {
  const { t } = useTranslation('data');
  const { changeSettings } = useActions();
  const nameOf = useSavedName();
  const { restored, unreadable, settings } = report;
  const taken = restored.some(({ outcome }) => outcome !== 'older');
  return (
    <Notice
      tone={unreadable > 0 ? 'warning' : taken ? 'ok' : 'info'}
      title={t('intake.done')}
      actions={
        settings ? (
          <Button onClick={() => changeSettings(settings)}>{t('intake.takeSettings')}</Button>
        ) : undefined
      }
    >
      <ul>
        {restored.map(({ project, outcome }) => (
          <li key={project.id}>{t(`intake.outcome.${outcome}`, { name: nameOf(project) })}</li>
        ))}
        {unreadable > 0 ? <li>{t('intake.unreadable', { count: unreadable })}</li> : null}
        {restored.length + unreadable === 0 ? <li>{t('intake.noProjects')}</li> : null}
      </ul>
    </Notice>
  );
}

const ANSWER_COUNTS = ['added', 'replaced', 'unchanged'] as const;

function AnswersTaken({ report }: { readonly report: AnswersReport }) {
  const { t } = useTranslation('data');
  const { added, homeless, refused } = report;
  const total = (kind: (typeof ANSWER_COUNTS)[number]) =>
    added.reduce((sum, entry) => sum + entry.report[kind], 0);
  const lines = [
    ...ANSWER_COUNTS.flatMap((kind) =>
      total(kind) > 0 ? [t(`intake.answers.${kind}`, { count: total(kind) })] : [],
    ),
    ...(homeless > 0 ? [t('intake.answers.homeless', { count: homeless })] : []),
    ...(refused > 0 ? [t('intake.answers.refused', { count: refused })] : []),
  ];
  return (
    <Notice tone={homeless + refused > 0 ? 'warning' : 'ok'} title={t('intake.answers.title')}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length === 0 ? <li>{t('intake.answers.none')}</li> : null}
      </ul>
    </Notice>
  );
}
