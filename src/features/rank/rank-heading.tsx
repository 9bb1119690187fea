import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PILLAR_COUNT } from '../../domain/model/pillar.ts';
import type { Invite } from '../../domain/model/workshop.ts';
import { askedNow } from '../../domain/workshop/sent-answer.ts';
import styles from './rank-screen.module.css';

interface RankHeadingProps {
  /** `null` in a project of one's own. */
  readonly invite: Invite | null;
  /** After the team's discussion, from the first ranking on. */
  readonly isAgain: boolean;
}

export const RankHeading = memo(function RankHeading({ invite, isAgain }: RankHeadingProps) {
  const { t } = useTranslation('rank');
  const heading = useRef<HTMLHeadingElement>(null);
  const title = isAgain ? t('again.title') : t('title');
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    document.title = `${title} · Plumbline`;
  }, [title]);
  return (
    <header className={styles['heading']}>
      <p className={styles['step']}>{useStep(invite)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className={styles['lead']}>{isAgain ? t('again.lead') : t('lead')}</p>
      {invite && invite.ranked < PILLAR_COUNT ? (
        <p className={styles['lead']}>{t('fixedLead', { count: invite.ranked })}</p>
      ) : null}
    </header>
  );
});

/** Invited colleagues are asked for less, and hand their answer over at the end. */
function useStep(invite: Invite | null): string {
  const { t } = useTranslation('rank');
  if (invite === null) return t('step');
  return askedNow(invite).scores ? t('stepOf', { step: 2, steps: 3 }) : t('stepOf', { step: 1, steps: 2 });
}
