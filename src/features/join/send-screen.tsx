import { useTranslation } from 'react-i18next';
import {
  isChangedSince,
  joinedAnswer,
  sentAnswer,
  type JoinedProject,
} from '../../domain/workshop/sent-answer.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { localDay } from '../../shared/local-day.ts';
import { useActions } from '../../store/store-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ActionBar } from './action-bar.tsx';
import { HandOver } from './hand-over.tsx';
import { Review } from './review.tsx';

/** The end of a colleague's way: look everything over, then hand it over. Nothing left the device before. */
export function SendScreen({ project }: { readonly project: JoinedProject }) {
  const isReviewed = joinedAnswer(project).status === 'complete';
  return isReviewed ? <Handing project={project} /> : <LookOver project={project} />;
}

function LookOver({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation('join');
  const { setAnswerStatus } = useActions();
  const { scores, ranking } = sentAnswer(project);
  const isEmpty = Object.keys(scores).length === 0 && ranking === null;
  const finish = (): void => {
    setAnswerStatus(project.id, joinedAnswer(project).id, 'complete');
  };
  return (
    <>
      <Page eyebrow={useTitle(project)} title={t('review.title')} lead={t('review.lead')}>
        <Review project={project} />
        {isEmpty ? <Notice>{t('review.nothing')}</Notice> : null}
      </Page>
      <ActionBar>
        <Button variant="primary" disabled={isEmpty} onClick={finish}>
          {t('review.finish')}
        </Button>
      </ActionBar>
    </>
  );
}

function Handing({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation('join');
  const isChanged = isChangedSince(project);
  return (
    <Page eyebrow={useTitle(project)} title={t(titleOf(project))} lead={<HandingLead project={project} />}>
      {isChanged ? (
        <Notice tone="warning" title={t('send.changed.title')}>
          {t('send.changed.text')}
        </Notice>
      ) : null}
      <HandOver project={project} />
      <Disclosure summary={t('send.answers')}>
        <Review project={project} />
      </Disclosure>
      <p>
        <a href={paths.home()}>{t('send.home')}</a>
      </p>
    </Page>
  );
}

function HandingLead({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation('join');
  const format = useFormat();
  const { handedOverAt } = project.joined;
  if (handedOverAt === null || isChangedSince(project)) return t('send.lead');
  return t('send.leadDone', {
    date: format.date(localDay(handedOverAt)),
    time: format.time(handedOverAt),
  });
}

function titleOf(project: JoinedProject) {
  if (project.joined.handedOverAt === null) return 'send.title';
  return isChangedSince(project) ? 'send.titleAgain' : 'send.titleDone';
}

function useTitle({ joined }: JoinedProject): string {
  const { t } = useTranslation('join');
  return joined.invite.title || t('invite.untitled');
}
