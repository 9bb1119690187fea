import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { webCrypto } from '../../exchange/key-agreement.ts';
import { paths } from '../../paths.ts';
import { entryHref } from '../../shared/entry-page.ts';
import { OnEntryPage } from '../../shared/on-entry-page.tsx';
import { TeamNav } from '../../shared/team-nav.tsx';
import { OwnAnswerOnly } from '../../shared/workshop/own-answer-only.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { BrokerCard } from './broker-card.tsx';
import { RoomCard } from './room-card.tsx';
import styles from './room-screen.module.css';
import { hasRoom } from './room-workshop.ts';

/** The option for those who want answers to come in by themselves: a room at a broker that the facilitator chooses. */
export function RoomScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['room', 'glossary']);
  if (project.joined) return <OwnAnswerOnly project={project} />;
  return (
    <OnEntryPage page="room">
      <Page
        nav={<TeamNav project={project} />}
        eyebrow={t('glossary:nav.team')}
        title={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink href={entryHref('index', paths.collect(project.id))}>{t('toCollect')}</ButtonLink>
        }
      >
        <Content project={project} />
        <Disclosure summary={t('sees.title')}>
          <ul className={styles['points']}>
            {SEEN.map((point) => (
              <li key={point}>{t(`sees.${point}`)}</li>
            ))}
          </ul>
        </Disclosure>
      </Page>
    </OnEntryPage>
  );
}

const SEEN = ['broker', 'participants', 'signed', 'insider', 'kept', 'credentials'] as const;

function Content({ project }: { readonly project: Project }) {
  const { t } = useTranslation('room');
  const { workshop } = currentRound(project);
  if (workshop === null) {
    return (
      <EmptyState
        title={t('noWorkshop.title')}
        actions={
          <ButtonLink variant="primary" href={entryHref('index', paths.invite(project.id))}>
            {t('noWorkshop.invite')}
          </ButtonLink>
        }
      >
        {t('noWorkshop.text')}
      </EmptyState>
    );
  }
  if (webCrypto() === null) {
    return (
      <Notice tone="warning" title={t('noCrypto.title')}>
        {t('noCrypto.text')}
      </Notice>
    );
  }
  return hasRoom(workshop) ? (
    <RoomCard key={workshop.room.secret} project={project} workshop={workshop} />
  ) : (
    <BrokerCard project={project} workshop={workshop} />
  );
}
