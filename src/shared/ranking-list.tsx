import { useTranslation } from 'react-i18next';
import type { Ranking } from '../domain/model/ranking.ts';
import { rankedPillars } from '../domain/ranking/groups.ts';
import { useFormat } from '../i18n/use-language.ts';
import styles from './ranking-list.module.css';

interface RankingListProps {
  readonly label: string;
  readonly ranking: Ranking;
}

/** A person's ranking to read: places and names, the most important first. */
export function RankingList({ label, ranking }: RankingListProps) {
  const { t } = useTranslation('pillars');
  const format = useFormat();
  return (
    <ol className={styles['list']} aria-label={label}>
      {rankedPillars(ranking.groups).map((pillar, index) => (
        <li key={pillar} className={styles['row']}>
          <span className={styles['place']} aria-hidden="true">
            {format.number(index + 1)}
          </span>
          {t(`${pillar}.name`)}
        </li>
      ))}
    </ol>
  );
}
