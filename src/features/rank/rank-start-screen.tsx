import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat, useLanguage } from '../../i18n/use-language.ts';
import { go, paths } from '../../paths.ts';
import { localDay } from '../../shared/local-day.ts';
import { useActions } from '../../store/store-context.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Page } from '../../ui/page.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import styles from './rank-start-screen.module.css';

/** Who ranks now: somebody who has scored on this device, or somebody new. */
export function RankStartScreen({ project }: { readonly project: Project }) {
  const { t } = useTranslation(['rank', 'glossary']);
  const language = useLanguage();
  const { startAnswer } = useActions();
  const answers = currentRound(project).answers.filter((answer) => answer.origin === 'device');
  const open = answers.find((answer) => answer.ranking === null);
  const startNew = () =>
    go(paths.rankAnswer(project.id, startAnswer(project.id, { nickname: null, department: null }, language)));
  return (
    <Page
      eyebrow={t('glossary:nav.rank')}
      title={t('start.title')}
      lead={t('start.lead')}
      actions={
        <Button variant={open ? 'secondary' : 'primary'} onClick={startNew}>
          <PlusIcon />
          {t('start.someoneNew')}
        </Button>
      }
    >
      {answers.length > 0 ? (
        <ul className={styles['list']} aria-label={t('start.listLabel')}>
          {answers.map((answer) => (
            <Person key={answer.id} project={project} answer={answer} primary={answer === open} />
          ))}
        </ul>
      ) : null}
    </Page>
  );
}

interface PersonProps {
  readonly project: Project;
  readonly answer: Answer;
  readonly primary: boolean;
}

function Person({ project, answer, primary }: PersonProps) {
  const { t } = useTranslation('rank');
  const format = useFormat();
  const ranked = answer.ranking !== null;
  return (
    <li className={styles['person']}>
      <span className={styles['name']}>
        {answer.participant.nickname ??
          t('start.anonymous', { date: format.date(localDay(answer.startedAt)) })}
      </span>
      <Chip tone={ranked ? 'ok' : 'neutral'}>{ranked ? t('start.ranked') : t('start.notRanked')}</Chip>
      <ButtonLink variant={primary ? 'primary' : 'secondary'} href={paths.rankAnswer(project.id, answer.id)}>
        {ranked ? t('start.change') : t('start.continue')}
      </ButtonLink>
    </li>
  );
}
