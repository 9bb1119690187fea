import { useTranslation } from 'react-i18next';
import type { QuestionnaireFormatId } from '../../domain/questionnaire/questionnaire-formats.ts';
import styles from './destination-words.module.css';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

interface DestinationWordsProps {
  readonly destination: 'paper' | QuestionnaireFormatId;
  readonly facts: readonly Fact[];
  /** What was really done with it, and what was not. */
  readonly tried: string;
}

/** What a file is for, how to use it, what it can do and what was tried. */
export function DestinationWords({ destination, facts, tried }: DestinationWordsProps) {
  const { t } = useTranslation('questionnaire');
  return (
    <>
      <div>
        <h3>{t(`formats.${destination}.name`)}</h3>
        <p>{t(`formats.${destination}.for`)}</p>
      </div>
      <div className={styles['columns']}>
        <div>
          <h4 className={styles['heading']}>{t('take.steps')}</h4>
          <ol className={styles['steps']}>
            <li>{t(`formats.${destination}.step1`)}</li>
            <li>{t(`formats.${destination}.step2`)}</li>
          </ol>
          <p className={styles['note']}>{t(`formats.${destination}.note`)}</p>
        </div>
        <div>
          <h4 className={styles['heading']}>{t('take.facts')}</h4>
          <dl className={styles['facts']}>
            {facts.map(({ name, value }) => (
              <div key={name} className={styles['fact']}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      <div>
        <h4 className={styles['heading']}>{t('take.tried')}</h4>
        <p className={styles['tried']}>{tried}</p>
      </div>
    </>
  );
}
