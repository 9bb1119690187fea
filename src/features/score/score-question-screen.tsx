import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { PILLAR_COUNT, PILLAR_IDS, pillarIndex, type PillarId } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import { go, paths } from '../../paths.ts';
import { journeyOf } from '../../shared/journey.ts';
import { SaveFailure } from '../../shared/save-failure.tsx';
import { useProjectName } from '../../shared/use-project-name.ts';
import { useActions } from '../../store/store-context.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { FocusLayout } from '../../ui/focus-layout.tsx';
import { PillarQuestion } from './pillar-question.tsx';
import styles from './score-question-screen.module.css';
import { useScoreKeys } from './use-score-keys.ts';

interface ScoreQuestionScreenProps {
  readonly project: Project;
  readonly answer: Answer;
  readonly pillar: PillarId;
}

/** One pillar, one question. Every answer is saved at once. */
export function ScoreQuestionScreen({ project, answer, pillar }: ScoreQuestionScreenProps) {
  const { t } = useTranslation(['score', 'common']);
  const { scorePillar } = useActions();
  const place = pillarIndex(pillar) + 1;
  const { back, next, leave } = placesAround(project, answer, pillar);
  const { scoresLeadTo } = journeyOf(project, answer);
  useScoreKeys({
    onAnswer(choice) {
      const shown = pillarInAddress(project, answer);
      if (shown) scorePillar(project.id, answer.id, shown, choice);
    },
    onNext: () => leaveQuestion(project, answer, 'next'),
    onBack: () => leaveQuestion(project, answer, 'back'),
  });
  return (
    <FocusLayout
      progress={progressOf(answer, pillar, (answered) => t('question.progress', { place, answered }))}
      where={t('question.where', { organisation: useProjectName(project) })}
      count={
        <span className={styles['count']}>
          <span>{t('question.count', { place })}</span>
          <a className={styles['leave']} href={leave}>
            {t('question.leave')}
          </a>
        </span>
      }
      start={<ButtonLink href={back}>{t('common:back')}</ButtonLink>}
      middle={t('question.keys')}
      end={
        <Button variant="primary" onClick={() => go(next)}>
          {nextLabel(answer, pillar, {
            last: scoresLeadTo === 'review' ? t('question.toReview') : t('question.toRanking'),
            next: t('common:next'),
            skip: t('question.skip'),
          })}
        </Button>
      }
    >
      <QuestionHeading key={`heading-${pillar}`} pillar={pillar} />
      <SaveFailure />
      <PillarQuestion key={pillar} project={project} answer={answer} pillar={pillar} />
    </FocusLayout>
  );
}

/** A new question takes the focus, so that it is read out and the keys start from its top. */
function QuestionHeading({ pillar }: { readonly pillar: PillarId }) {
  const { t } = useTranslation(['score', 'content', 'pillars']);
  const heading = useRef<HTMLHeadingElement>(null);
  const place = pillarIndex(pillar) + 1;
  const name = t(`pillars:${pillar}.name`);
  const title = t('question.windowTitle', { pillar: name, place });
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    document.title = `${title} · Plumbline`;
  }, [title]);
  return (
    <>
      <p className={styles['eyebrow']}>{t('question.pillar', { place })}</p>
      <h1 ref={heading} tabIndex={-1}>
        {name}
      </h1>
      <p className={styles['question']}>{t(`content:${pillar}.question`)}</p>
    </>
  );
}

function placesAround(project: Project, answer: Answer, pillar: PillarId) {
  const index = pillarIndex(pillar);
  const before = PILLAR_IDS[index - 1];
  const after = isLastStep(answer, pillar) ? undefined : PILLAR_IDS[index + 1];
  const { beforeScores, afterScores, leaveScores } = journeyOf(project, answer);
  return {
    back: before ? paths.scorePillar(project.id, answer.id, before) : beforeScores,
    next: after ? paths.scorePillar(project.id, answer.id, after) : afterScores,
    leave: leaveScores,
  };
}

/** Whoever has answered everything came to change one answer, and goes back to the review. */
function isLastStep(answer: Answer, pillar: PillarId): boolean {
  const isElsewhereDone = PILLAR_IDS.every((other) => other === pillar || answer.scores[other] !== undefined);
  return pillarIndex(pillar) === PILLAR_COUNT - 1 || isElsewhereDone;
}

function nextLabel(
  answer: Answer,
  pillar: PillarId,
  labels: { readonly last: string; readonly next: string; readonly skip: string },
): string {
  if (isLastStep(answer, pillar)) return labels.last;
  return answer.scores[pillar] === undefined ? labels.skip : labels.next;
}

/**
 * The question that the address names. Keys can come faster than the next question is drawn; they must not
 * change the answer of the one before.
 */
function pillarInAddress(project: Project, answer: Answer): PillarId | undefined {
  return PILLAR_IDS.find(
    (pillar) => paths.scorePillar(project.id, answer.id, pillar) === window.location.hash,
  );
}

function leaveQuestion(project: Project, answer: Answer, to: 'back' | 'next'): void {
  const shown = pillarInAddress(project, answer);
  if (shown) go(placesAround(project, answer, shown)[to]);
}

function progressOf(answer: Answer, current: PillarId, label: (answered: number) => string) {
  const isAnswered = (pillar: PillarId): boolean => answer.scores[pillar] !== undefined;
  return {
    label: label(PILLAR_IDS.filter(isAnswered).length),
    steps: PILLAR_IDS.map((pillar) =>
      pillar === current ? ('current' as const) : isAnswered(pillar) ? ('done' as const) : ('open' as const),
    ),
  };
}
