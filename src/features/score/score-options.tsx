import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PillarId } from '../../domain/model/pillar.ts';
import { SCORE_VALUES, type Score, type ScoreAnswer } from '../../domain/model/score.ts';
import styles from './score-options.module.css';

interface ScoreOptionsProps {
  readonly pillar: PillarId;
  readonly given: ScoreAnswer | undefined;
  readonly onChoose: (answer: ScoreAnswer) => void;
  /** Stands beside the two ways not to score. */
  readonly children: ReactNode;
}

/** Five scores with what one would see at 1, 3 and 5, and the two ways not to score: one radio group. */
export function ScoreOptions({ pillar, given, onChoose, children }: ScoreOptionsProps) {
  const { t } = useTranslation(['score', 'pillars', 'content', 'glossary']);
  const name = useId();
  const when = t(`content:${pillar}.notApplicable`);
  const radio = (value: ScoreAnswer) => ({
    type: 'radio' as const,
    name,
    className: styles['input'],
    checked: given === value,
    onChange: () => onChoose(value),
  });
  return (
    <fieldset className={styles['options']}>
      <legend className="visually-hidden">{t(`content:${pillar}.question`)}</legend>
      {SCORE_VALUES.map((score) => (
        <label key={score} className={styles['option']}>
          <input {...radio(score)} />
          <span className={styles['box']}>
            <span className={styles['number']}>{score}</span>
            <OptionWords pillar={pillar} score={score} />
          </span>
        </label>
      ))}
      <div className={styles['others']}>
        <Other text={t('glossary:notSure')}>
          <input {...radio('not-sure')} />
        </Other>
        <Other text={t('glossary:notApplicable')}>
          <input {...radio('not-applicable')} />
        </Other>
        {children}
      </div>
      {when === '' ? null : <p className={styles['when']}>{t('question.notApplicableWhen', { when })}</p>}
    </fieldset>
  );
}

function OptionWords({ pillar, score }: { readonly pillar: PillarId; readonly score: Score }) {
  const { t } = useTranslation(['score', 'content', 'glossary']);
  const word = t(`glossary:scale.${score}`);
  if (score === 2 || score === 4) {
    const text = score === 2 ? t('question.between2', { word }) : t('question.between4', { word });
    return <span className={styles['anchor']}>{text}</span>;
  }
  return (
    <span className={styles['words']}>
      <span className={styles['word']}>{word}</span>
      <span className={styles['anchor']}>{t(`content:${pillar}.anchors.${score}`)}</span>
    </span>
  );
}

function Other({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <label className={styles['other']}>
      {children}
      <span className={styles['otherBox']}>{text}</span>
    </label>
  );
}
