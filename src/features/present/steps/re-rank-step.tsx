import { useTranslation } from 'react-i18next';
import type { Workshop } from '../../../domain/model/workshop.ts';
import { paths } from '../../../paths.ts';
import { useWorkshopActions } from '../../../store/use-workshop-actions.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { CountLine } from '../count-line.tsx';
import { countFor } from '../counts.ts';
import { InvitePicture } from '../invite-picture.tsx';
import { RevealFirst } from '../reveal-first.tsx';
import type { SlideProps } from '../slide-props.ts';
import { StepHead } from '../step-head.tsx';
import type { Presentation } from '../use-presentation.ts';
import { MovementView } from './movement-view.tsx';
import styles from './steps.module.css';

/** The second ballot: opened by a click, counted like the first one, and its movement shown when everybody is in. */
export function ReRankStep({ presentation, run }: SlideProps) {
  const { t } = useTranslation('present');
  const { workshop, hidden, stage, round } = presentation;
  if (workshop === null) {
    // An imported project may hold two ballots without the workshop that they came from.
    const isDone = round.answers.some(({ ballot }) => ballot === 2);
    return isDone ? (
      <MovementView presentation={presentation} />
    ) : (
      <NoInvitation presentation={presentation} />
    );
  }
  if (hidden) return <RevealFirst presentation={presentation} />;
  if (workshop.ballot === 1) return <Ready presentation={presentation} workshop={workshop} />;
  if (stage.movementShown) return <MovementView presentation={presentation} />;
  return (
    <div className={styles['sides']}>
      <div className={styles['words']}>
        <StepHead presentation={presentation} title={t('rerank.title')} lead={t('rerank.lead')} />
        <CountLine presentation={presentation} count={countFor('re-rank', round)} />
        {workshop.closedAt ? <p className={styles['text']}>{t('gather.closed')}</p> : null}
        <div className={styles['action']}>
          <Button
            variant="primary"
            onClick={() => {
              run('reveal');
              announce(t('rerank.shown'));
            }}
          >
            {t('rerank.show')}
          </Button>
        </div>
      </div>
      <InvitePicture workshop={workshop} />
    </div>
  );
}

function NoInvitation({ presentation }: { readonly presentation: Presentation }) {
  const { t } = useTranslation('present');
  return (
    <div className={styles['words']}>
      <StepHead presentation={presentation} title={t('rerank.ready')} lead={t('rerank.needsWorkshop')} />
      <div className={styles['action']}>
        <ButtonLink href={paths.invite(presentation.project.id)}>{t('gather.invite')}</ButtonLink>
      </div>
    </div>
  );
}

interface ReadyProps {
  readonly presentation: Presentation;
  readonly workshop: Workshop;
}

function Ready({ presentation, workshop }: ReadyProps) {
  const { t } = useTranslation('present');
  const { setWorkshop } = useWorkshopActions();
  const open = (): void => {
    // A workshop that was closed after the first ballot would take nothing of the second one.
    setWorkshop(presentation.project.id, { ...workshop, ballot: 2, closedAt: null });
    announce(t('rerank.opened'));
  };
  return (
    <div className={styles['words']}>
      <StepHead presentation={presentation} title={t('rerank.ready')} lead={t('rerank.readyLead')} />
      <div className={styles['action']}>
        <Button variant="primary" onClick={open}>
          {t('rerank.open')}
        </Button>
      </div>
    </div>
  );
}
