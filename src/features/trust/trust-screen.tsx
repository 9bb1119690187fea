import { useMemo } from 'react';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { paths } from '../../paths.ts';
import { CustomersNav } from '../../shared/customers-nav.tsx';
import { useAsked } from '../../shared/use-asked.ts';
import { useServices } from '../../store/services.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { FlagsCard } from './flags-card.tsx';
import { OtherChecksCard } from './other-checks-card.tsx';
import { useRestating } from './use-restating.ts';
import { WeightingCard } from './weighting-card.tsx';
import { problemText, useTrustWords } from './words.ts';

/** Can the answers be trusted, and do those who answered stand for all customers? */
export function TrustScreen({ project }: { readonly project: Project }) {
  const { t } = useTrustWords();
  const { survey } = currentRound(project);
  return (
    <Page
      nav={<CustomersNav project={project} />}
      eyebrow={t('customers:eyebrow')}
      title={t('title')}
      lead={t('lead')}
    >
      {project.isSample ? <Notice>{t('common:sampleMark')}</Notice> : null}
      {survey ? (
        // Another survey has other groups and other remarks: nothing typed for this one may stay.
        <TrustContent key={survey.id} project={project} survey={survey} />
      ) : (
        <EmptyState
          title={t('empty.title')}
          actions={
            <ButtonLink variant="primary" href={paths.customers(project.id)}>
              {t('empty.action')}
            </ButtonLink>
          }
        >
          <p>{t('empty.text')}</p>
        </EmptyState>
      )}
    </Page>
  );
}

interface TrustContentProps {
  readonly project: Project;
  readonly survey: CustomerSurvey;
}

function TrustContent({ project, survey }: TrustContentProps) {
  const words = useTrustWords();
  const { t } = words;
  const { trust } = useServices();
  const { id, leftOut, weighted } = survey;
  const request = useMemo(() => ({ survey: id, leftOut, weighted }), [id, leftOut, weighted]);
  const report = useAsked(trust, request);
  const restating = useRestating(project.id, survey);
  if (report === null) return <p role="status">{t('common:loading')}</p>;
  return (
    <>
      {restating.problem ? (
        <Notice tone="error" title={t('problems.title')}>
          <p>{problemText(restating.problem.reason, restating.problem.plan, words)}</p>
        </Notice>
      ) : null}
      {report.ok ? (
        <FlagsCard report={report.value} survey={survey} restating={restating} />
      ) : (
        <Notice tone="warning" title={t('flags.noRows')}>
          <p>{t(`glossary:missing.${report.reason}`)}</p>
        </Notice>
      )}
      <OtherChecksCard report={report.ok ? report.value : null} survey={survey} />
      <WeightingCard
        project={project}
        survey={survey}
        hasOwnWeights={report.ok && report.value.hasOwnWeights}
        restating={restating}
      />
    </>
  );
}
