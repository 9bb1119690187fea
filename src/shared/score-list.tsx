import { useTranslation } from 'react-i18next';
import type { Answer } from '../domain/model/answer.ts';
import { PILLAR_IDS, type PillarId } from '../domain/model/pillar.ts';
import { isScore, type ScoreAnswer } from '../domain/model/score.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './score-list.module.css';

interface ScoreListProps {
  readonly answer: Answer;
  readonly hrefOf: (pillar: PillarId) => string;
}

/** The ten answers; one that is missing stands out by its words, not by colour alone. */
export function ScoreList({ answer, hrefOf }: ScoreListProps) {
  const { t } = useTranslation(['score', 'pillars']);
  return (
    <ol className={styles['list']} aria-label={t('review.list')}>
      {PILLAR_IDS.map((pillar) => {
        const given = answer.scores[pillar];
        const note = answer.notes[pillar];
        const name = t(`pillars:${pillar}.name`);
        return (
          <li key={pillar} className={styles['row']}>
            <span
              className={classNames(styles['number'], !isScore(given) && styles['none'])}
              aria-hidden="true"
            >
              {isScore(given) ? given : '–'}
            </span>
            <div className={styles['words']}>
              <p className={styles['name']}>{name}</p>
              <GivenAnswer given={given} />
              {note ? <p className={styles['note']}>{t('review.note', { note })}</p> : null}
            </div>
            <a
              className={styles['change']}
              href={hrefOf(pillar)}
              aria-label={
                given === undefined
                  ? t('review.answerLabel', { pillar: name })
                  : t('review.changeLabel', { pillar: name })
              }
            >
              {given === undefined ? t('review.answer') : t('review.change')}
            </a>
          </li>
        );
      })}
    </ol>
  );
}

function GivenAnswer({ given }: { readonly given: ScoreAnswer | undefined }) {
  const { t } = useTranslation(['score', 'glossary']);
  if (given === undefined) {
    return <p className={classNames(styles['given'], styles['missing'])}>{t('review.unanswered')}</p>;
  }
  if (given === 'not-sure') return <p className={styles['given']}>{t('glossary:notSure')}</p>;
  if (given === 'not-applicable') return <p className={styles['given']}>{t('glossary:notApplicable')}</p>;
  return (
    <p className={styles['given']}>
      {t('review.score', { score: given, word: t(`glossary:scale.${given}`) })}
    </p>
  );
}
