import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { webCrypto } from '../../exchange/key-agreement.ts';
import { paths } from '../../paths.ts';
import { useHostedRoom } from '../../shared/live-room/live-room-context.ts';
import { hasRoom } from '../../shared/live-room/room-workshop.ts';
import { OnEntryPage } from '../../shared/on-entry-page.tsx';
import { TeamNav } from '../../shared/team-nav.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { BrokerCard } from './broker-card.tsx';
import { RoomCard } from './room-card.tsx';
import styles from './room-screen.module.css';

/** The option for those who want answers to come in by themselves: a room at a broker that the facilitator chooses. */
export function RoomScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['room', 'glossary']);
  return (
    <OnEntryPage page="room">
      <Page
        nav={<TeamNav project={project} />}
        eyebrow={t('glossary:nav.team')}
        title={t('title')}
        lead={t('lead')}
        actions={<ButtonLink href={paths.collect(project.id)}>{t('toCollect')}</ButtonLink>}
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
  const room = useHostedRoom();
  if (workshop === null) {
    return (
      <EmptyState
        title={t('noWorkshop.title')}
        actions={
          <ButtonLink variant="primary" href={paths.invite(project.id)}>
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
  if (!hasRoom(workshop)) return <BrokerCard project={project} workshop={workshop} />;
  return room && <RoomCard key={workshop.room.secret} project={project} workshop={workshop} room={room} />;
}
