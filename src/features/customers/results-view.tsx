import { useState } from 'react';
import type { Analysis, SegmentChoice } from '../../domain/analysis/analysis.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { CustomerSurvey } from '../../domain/model/survey.ts';
import { paths } from '../../paths.ts';
import { CountingNotice } from '../../shared/counting-notice.tsx';
import { customerHeadline } from '../../shared/customer-headline.ts';
import { CustomersNav } from '../../shared/customers-nav.tsx';
import { SegmentFilter } from '../../shared/segment-filter.tsx';
import { useAnalysis } from '../../shared/use-analysis.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { countTexts } from './count-texts.ts';
import { OrderCard } from './order-card.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { resultLead } from './result-headline.ts';
import { GroupsCard } from './groups-card.tsx';
import { ResultNumbers } from './result-numbers.tsx';
import styles from './results-view.module.css';
import { SpreadCard } from './spread-card.tsx';
import { SurenessCard } from './sureness-card.tsx';
import { useWords, type Words } from './words.ts';

interface ResultsViewProps {
  readonly project: Project;
  readonly survey: CustomerSurvey;
  readonly onReplace: () => void;
}

/** What the imported survey says, on its own: order, ratings, agreement among customers. */
export function ResultsView({ project, survey, onReplace }: ResultsViewProps) {
  const words = useWords();
  const { t } = words;
  const [segment, setSegment] = useState<SegmentChoice | null>(null);
  const analysis = useAnalysis(currentRound(project), segment);
  if (!analysis) return <p role="status">{t('common:loading')}</p>;
  return (
    <Page
      nav={<CustomersNav project={project} />}
      eyebrow={t('eyebrow')}
      title={customerHeadline(analysis, words.t)}
      lead={resultLead(analysis, survey, words)}
      actions={
        <>
          <SegmentFilter analysis={analysis} segment={segment} onChange={setSegment} />
          <ButtonLink variant="primary" href={paths.gaps(project.id)}>
            {t('results.gaps')}
          </ButtonLink>
        </>
      }
    >
      {project.isSample ? <Notice>{t('common:sampleMark')}</Notice> : null}
      <CountingNotice project={project} analysis={analysis} />
      <ResultNumbers analysis={analysis} survey={survey} />
      <ResultCards project={project} survey={survey} analysis={analysis} segment={segment} />
      <div className={styles['foot']}>
        <p>{footText(survey, words)}</p>
        <SurveyActions project={project} survey={survey} onReplace={onReplace} />
      </div>
    </Page>
  );
}

/** What became of the records of the file, those that the user left out included. */
function footText({ counts, leftOut }: CustomerSurvey, { t, format }: Words): string {
  const reasons = leftOut.map((flag) => t(`trust:flags.names.${flag}`));
  return format.sentences([
    t('results.records', countTexts(counts, format)),
    reasons.length === 0 ? '' : t('trust:notes.leftOut', { reasons: format.list(reasons) }),
  ]);
}

interface ResultCardsProps {
  readonly project: Project;
  readonly survey: CustomerSurvey;
  readonly analysis: Analysis;
  readonly segment: SegmentChoice | null;
}

function ResultCards({ project, survey, analysis, segment }: ResultCardsProps) {
  const { t } = useWords();
  if (!analysis.customers.ok) return <p>{t(`glossary:missing.${analysis.customers.reason}`)}</p>;
  return (
    <>
      <OrderCard project={project} survey={survey} analysis={analysis} />
      <SurenessCard project={project} analysis={analysis} />
      <GroupsCard analysis={analysis} />
      <SpreadCard project={project} survey={survey} analysis={analysis} segment={segment} />
    </>
  );
}

function SurveyActions({ project, survey, onReplace }: ResultsViewProps) {
  const { t } = useWords();
  const [removing, setRemoving] = useState(false);
  return (
    <div className={styles['actions']}>
      <Button onClick={onReplace}>{t('results.replace')}</Button>
      <Button variant="danger" onClick={() => setRemoving(true)}>
        {t('remove.button')}
      </Button>
      {removing ? (
        <RemoveDialog project={project} survey={survey} onClose={() => setRemoving(false)} />
      ) : null}
    </div>
  );
}
