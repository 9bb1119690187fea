import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { SentAnswer, Workshop } from '../../domain/model/workshop.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { go, paths } from '../../paths.ts';
import { localDay } from '../../shared/local-day.ts';
import { openRead, type FoundAnswer } from '../../shared/workshop/read-texts.ts';
import { useIntake } from '../../shared/workshop/use-intake.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import styles from './linked-answer.module.css';
import type { ReadLink } from './use-read-link.ts';

interface LinkedAnswerProps {
  /** The workshop's, on the facilitator's device. */
  readonly project: Project;
  readonly link: ReadLink;
}

/** Who sent it and when; what was answered is not shown, and nothing is taken without a click. */
export function LinkedAnswer({ project, link }: LinkedAnswerProps) {
  const { t } = useTranslation(['collect', 'common']);
  const { workshop } = currentRound(project);
  const opened = useOpened(link, workshop);
  const { busy, takePostponed } = useIntake(project);
  const take = async () => {
    await takePostponed([{ kind: 'code', ...link }], 'link');
    go(paths.collect(project.id));
  };
  if (opened === null || !workshop) return <p role="status">{t('common:loading')}</p>;
  return (
    <Page
      eyebrow={t('link.eyebrow')}
      title={t(opened.kind === 'sent' ? 'link.here.title' : 'link.locked.title')}
      lead={opened.kind === 'sent' ? t('link.here.text') : undefined}
      actions={
        opened.kind === 'sent' ? (
          <Button variant="primary" disabled={busy} onClick={() => void take()}>
            {t('link.take')}
          </Button>
        ) : (
          <ButtonLink href={paths.collect(project.id)}>{t('link.toCollect')}</ButtonLink>
        )
      }
    >
      {opened.kind === 'refused' ? (
        <Notice tone="warning">{t(`refused.${opened.reason}`, { count: 1 })}</Notice>
      ) : null}
      {opened.kind === 'sent' ? (
        <Card title={workshop.title || project.organisation || t('common:untitledProject')}>
          <Details sent={opened.sent} workshop={workshop} />
          {link.notesLost ? <p className={styles['note']}>{t('report.notesLost', { count: 1 })}</p> : null}
          {workshop.closedAt === null ? null : <p className={styles['note']}>{t('link.closed')}</p>}
        </Card>
      ) : null}
    </Page>
  );
}

function useOpened({ read, notesLost }: ReadLink, workshop: Workshop | null): FoundAnswer | null {
  const [opened, setOpened] = useState<FoundAnswer | null>(null);
  useEffect(() => {
    let current = true;
    const context = { workshop, place: { file: null, line: null } };
    void openRead(read, notesLost, context).then((found) => {
      if (current) setOpened(found);
    });
    return () => {
      current = false;
    };
  }, [read, notesLost, workshop]);
  return opened;
}

function Details({ sent, workshop }: { readonly sent: SentAnswer; readonly workshop: Workshop }) {
  const { t } = useTranslation(['collect', 'team']);
  const format = useFormat();
  const nickname = workshop.naming === 'nicknames' ? sent.nickname : null;
  const department = sent.department === null ? null : workshop.departments[sent.department];
  const facts = [
    { key: 'name', title: t('team:answers.name'), value: nickname ?? t('link.anonymous') },
    ...(department ? [{ key: 'department', title: t('team:answers.department'), value: department }] : []),
    {
      key: 'when',
      title: t('people.when'),
      value: t('people.moment', { date: format.date(localDay(sent.sentAt)), time: format.time(sent.sentAt) }),
    },
    ...(workshop.ballot === 2
      ? [{ key: 'ballot', title: t('link.ballot'), value: t(`link.ballots.${sent.ballot}`) }]
      : []),
  ];
  return (
    <dl className={styles['facts']}>
      {facts.map(({ key, title, value }) => (
        <div key={key} className={styles['fact']}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
