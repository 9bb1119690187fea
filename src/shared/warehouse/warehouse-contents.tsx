import { useTranslation } from 'react-i18next';
import type { WarehouseSurvey } from '../../domain/warehouse/warehouse-survey.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { KeyNumbers } from '../../ui/key-numbers.tsx';
import { shortText } from './short-text.ts';
import styles from './warehouse-contents.module.css';

const COUNTS = ['used', 'partial', 'rejected', 'skipped'] as const;

/** What the result of a warehouse query holds, before it is taken in: there are no rows to look at. */
export function WarehouseContents({ survey }: { readonly survey: WarehouseSurvey }) {
  const { t } = useTranslation(['customers', 'glossary']);
  const format = useFormat();
  const { counts, dates, mode, statistics, weighted } = survey;
  return (
    <div className={styles['contents']}>
      <KeyNumbers
        items={COUNTS.map((key) => ({ key, value: format.number(counts[key]), label: t(`done.${key}`) }))}
      />
      <ul className={styles['list']}>
        <li>{t(`fromWarehouse.mode.${mode}`)}</li>
        {dates === null ? null : (
          <li>
            {t('fromWarehouse.dates', { first: format.date(dates.first), last: format.date(dates.last) })}
          </li>
        )}
        {statistics.segmentations.map(({ name, groups }) => (
          <li key={name}>
            {t('fromWarehouse.groups', {
              name: shortText(name),
              groups: format.list(
                groups.map(({ generation, label, statistics: { respondents } }) =>
                  t('fromWarehouse.group', {
                    name: generation === null ? shortText(label) : t(`glossary:generations.${generation}`),
                    n: format.number(respondents),
                  }),
                ),
              ),
            })}
          </li>
        ))}
        <li>
          {weighted?.basis.kind === 'column'
            ? t('fromWarehouse.weighted', { name: shortText(weighted.basis.name) })
            : t('fromWarehouse.unweighted')}
        </li>
      </ul>
    </div>
  );
}
