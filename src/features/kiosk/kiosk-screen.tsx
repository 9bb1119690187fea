import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import { paths } from '../../paths.ts';
import { CustomersNav } from '../../shared/customers-nav.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { CollectedCard } from './collected-card.tsx';
import { LockHelp } from './lock-help.tsx';
import { SetUpCard } from './set-up-card.tsx';
import type { ImportClient } from './use-answers-in-round.ts';
import { useKioskSession } from './use-kiosk-session.ts';

interface KioskScreenProps {
  readonly project: Project;
  /** Tests put their own in. */
  readonly client?: ImportClient;
}

/** Customers answer on a tablet of the shop: set it up, start it, and take the answers. */
export function KioskScreen({ project, client }: KioskScreenProps) {
  const { t } = useTranslation(['kiosk', 'customers', 'common']);
  const known = useKioskSession(project.id);
  const isRunning = known.kind === 'known' && known.session?.lock != null;
  return (
    <Page
      nav={<CustomersNav project={project} />}
      eyebrow={t('customers:eyebrow')}
      title={t('title')}
      lead={t('lead')}
    >
      {known.kind === 'unavailable' ? (
        <Notice tone="error" title={t('unavailable.title')}>
          {t('unavailable.text')}
        </Notice>
      ) : null}
      {isRunning ? (
        <Notice
          title={t('running.title')}
          actions={<ButtonLink href={paths.kioskRun(project.id)}>{t('running.back')}</ButtonLink>}
        >
          {t('running.text')}
        </Notice>
      ) : null}
      <CollectedCard project={project} client={client} />
      {known.kind === 'known' ? <SetUpCard project={project} session={known.session} /> : null}
      <LockHelp />
    </Page>
  );
}
