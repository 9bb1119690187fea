import { useTranslation } from 'react-i18next';
import { paths } from '../../../paths.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { countFor } from '../counts.ts';
import { CountLine } from '../count-line.tsx';
import { InvitePicture } from '../invite-picture.tsx';
import type { SlideProps } from '../slide-props.ts';
import { StepHead } from '../step-head.tsx';
import styles from './steps.module.css';

/** Scoring and ranking: the way in, how many are done, and nothing that could sway anybody. */
export function GatherStep({ presentation }: SlideProps) {
  const { t } = useTranslation('present');
  const { slide, round, project, workshop } = presentation;
  const step = slide.step === 'rank' ? 'rank' : 'score';
  return (
    <div className={styles['sides']}>
      <div className={styles['words']}>
        <StepHead presentation={presentation} title={t(`${step}.title`)} lead={t(`${step}.lead`)} />
        <CountLine presentation={presentation} count={countFor(step, round)} />
        {workshop?.closedAt ? <p className={styles['text']}>{t('gather.closed')}</p> : null}
        {workshop ? null : (
          <>
            <p className={styles['text']}>{t('gather.uninvited')}</p>
            <div className={styles['action']}>
              <ButtonLink href={paths.invite(project.id)}>{t('gather.invite')}</ButtonLink>
            </div>
          </>
        )}
      </div>
      {workshop ? <InvitePicture workshop={workshop} /> : null}
    </div>
  );
}
