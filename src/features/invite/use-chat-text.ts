import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/model/language.ts';
import type { Workshop } from '../../domain/model/workshop.ts';
import { formatFor } from '../../i18n/format.ts';
import { textsIn } from '../../i18n/i18n.ts';

type Words = TFunction<readonly ['invite']>;

interface ChatTextInput {
  readonly workshop: Workshop;
  readonly address: string;
  readonly language: Language;
}

/** The message that invites, in a language of its own; empty until its words are here. */
export function useChatText({ workshop, address, language }: ChatTextInput): string {
  const { i18n } = useTranslation();
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly t: Words } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    textsIn(i18n, language, ['invite'] as const).then(
      (t) => {
        if (current) setLoaded({ language, t });
      },
      (error: unknown) => {
        if (current) setFailure(error);
      },
    );
    return () => {
      current = false;
    };
  }, [i18n, language]);
  if (failure !== null) throw failure;
  return loaded?.language === language ? chatText({ workshop, address, language }, loaded.t) : '';
}

function chatText({ workshop, address, language }: ChatTextInput, t: Words): string {
  const { title, asks, naming, deadline, ballot, sealing, room } = workshop;
  const again = ballot === 2;
  const hello = again ? 'chat.again' : 'chat.hello';
  const back = room ? 'chat.back.room' : sealing ? 'chat.back.sealed' : 'chat.back.readable';
  const after = [
    deadline === null ? '' : t('chat.deadline', { date: formatFor(language).date(deadline) }),
    t(`chat.naming.${naming}`),
    t(back),
  ];
  const parts = [
    title.trim() === '' ? t(`${hello}.plain`) : t(`${hello}.titled`, { title: title.trim() }),
    again ? t('chat.ask.again') : t(`chat.ask.${asks}`),
    t('chat.open'),
    address,
    formatFor(language).sentences(after),
  ];
  // Messengers keep a plain space; what keeps words together on a screen may break a search there.
  return parts.join('\n\n').replaceAll('\u00a0', ' ');
}
