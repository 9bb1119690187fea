import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { useFormat, useLanguage } from '../../i18n/use-language.ts';
import { go, paths } from '../../paths.ts';
import { localDay } from '../../shared/local-day.ts';
import { useActions } from '../../store/store-context.tsx';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
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
  const open = answers.find((answer) => isOpen(project, answer));
  const startNew = () =>
    go(paths.rankAnswer(project.id, startAnswer(project.id, { nickname: null, department: null }, language)));
  return (
    <Page
      eyebrow={t('glossary:nav.rank')}
      title={t('start.title')}
      lead={isSecondBallot(project) ? t('start.leadAgain') : t('start.lead')}
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
  return (
    <li className={styles['person']}>
      <span className={styles['name']}>
        {answer.participant.nickname ??
          t('start.anonymous', { date: format.date(localDay(answer.startedAt)) })}
      </span>
      <Chip tone={isOpen(project, answer) ? 'neutral' : 'ok'}>{t(`start.${stateOf(project, answer)}`)}</Chip>
      <RankLink project={project} answer={answer} primary={primary} />
    </li>
  );
}

function RankLink({ project, answer, primary }: PersonProps) {
  const { t } = useTranslation('rank');
  const { rankAgain } = useWorkshopActions();
  const variant = primary ? 'primary' : 'secondary';
  const href = paths.rankAnswer(project.id, answer.id);
  if (isSecondBallot(project) && answer.ballot === 1) {
    const again = (): void => {
      rankAgain(project.id, answer.id);
      go(href);
    };
    return (
      <Button variant={variant} onClick={again}>
        {t(answer.ranking === null ? 'start.continue' : 'start.again')}
      </Button>
    );
  }
  return (
    <ButtonLink variant={variant} href={href}>
      {t(answer.ranking === null ? 'start.continue' : 'start.change')}
    </ButtonLink>
  );
}

/** After the discussion everybody ranks once more, on this device too. */
function isSecondBallot(project: Project): boolean {
  return currentRound(project).workshop?.ballot === 2;
}

function isOpen(project: Project, answer: Answer): boolean {
  return answer.ranking === null || (isSecondBallot(project) && answer.ballot === 1);
}

function stateOf(project: Project, answer: Answer) {
  if (answer.ranking === null) return 'notRanked';
  if (isOpen(project, answer)) return 'rankedFirst';
  return answer.ballot === 2 ? 'rankedAgain' : 'ranked';
}
