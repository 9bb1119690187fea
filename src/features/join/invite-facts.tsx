import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PILLAR_COUNT } from '../../domain/model/pillar.ts';
import type { Ranking } from '../../domain/model/ranking.ts';
import type { Invite } from '../../domain/model/workshop.ts';
import { brokerHost, checkBroker } from '../../domain/workshop/broker-address.ts';
import { askedNow } from '../../domain/workshop/sent-answer.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { today } from '../../shared/local-day.ts';
import { useOfflineReady } from '../../shared/use-offline-ready.ts';
import { ShieldIcon } from '../../ui/icons.tsx';
import styles from './invite-facts.module.css';
import { canSeal } from './this-device.ts';

interface InviteFactsProps {
  readonly invite: Invite;
  /** What the person ranked on this device so far. */
  readonly firstRanking: Ranking | null;
}

/** What is asked and what becomes of it, before anything is asked. */
export function InviteFacts({ invite, firstRanking }: InviteFactsProps) {
  const { t } = useTranslation('join');
  return (
    <>
      <Section title={t('invite.stepsTitle')}>
        <Steps invite={invite} firstRanking={firstRanking} />
      </Section>
      <Section title={t('invite.factsTitle')}>
        <Facts invite={invite} />
      </Section>
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Steps({ invite, firstRanking }: InviteFactsProps) {
  const { t } = useTranslation('join');
  const asked = askedNow(invite);
  const ranking =
    invite.ranked === PILLAR_COUNT
      ? t('invite.steps.rankAll')
      : t('invite.steps.rankTop', { count: invite.ranked });
  const isAgain = invite.ballot === 2;
  const again = t(invite.asks === 'ranking' ? 'invite.steps.rankAgain' : 'invite.steps.rankAgainKeepScores');
  const steps = [
    ...(asked.scores ? [t('invite.steps.scores')] : []),
    ...(asked.ranking ? [isAgain && firstRanking ? again : ranking] : []),
    t('invite.steps.send'),
  ];
  return (
    <>
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <li key={step} className={styles['step']}>
            <span className={styles['number']} aria-hidden="true">
              {index + 1}
            </span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
      {isAgain && firstRanking === null ? <p className={styles['note']}>{t('invite.elsewhere')}</p> : null}
    </>
  );
}

function Facts({ invite }: { readonly invite: Invite }) {
  const { t } = useTranslation('join');
  const format = useFormat();
  const { naming, departments, sealing, deadline } = invite;
  const isOfflineReady = useOfflineReady();
  const broker = liveBroker(invite);
  const facts = [
    t(`invite.facts.${naming}`),
    ...(departments.length > 0 ? [t('invite.facts.departments')] : []),
    t(sealing ? 'invite.facts.sealed' : 'invite.facts.open'),
    ...(broker === null ? [] : [t(`invite.facts.room.${naming}`, { broker })]),
    ...(deadline !== null && deadline >= today()
      ? [t('invite.facts.deadline', { date: format.date(deadline) })]
      : []),
    ...(isOfflineReady ? [t('invite.facts.offline')] : []),
  ];
  return (
    <>
      <p className={styles['device']}>
        <ShieldIcon />
        <span>{t(broker === null ? 'invite.facts.device' : 'invite.facts.deviceInRoom')}</span>
      </p>
      <ul className={styles['facts']}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </>
  );
}

/** Who passes answers on in the live room; `null` = nobody can enter one by this invite. */
function liveBroker({ room, sealing }: Invite): string | null {
  if (room === null || sealing === null || !canSeal()) return null;
  const broker = checkBroker(room.broker);
  return broker.ok ? brokerHost(broker.value) : null;
}
