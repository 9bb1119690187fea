import { memo, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import { PILLAR_COUNT } from '../../domain/model/pillar.ts';
import type { Project } from '../../domain/model/project.ts';
import { journeyOf } from '../../shared/journey.ts';
import { SaveFailure } from '../../shared/save-failure.tsx';
import { useProjectName } from '../../shared/use-project-name.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { FocusLayout } from '../../ui/focus-layout.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { FinishQuestion } from './finish-question.tsx';
import { FirstRanking } from './first-ranking.tsx';
import { RankHeading } from './rank-heading.tsx';
import { RankList } from './rank-list.tsx';
import styles from './rank-screen.module.css';
import { TapInOrder } from './tap-in-order.tsx';
import { useFinish } from './use-finish.ts';
import { useRankingDraft } from './use-ranking-draft.ts';

type Mode = 'drag' | 'tap';

interface RankScreenProps {
  readonly project: Project;
  readonly answer: Answer;
}

/** One person puts the ten pillars in the order in which, they think, customers value them. */
export function RankScreen({ project, answer }: RankScreenProps) {
  const { t } = useTranslation(['rank', 'common']);
  const journey = journeyOf(project, answer);
  const { places } = journey;
  const draft = useRankingDraft({ project, answer, places });
  const { list, tapped, untouched, change } = draft;
  const [mode, setMode] = useState<Mode>('drag');
  // Ten rows with all their buttons are drawn in pieces: the choice itself shows at once.
  const drawnMode = useDeferredValue(mode);
  const { question, finish, complete, goOn } = useFinish({ project, answer, draft, mode, journey });
  return (
    <FocusLayout
      where={t('where', { organisation: useProjectName(project) })}
      count={untouched ? null : t('count', { placed: tapped.rankedCount, places: places ?? PILLAR_COUNT })}
      start={<ButtonLink href={journey.beforeRanking}>{t('common:back')}</ButtonLink>}
      middle={mode === 'drag' ? t('keys') : null}
      end={
        <Button variant="primary" onClick={finish}>
          {t('common:done')}
        </Button>
      }
    >
      <SaveFailure />
      <RankHeading invite={project.joined?.invite ?? null} isAgain={answer.firstRanking !== null} />
      {answer.firstRanking ? <FirstRanking ranking={answer.firstRanking} /> : null}
      <ModeChoice mode={mode} onChange={setMode} />
      {drawnMode === 'drag' ? (
        <RankList list={list} onChange={change} />
      ) : (
        <TapInOrder
          list={tapped}
          shownOrder={answer.shownOrder ?? list.order}
          places={places}
          onChange={(next, moved) => change(() => next, moved)}
        />
      )}
      <p className={styles['leave']}>
        <a href={journey.leaveRanking}>{t('save')}</a>
      </p>
      {question ? (
        <FinishQuestion question={question} isKeepable={mode === 'drag'} onClose={goOn} onKeep={complete} />
      ) : null}
    </FocusLayout>
  );
}

interface ModeChoiceProps {
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
}

const ModeChoice = memo(function ModeChoice(props: ModeChoiceProps) {
  const { t } = useTranslation('rank');
  return (
    <div className={styles['mode']}>
      <SegmentedControl
        label={t('mode.label')}
        value={props.mode}
        onChange={props.onChange}
        options={[
          { value: 'drag', label: t('mode.drag') },
          { value: 'tap', label: t('mode.tap') },
        ]}
      />
    </div>
  );
});
