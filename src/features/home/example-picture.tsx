import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { pillarChart } from '../../charts/pillar-chart.ts';
import type { PillarId } from '../../domain/model/pillar.ts';
import { useFormat } from '../../i18n/use-language.ts';
import { Chip } from '../../ui/chip.tsx';
import { SceneSvg } from '../../ui/scene-svg.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import styles from './example-picture.module.css';

/** Made-up, and marked as such: pillar, the team's score, the customers' rating, in the customers' order. */
const EXAMPLE: readonly (readonly [PillarId, score: number, rating: number])[] = [
  ['friction', 3.6, 2.4],
  ['service', 3.4, 3.2],
  ['products', 4.3, 4],
  ['digital', 3.1, 2.9],
  ['representatives', 3.9, 3.7],
  ['communications', 2.7, 2.6],
  ['reputation', 3.8, 3.5],
  ['non_digital', 3.3, 3.8],
  ['content', 2.9, 3.1],
  ['advertising', 3.2, 3],
];

/** On wider screens the picture grows as a whole, its words too. */
const WIDEST_DRAWING = 960;

/** The signature picture, with example values: what the app will show once both sides have answered. */
export function ExamplePicture() {
  const { t } = useTranslation(['home', 'pillars']);
  const format = useFormat();
  const [frame, width] = useElementWidth();
  const id = useId();
  const columns = EXAMPLE.map(([pillar, score, rating], index) => ({
    label: t(`pillars:${pillar}.name`),
    score,
    scoreText: format.number(score, 1),
    rating,
    place: format.number(index + 1),
  }));
  const caption = t('picture.caption');
  return (
    <figure className={styles['figure']} aria-labelledby={id}>
      <div ref={frame} className={styles['frame']}>
        {width > 0 ? (
          <SceneSvg
            scene={pillarChart({ columns, width: Math.min(width, WIDEST_DRAWING), height: 300 })}
            title={t('picture.label')}
            description={caption}
          />
        ) : null}
      </div>
      <figcaption id={id} className={styles['caption']}>
        <Chip>{t('picture.tag')}</Chip>
        <span>{caption}</span>
      </figcaption>
    </figure>
  );
}
