import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { isHidden } from '../../domain/workshop/is-hidden.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { HiddenUntilReveal } from '../../shared/workshop/hidden-until-reveal.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SECTIONS, type ReportOptions } from './build-report.ts';
import type { ReportContext } from './report-context.ts';
import { ReportActions } from './report-actions.tsx';
import { ReportOptionsCard } from './report-options-card.tsx';
import { PosterPreview } from './poster-preview.tsx';
import styles from './report-screen.module.css';
import { useReport } from './use-report.ts';

/** The report: what goes in, a look at it, and the files. */
export function ReportScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['report', 'common', 'glossary']);
  const language = useLanguage();
  const [options, setOptions] = useState<ReportOptions>({
    language,
    paper: 'a4',
    sections: new Set(SECTIONS),
    names: false,
  });
  const report = useReport(project, options);
  if (isHidden(currentRound(project))) {
    return (
      <Page eyebrow={t('glossary:nav.report')} title={t('title')} lead={t('lead')}>
        <HiddenUntilReveal project={project} />
      </Page>
    );
  }
  const context = report?.context;
  const enough = context?.analysis.pillars.some((pillar) => pillar.gap.ok) ?? false;
  return (
    <Page eyebrow={t('glossary:nav.report')} title={t('title')} lead={t('lead')}>
      {project.isSample ? <Notice>{t('common:sampleMark')}</Notice> : null}
      {context && !enough ? <NotEnough project={project} context={context} /> : null}
      {report && context && enough ? (
        <div className={styles['columns']}>
          <div className={styles['choices']}>
            <ReportOptionsCard
              options={options}
              onChange={setOptions}
              namesAgreed={currentRound(project).namesAgreed}
            />
            <ReportActions project={project} report={report} options={options} />
          </div>
          <PosterPreview context={context} language={options.language} />
        </div>
      ) : null}
      {report ? null : <p role="status">{t('common:loading')}</p>}
    </Page>
  );
}

/** Leads to the step that is missing: the team's ranking first, then the customers. */
function NotEnough({ project, context }: { readonly project: Project; readonly context: ReportContext }) {
  const { t } = useTranslation('report');
  const ranked = context.analysis.team.ranked > 0;
  return (
    <EmptyState
      title={t('missing.title')}
      actions={
        <ButtonLink variant="primary" href={ranked ? paths.customers(project.id) : paths.rank(project.id)}>
          {t(ranked ? 'missing.customers' : 'missing.rank')}
        </ButtonLink>
      }
    >
      {t('missing.text')}
    </EmptyState>
  );
}
