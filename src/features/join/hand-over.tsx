import { useTranslation } from 'react-i18next';
import { joinedAnswer, type JoinedProject } from '../../domain/workshop/sent-answer.ts';
import { Notice } from '../../ui/notice.tsx';
import { useOfflineReady } from '../../shared/use-offline-ready.ts';
import { secureAddress } from './this-device.ts';
import styles from './hand-over.module.css';
import { useAnswerTexts } from './use-answer-texts.ts';
import { Ways } from './ways.tsx';

/** The answer in every form in which it can travel, and who could read it on the way. */
export function HandOver({ project }: { readonly project: JoinedProject }) {
  const { t } = useTranslation('join');
  const answer = useAnswerTexts(project);
  const isOfflineReady = useOfflineReady();
  if (answer.kind === 'making') return <p role="status">{t('send.making')}</p>;
  if (answer.kind === 'cannot-seal') return <CannotSeal />;
  const hasNotes = Object.keys(joinedAnswer(project).notes).length > 0;
  return (
    <>
      <Ways project={project} texts={answer.texts} />
      <div className={styles['small']}>
        <p>{t(project.joined.invite.sealing ? 'send.sealed' : 'send.open')}</p>
        {hasNotes ? <p>{t('send.notes')}</p> : null}
        {isOfflineReady ? <p>{t('send.later')}</p> : null}
      </div>
    </>
  );
}

function CannotSeal() {
  const { t } = useTranslation('join');
  const secure = secureAddress();
  return (
    <Notice tone="error" title={t('cannotSeal.title')}>
      {t(secure ? 'cannotSeal.httpsLate' : 'cannotSeal.browser')}
    </Notice>
  );
}
