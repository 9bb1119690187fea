import { memo, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../domain/model/answer.ts';
import type { Project } from '../../domain/model/project.ts';
import { rankingFromList, setCutoff } from '../../domain/ranking/ranking-list.ts';
import { go, paths } from '../../paths.ts';
import { SaveFailure } from '../../shared/save-failure.tsx';
import { useActions } from '../../store/store-context.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FocusLayout } from '../../ui/focus-layout.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { RankList } from './rank-list.tsx';
import styles from './rank-screen.module.css';
import { TapInOrder } from './tap-in-order.tsx';
import { useRankingDraft } from './use-ranking-draft.ts';

type Mode = 'drag' | 'tap';

interface RankScreenProps {
  readonly project: Project;
  readonly answer: Answer;
}

/** One person puts the ten pillars in the order in which, they think, customers value them. */
export function RankScreen({ project, answer }: RankScreenProps) {
  const { t } = useTranslation(['rank', 'common']);
  const { list, untouched, change } = useRankingDraft(project, answer);
  const [mode, setMode] = useState<Mode>('drag');
  // Ten rows with all their buttons are drawn in pieces: the choice itself shows at once.
  const drawnMode = useDeferredValue(mode);
  const [question, setQuestion] = useState<'untouched' | 'nothing' | null>(null);
  const { rank, setAnswerStatus } = useActions();
  const shownOrder = answer.shownOrder ?? list.order;
  // In tap mode an untouched list starts empty: nothing has a place before it was tapped.
  const tapList = untouched ? setCutoff(list, 0) : list;
  const rankedCount = mode === 'tap' ? tapList.rankedCount : list.rankedCount;

  const finish = () => {
    if (rankedCount === 0) setQuestion('nothing');
    else if (untouched) setQuestion('untouched');
    else complete();
  };
  const complete = () => {
    rank(project.id, answer.id, rankingFromList(list));
    setAnswerStatus(project.id, answer.id, 'complete');
    go(paths.team(project.id));
  };

  return (
    <FocusLayout
      where={t('where', { organisation: project.organisation || t('common:untitledProject') })}
      count={untouched ? null : t('count', { count: rankedCount })}
      start={<ButtonLink href={paths.score(project.id)}>{t('common:back')}</ButtonLink>}
      middle={mode === 'drag' ? t('keys') : null}
      end={
        <Button variant="primary" onClick={finish}>
          {t('common:done')}
        </Button>
      }
    >
      <SaveFailure />
      <RankHeading />
      <ModeChoice mode={mode} onChange={setMode} />
      {drawnMode === 'drag' ? (
        <RankList list={list} onChange={change} />
      ) : (
        <TapInOrder
          list={tapList}
          shownOrder={shownOrder}
          onChange={(next, moved) => change(() => next, moved)}
        />
      )}
      <p className={styles['leave']}>
        <a href={paths.rank(project.id)}>{t('save')}</a>
      </p>
      {question ? (
        <FinishQuestion question={question} onClose={() => setQuestion(null)} onKeep={complete} />
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

const RankHeading = memo(function RankHeading() {
  const { t } = useTranslation('rank');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    document.title = `${t('title')} · Plumbline`;
  }, [t]);
  return (
    <header className={styles['heading']}>
      <p className={styles['step']}>{t('step')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {t('title')}
      </h1>
      <p className={styles['lead']}>{t('lead')}</p>
    </header>
  );
});

interface FinishQuestionProps {
  readonly question: 'untouched' | 'nothing';
  readonly onClose: () => void;
  readonly onKeep: () => void;
}

/** A ranking by chance would look like an opinion: ask before it becomes one. */
function FinishQuestion({ question, onClose, onKeep }: FinishQuestionProps) {
  const { t } = useTranslation(['rank', 'common']);
  return (
    <Dialog
      title={t(`${question}.title`)}
      closeLabel={t('common:close')}
      onClose={onClose}
      actions={
        <>
          {question === 'untouched' ? <Button onClick={onKeep}>{t('untouched.keep')}</Button> : null}
          <Button variant="primary" data-autofocus="" onClick={onClose}>
            {t('untouched.change')}
          </Button>
        </>
      }
    >
      <p>{t(`${question}.text`)}</p>
    </Dialog>
  );
}
