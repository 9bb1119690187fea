import { useTranslation } from 'react-i18next';
import type { Scores } from '../../domain/model/score.ts';
import { answerExtremes, type PillarScore } from '../../domain/scoring/strengths.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './advice.module.css';

const ACTIONS_SHOWN = 2;
/** Names after a label: no sentence, so no "and". */
const SEPARATOR = ' · ';

/** What stands out in one person's scores, and what to do about the low end of it. */
export function Advice({ scores }: { readonly scores: Scores }) {
  const { t } = useTranslation('score');
  const { strengths, opportunities } = answerExtremes(scores);
  return (
    <div className={styles['advice']}>
      <section className={styles['side']}>
        <h2>{t('result.strengths')}</h2>
        {strengths.length === 0 ? <p className={styles['quiet']}>{t('result.strengthsNone')}</p> : null}
        <ul className={classNames(styles['list'], styles['short'])}>
          {strengths.map((entry) => (
            <li key={entry.pillar} className={styles['entry']}>
              <EntryHead entry={entry} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles['side']}>
        <h2>{t('result.opportunities')}</h2>
        {opportunities.length === 0 ? (
          <p className={styles['quiet']}>{t('result.opportunitiesNone')}</p>
        ) : null}
        <ul className={styles['list']}>
          {opportunities.map((entry) => (
            <Opportunity key={entry.pillar} entry={entry} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function EntryHead({ entry }: { readonly entry: PillarScore }) {
  const { t } = useTranslation(['score', 'pillars']);
  const format = useFormat();
  return (
    <div className={styles['head']}>
      <h3>{t(`pillars:${entry.pillar}.name`)}</h3>
      <span className={styles['score']}>{t('result.scoreOf', { score: format.number(entry.score) })}</span>
    </div>
  );
}

/** A figure never stands without its source. */
function Evidence({ text, source }: { readonly text: string; readonly source: string }) {
  if (text === '') return null;
  return (
    <p className={styles['evidence']}>
      {text}
      <cite className={styles['source']}>{source}</cite>
    </p>
  );
}

function Opportunity({ entry }: { readonly entry: PillarScore }) {
  const { t } = useTranslation(['score', 'content', 'actions']);
  const actions = t(`actions:${entry.pillar}`, { returnObjects: true });
  return (
    <li className={styles['entry']}>
      <EntryHead entry={entry} />
      <p className={styles['ask']}>{t(`content:${entry.pillar}.askYourself`)}</p>
      <Evidence
        text={t(`content:${entry.pillar}.evidence.text`)}
        source={t(`content:${entry.pillar}.evidence.source`)}
      />
      <p className={styles['evidence']}>
        {t('result.owners', {
          list: t(`content:${entry.pillar}.owners`, { returnObjects: true }).join(SEPARATOR),
        })}
      </p>
      <p className={styles['evidence']}>
        {t('result.metrics', {
          list: t(`content:${entry.pillar}.metrics`, { returnObjects: true }).join(SEPARATOR),
        })}
      </p>
      <p className={styles['label']}>{t('result.tryThis')}</p>
      <ul className={styles['actions']}>
        {actions.slice(0, ACTIONS_SHOWN).map((action) => (
          <li key={action.id} className={styles['action']}>
            <p className={styles['title']}>{action.title}</p>
            <p>{action.why}</p>
            <Evidence text={action.evidence.text} source={action.evidence.source} />
            <p className={styles['evidence']}>{t('result.owner', { owner: action.owner })}</p>
          </li>
        ))}
      </ul>
    </li>
  );
}
