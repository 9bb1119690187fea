import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/model/language.ts';
import type { Project } from '../../domain/model/project.ts';
import {
  QUESTIONNAIRE_FORMATS,
  type QuestionnaireFormatId,
} from '../../domain/questionnaire/questionnaire-formats.ts';
import type { QuestionnaireSpec } from '../../domain/questionnaire/questionnaire-spec.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { paths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { FileDetails } from './file-details.tsx';
import { PaperDetails } from './paper-details.tsx';
import styles from './take-along-card.module.css';

export interface TakeAlongProps {
  readonly project: Project;
  readonly spec: QuestionnaireSpec;
  readonly languages: readonly Language[];
  readonly onLanguage: (language: Language) => void;
  readonly onPrint: () => void;
}

type Destination = 'paper' | QuestionnaireFormatId;

const DESTINATIONS: readonly Destination[] = [...QUESTIONNAIRE_FORMATS.map(({ id }) => id), 'paper'];

/** The questionnaire as a file for the tool that asks, or on paper. */
export const TakeAlongCard = memo(function TakeAlongCard(props: TakeAlongProps) {
  const { t } = useTranslation('questionnaire');
  const list = useFormat().list;
  const [destination, setDestination] = useState<Destination>('plain-text');
  const format = QUESTIONNAIRE_FORMATS.find(({ id }) => id === destination);
  const shuffling = QUESTIONNAIRE_FORMATS.filter(({ supports }) => supports.randomise);
  return (
    <Card title={t('take.title')}>
      <DestinationPicker destination={destination} onChange={setDestination} />
      <p className={styles['note']}>
        {t('take.shuffles', { tools: list(shuffling.map(({ id }) => t(`formats.${id}.name`))) })}
      </p>
      <p className={styles['link']}>
        <a href={paths.kiosk(props.project.id)}>{t('take.kiosk')}</a>
      </p>
      <div className={styles['details']}>
        {format ? <FileDetails key={format.id} format={format} {...props} /> : <PaperDetails {...props} />}
      </div>
    </Card>
  );
});

interface DestinationPickerProps {
  readonly destination: Destination;
  readonly onChange: (destination: Destination) => void;
}

function DestinationPicker({ destination, onChange }: DestinationPickerProps) {
  const { t } = useTranslation('questionnaire');
  const name = useId();
  return (
    <fieldset className={styles['tools']}>
      <legend className={styles['legend']}>{t('take.tool')}</legend>
      <div className={styles['grid']}>
        {DESTINATIONS.map((id) => (
          <label key={id} className={styles['tool']}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === destination}
              onChange={() => onChange(id)}
            />
            <span>{t(`formats.${id}.name`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
