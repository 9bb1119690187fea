import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { paths } from '../../paths.ts';
import { entryHref } from '../../shared/entry-page.ts';
import { OnEntryPage } from '../../shared/on-entry-page.tsx';
import { TeamNav } from '../../shared/team-nav.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page.tsx';
import { CameraCard } from './camera-card.tsx';
import styles from './scan-screen.module.css';
import { ScannedCard } from './scanned-card.tsx';
import { useLineText } from './use-line-text.ts';
import { useScan } from './use-scan.ts';

/** Takes answers from the QR codes on colleagues' phones. */
export function ScanScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['collect', 'glossary']);
  return (
    <OnEntryPage page="scan">
      <Page
        nav={<TeamNav project={project} />}
        eyebrow={t('glossary:nav.team')}
        title={t('scan.title')}
        lead={t('scan.lead')}
        actions={
          <ButtonLink href={entryHref('index', paths.collect(project.id))}>{t('scan.done')}</ButtonLink>
        }
      >
        {currentRound(project).workshop ? <Scanner project={project} /> : <NoWorkshop project={project} />}
      </Page>
    </OnEntryPage>
  );
}

function NoWorkshop({ project }: { readonly project: Project }) {
  const { t } = useTranslation('collect');
  return (
    <EmptyState
      title={t('scan.noWorkshop.title')}
      actions={
        <ButtonLink variant="primary" href={entryHref('index', paths.invite(project.id))}>
          {t('scan.noWorkshop.invite')}
        </ButtonLink>
      }
    >
      {t('scan.noWorkshop.text')}
    </EmptyState>
  );
}

function Scanner({ project }: { readonly project: Project }) {
  const { t } = useTranslation('collect');
  const { lines, see, takePictures } = useScan(project);
  const lineText = useLineText(project);
  const [newest] = lines;
  return (
    <div className={styles['scanner']}>
      <CameraCard flash={newest ? { key: newest.key, tone: lineText(newest).tone } : null} onTexts={see} />
      <ScannedCard project={project} lines={lines} />
      <FileDrop
        label={t('scan.picture.label')}
        buttonLabel={t('scan.picture.choose')}
        hint={t('scan.picture.hint')}
        accept="image/*"
        multiple
        onFiles={takePictures}
      />
    </div>
  );
}
