import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinedProject } from '../../domain/workshop/sent-answer.ts';
import { encodeAnswerFile } from '../../exchange/answer-file.ts';
import { paths } from '../../paths.ts';
import { entryHref } from '../../shared/entry-page.ts';
import { QrPicture } from '../../shared/qr-picture.tsx';
import { savePlumblineFile } from '../../shared/save-plumbline-file.ts';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { Button } from '../../ui/button.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { CopyWay } from './copy-way.tsx';
import { ShareWay } from './share-way.tsx';
import type { AnswerTexts } from './use-answer-texts.ts';
import { useOutcome, Way } from './way.tsx';
import styles from './hand-over.module.css';

/** Few workshops have a live room. */
const RoomSend = lazy(async () => ({ default: (await import('./room-send.tsx')).RoomSend }));

interface WaysProps {
  readonly project: JoinedProject;
  readonly texts: AnswerTexts;
}

/** Every way to hand an answer over, the handiest first; each says when to use it. */
export function Ways({ project, texts }: WaysProps) {
  const { t } = useTranslation('join');
  const { markHandedOver } = useWorkshopActions();
  const { invite } = project.joined;
  const address = new URL(entryHref('index', paths.answerLink(texts.link)), window.location.href).href;
  const canShare = 'share' in navigator;
  const onHandedOver = (): void => markHandedOver(project.id);
  return (
    <ol className={styles['ways']} aria-label={t('ways.title')}>
      {invite.room ? (
        <Suspense fallback={null}>
          <RoomSend project={project} />
        </Suspense>
      ) : null}
      {canShare ? (
        <ShareWay
          title={invite.title || t('invite.untitled')}
          address={address}
          onHandedOver={onHandedOver}
        />
      ) : null}
      <CopyWay way="link" text={address} isPrimary={!canShare} onCopied={onHandedOver}>
        {address}
      </CopyWay>
      <CopyWay
        way="code"
        hint={invite.sealing ? t('ways.code.textSealed') : t('ways.code.text')}
        text={texts.code}
        onCopied={onHandedOver}
      >
        <Groups code={texts.code} />
      </CopyWay>
      <QrWay address={address} onScanned={onHandedOver} />
      <FileWay project={project} link={texts.link} onSaved={onHandedOver} />
    </ol>
  );
}

const GROUP = 4;

/** Read out in groups; the gaps are drawn, so that what is selected and copied is the code alone. */
function Groups({ code }: { readonly code: string }) {
  const groups = Array.from({ length: Math.ceil(code.length / GROUP) }, (_, index) =>
    code.slice(index * GROUP, (index + 1) * GROUP),
  );
  return groups.map((group, index) => (
    <span key={index} className={styles['group']}>
      {group}
      <wbr />
    </span>
  ));
}

function QrWay({ address, onScanned }: { readonly address: string; readonly onScanned: () => void }) {
  const { t } = useTranslation('join');
  const [isShown, setShown] = useState(false);
  const { outcome, tell } = useOutcome();
  const picture = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus has become the picture.
    if (isShown) picture.current?.focus();
  }, [isShown]);
  const scanned = (): void => {
    onScanned();
    tell(t('ways.qr.done'));
  };
  return (
    <Way title={t('ways.qr.title')} text={t('ways.qr.text')} outcome={outcome}>
      {isShown ? (
        <>
          <div ref={picture} tabIndex={-1} className={styles['picture']}>
            <QrPicture text={address} label={t('ways.qr.label')} />
          </div>
          <Button onClick={scanned}>{t('ways.qr.scanned')}</Button>
        </>
      ) : (
        <Button onClick={() => setShown(true)}>{t('ways.qr.show')}</Button>
      )}
    </Way>
  );
}

interface FileWayProps {
  readonly project: JoinedProject;
  readonly link: string;
  readonly onSaved: () => void;
}

function FileWay({ project, link, onSaved }: FileWayProps) {
  const { t } = useTranslation('join');
  const { outcome, tell } = useOutcome();
  const save = (): void => {
    const { organisation } = project;
    savePlumblineFile({
      text: encodeAnswerFile(link),
      organisation,
      round: '',
      kind: t('ways.file.kind'),
    });
    onSaved();
    tell(t('ways.file.done'));
  };
  return (
    <Way title={t('ways.file.title')} text={t('ways.file.text')} outcome={outcome}>
      <Button onClick={save}>
        <DownloadIcon />
        {t('ways.file.button')}
      </Button>
    </Way>
  );
}
