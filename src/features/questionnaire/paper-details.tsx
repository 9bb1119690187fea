import { useTranslation } from 'react-i18next';
import { ranksSome } from '../../domain/questionnaire/questionnaire-spec.ts';
import { Button } from '../../ui/button.tsx';
import { DestinationWords } from './destination-words.tsx';
import styles from './take-along-card.module.css';
import type { TakeAlongProps } from './take-along-card.tsx';

/** The sheet to write on. */
export function PaperDetails({ spec, onPrint }: TakeAlongProps) {
  const { t } = useTranslation('questionnaire');
  const { questionnaire } = spec;
  const facts = [
    { name: t('take.fact.randomise'), value: t('take.fact.eachPrint') },
    { name: t('take.fact.require'), value: t('take.fact.onPaper') },
    { name: t('take.fact.languages'), value: t('take.fact.pages') },
    ...(ranksSome(questionnaire) ? [{ name: t('take.fact.ranksSome'), value: t('take.fact.inWords') }] : []),
    ...(questionnaire.asksRatings ? [{ name: t('take.fact.notApplicable'), value: t('take.fact.yes') }] : []),
  ];
  return (
    <>
      <DestinationWords destination="paper" facts={facts} tried={t('formats.paper.tried')} />
      <div className={styles['buttons']}>
        <Button variant="primary" onClick={onPrint}>
          {t('take.print')}
        </Button>
      </div>
    </>
  );
}
