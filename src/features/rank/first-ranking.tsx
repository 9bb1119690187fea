import { useTranslation } from 'react-i18next';
import type { Ranking } from '../../domain/model/ranking.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { RankingList } from '../../shared/ranking-list.tsx';
import styles from './rank-screen.module.css';

/** What the person ranked before the discussion: it is where the second ranking starts. */
export function FirstRanking({ ranking }: { readonly ranking: Ranking }) {
  const { t } = useTranslation('rank');
  return (
    <div className={styles['first']}>
      <Disclosure summary={t('again.first')}>
        <RankingList label={t('again.first')} ranking={ranking} />
      </Disclosure>
    </div>
  );
}
