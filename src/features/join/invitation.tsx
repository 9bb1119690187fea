import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../domain/model/project.ts';
import type { Invite } from '../../domain/model/workshop.ts';
import { isJoined, joinedAnswer, type JoinedProject } from '../../domain/workshop/sent-answer.ts';
import { switchLanguage } from '../../i18n/i18n.ts';
import { useFormat, useLanguage } from '../../i18n/use-language.ts';
import { go, paths } from '../../paths.ts';
import { localDay, today } from '../../shared/local-day.ts';
import { useActions, useApp } from '../../store/store-context.tsx';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ActionBar } from './action-bar.tsx';
import { canSeal, secureAddress } from './this-device.ts';
import { InviteFacts } from './invite-facts.tsx';

/** Nothing is stored before the person says so: only then a project is made for the answer. */
export function Invitation({ invite: opened }: { readonly invite: Invite }) {
  const { t } = useTranslation('join');
  const language = useLanguage();
  const chosen = useApp(({ settings }) => settings.language);
  const known = useApp(({ projects }) => joinedBefore(projects, opened));
  // The first invite, opened once more after the second one, does not lead back.
  const invite: Invite = known?.joined.invite.ballot === 2 ? { ...opened, ballot: 2 } : opened;
  const { changeSettings } = useActions();
  const { joinWorkshop } = useWorkshopActions();
  const [refused, setRefused] = useState(false);
  useInvitedLanguage(invite, chosen === null && known === null);
  const start = (): void => {
    const joined = joinWorkshop(invite, language);
    if (!joined.ok) return setRefused(true);
    if (chosen === null) changeSettings({ language });
    // The door to a project: an invited person is led on to what is to be done.
    return go(paths.score(joined.value));
  };
  return (
    <>
      <Page
        eyebrow={t('invite.eyebrow')}
        title={invite.title || t('invite.untitled')}
        lead={<Lead invite={invite} known={known} />}
      >
        {refused ? (
          <Notice tone="error" title={t('otherKey.title')}>
            {t('otherKey.text')}
          </Notice>
        ) : null}
        <Warnings invite={invite} />
        <InviteFacts invite={invite} firstRanking={known ? joinedAnswer(known).ranking : null} />
      </Page>
      <ActionBar>
        <Button variant="primary" onClick={start}>
          {t(startLabel(invite, known))}
        </Button>
      </ActionBar>
    </>
  );
}

function joinedBefore(projects: Readonly<Record<string, Project>>, invite: Invite): JoinedProject | null {
  const joined = Object.values(projects).filter(isJoined);
  return joined.find((project) => project.joined.invite.workshop === invite.workshop) ?? null;
}

/** On a first visit the workshop's language is the likeliest. Proposed once: whoever then chooses another one has it. */
function useInvitedLanguage({ language }: Invite, isFirstVisit: boolean): void {
  const { i18n } = useTranslation();
  const proposed = useRef(isFirstVisit ? language : null);
  // `i18n` is another object after each switch, so the effect runs again.
  useEffect(() => {
    if (proposed.current === null) return;
    void switchLanguage(i18n, proposed.current);
    proposed.current = null;
  }, [i18n]);
}

interface KnownInvite {
  readonly invite: Invite;
  readonly known: JoinedProject | null;
}

/** Whether the person has to rank again: handed over was the first ranking, if anything. */
function isNewBallot({ invite, known }: KnownInvite): boolean {
  return invite.ballot === 2 && known?.joined.invite.ballot !== 2;
}

function Lead({ invite, known }: KnownInvite) {
  const { t } = useTranslation('join');
  const format = useFormat();
  if (known?.joined.handedOverAt && !isNewBallot({ invite, known })) {
    return t('invite.handedOver', { date: format.date(localDay(known.joined.handedOverAt)) });
  }
  if (invite.ballot === 2) return t('invite.leadAgain');
  if (known) return t('invite.begun');
  return t(invite.asks === 'ranking' ? 'invite.leadRanking' : 'invite.lead');
}

function startLabel(invite: Invite, known: JoinedProject | null) {
  if (isNewBallot({ invite, known })) return 'invite.startAgain';
  if (known === null) return 'invite.start';
  return known.joined.handedOverAt === null ? 'invite.continue' : 'invite.look';
}

function Warnings({ invite }: { readonly invite: Invite }) {
  const { t } = useTranslation('join');
  const format = useFormat();
  const { deadline, sealing } = invite;
  return (
    <>
      {deadline !== null && today() > deadline ? (
        <Notice tone="warning" title={t('invite.late.title', { date: format.date(deadline) })}>
          {t('invite.late.text')}
        </Notice>
      ) : null}
      {sealing !== null && !canSeal() ? <CannotSeal /> : null}
    </>
  );
}

/** Said before the first question: what is entered here cannot be handed over, and does not move along. */
function CannotSeal() {
  const { t } = useTranslation('join');
  const secure = secureAddress();
  return (
    <Notice
      tone="warning"
      title={t('cannotSeal.title')}
      actions={secure ? <a href={secure}>{t('cannotSeal.open')}</a> : undefined}
    >
      {t(secure ? 'cannotSeal.https' : 'cannotSeal.browser')}
    </Notice>
  );
}
