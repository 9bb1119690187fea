import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { Workshop } from '../../domain/model/workshop.ts';
import { paths } from '../../paths.ts';
import { TeamNav } from '../../shared/team-nav.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { InvitationCard } from './invitation-card.tsx';
import { SettingsCard } from './settings-card.tsx';
import { SetUpCard } from './set-up-card.tsx';
import { StateCard } from './state-card.tsx';

/** Sets the workshop up, then hands out its invite: link, QR code, text. */
export function InviteScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['invite', 'glossary', 'common']);
  const { workshop } = currentRound(project);
  return (
    <Page
      // Set up, and with every ballot, it is another screen: the focus begins at the heading.
      key={workshop?.ballot ?? 'set-up'}
      nav={<TeamNav project={project} />}
      eyebrow={t('glossary:nav.team')}
      title={t(workshop ? 'title.invite' : 'title.setUp')}
      lead={t(workshop ? (workshop.room ? 'lead.room' : 'lead.invite') : 'lead.setUp')}
      actions={
        workshop ? <ButtonLink href={paths.collect(project.id)}>{t('toCollect')}</ButtonLink> : undefined
      }
    >
      {project.isSample ? <Notice>{t('common:sampleMark')}</Notice> : null}
      {workshop ? <Invited project={project} workshop={workshop} /> : <SetUpCard project={project} />}
    </Page>
  );
}

function Invited({ project, workshop }: { readonly project: Project; readonly workshop: Workshop }) {
  return (
    <>
      <InvitationCard workshop={workshop} />
      <StateCard project={project} workshop={workshop} />
      <SettingsCard project={project} workshop={workshop} />
    </>
  );
}
