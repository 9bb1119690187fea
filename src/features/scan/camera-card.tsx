import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { CameraPicture, CameraRefusal, CameraState } from './camera.ts';
import styles from './camera-card.module.css';
import { useCamera } from './use-camera.ts';
import { useFrames } from './use-frames.ts';
import type { LineTone } from './use-line-text.ts';

interface CameraCardProps {
  /** The last thing that was read, as a short flash around the picture; the list says it in words. */
  readonly flash: { readonly key: number; readonly tone: LineTone } | null;
  readonly onTexts: (texts: readonly string[]) => void;
}

/** The camera: why it is off, what it sees, and which one it is. */
export function CameraCard({ flash, onTexts }: CameraCardProps) {
  const { t } = useTranslation('collect');
  const { camera, state } = useCamera();
  const frame = useRef<HTMLDivElement>(null);
  // What was pressed goes with the state it stood for, and the focus would go with it.
  const keepFocus = () => frame.current?.focus();
  const controls: CameraControls = {
    start: (id) => {
      keepFocus();
      void camera.start(id);
    },
    stop: () => {
      keepFocus();
      camera.stop();
    },
  };
  return (
    <Card title={t('scan.camera.title')}>
      <div ref={frame} tabIndex={-1}>
        {state.kind === 'on' ? (
          <Picture picture={state} controls={controls} flash={flash} onTexts={onTexts} />
        ) : (
          <NoPicture state={state} controls={controls} />
        )}
      </div>
    </Card>
  );
}

interface CameraControls {
  readonly start: (camera?: string) => void;
  readonly stop: () => void;
}

interface NoPictureProps {
  readonly state: Exclude<CameraState, { kind: 'on' }>;
  readonly controls: CameraControls;
}

function NoPicture({ state, controls }: NoPictureProps) {
  const { t } = useTranslation('collect');
  const start = () => controls.start();
  switch (state.kind) {
    case 'off':
      return (
        <div className={styles['off']}>
          <p>{t('scan.camera.off')}</p>
          <Button variant="primary" onClick={start}>
            {t('scan.camera.start')}
          </Button>
        </div>
      );
    case 'asking':
    case 'paused':
      return (
        <p className={styles['waiting']} role="status">
          {t(`scan.camera.${state.kind}`)}
        </p>
      );
    case 'refused':
      return <Refused reason={state.reason} onRetry={start} />;
  }
}

/** Without a secure page or a camera of any kind a second try changes nothing. */
const FINAL: readonly CameraRefusal[] = ['insecure', 'unsupported'];

function Refused({ reason, onRetry }: { readonly reason: CameraRefusal; readonly onRetry: () => void }) {
  const { t } = useTranslation('collect');
  return (
    <Notice
      tone="warning"
      title={t(`scan.camera.refused.${reason}.title`)}
      actions={
        FINAL.includes(reason) ? undefined : <Button onClick={onRetry}>{t('scan.camera.again')}</Button>
      }
    >
      {t(`scan.camera.refused.${reason}.text`)}
    </Notice>
  );
}

interface PictureProps extends CameraCardProps {
  readonly picture: CameraPicture;
  readonly controls: CameraControls;
}

function Picture({ picture, controls, flash, onTexts }: PictureProps) {
  const { t } = useTranslation('collect');
  const { stream, facesUser } = picture;
  const video = useRef<HTMLVideoElement>(null);
  const { failed, retry } = useFrames(video, onTexts);
  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = stream;
    // A start that a newer stream interrupts is no failure.
    void video.current.play().catch(() => undefined);
  }, [stream]);
  return (
    <>
      <div className={styles['picture']}>
        <video
          ref={video}
          className={styles['video']}
          data-mirrored={facesUser ? '' : undefined}
          aria-label={t('scan.camera.video')}
          muted
          playsInline
        />
        {flash ? <span key={flash.key} className={styles['flash']} data-tone={flash.tone} /> : null}
      </div>
      <div className={styles['controls']}>
        <Cameras picture={picture} controls={controls} />
        <Button onClick={controls.stop}>{t('scan.camera.stop')}</Button>
      </div>
      {failed ? (
        <Notice
          tone="error"
          title={t('scan.camera.reader')}
          actions={<Button onClick={retry}>{t('scan.camera.again')}</Button>}
        >
          {t('scan.camera.readerHint')}
        </Notice>
      ) : null}
    </>
  );
}

function Cameras({ picture, controls }: Pick<PictureProps, 'picture' | 'controls'>) {
  const { t } = useTranslation('collect');
  const { cameras, current } = picture;
  if (cameras.length < 2) return <p className={styles['hint']}>{t('scan.camera.on')}</p>;
  return (
    <SelectField
      label={t('scan.camera.choose')}
      value={current}
      options={cameras.map(({ id, name }, index) => ({
        value: id,
        label: name || t('scan.camera.unnamed', { number: index + 1 }),
      }))}
      onChange={controls.start}
    />
  );
}
