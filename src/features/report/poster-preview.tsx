import { useTranslation } from 'react-i18next';
import type { Language } from '../../domain/model/language.ts';
import { HTML_LANGUAGES } from '../../i18n/locale.ts';
import { today } from '../../shared/local-day.ts';
import { SceneSvg } from '../../ui/scene-svg.tsx';
import { buildPoster } from './build-poster.ts';
import styles from './poster-preview.module.css';
import type { ReportContext } from './report-context.ts';

interface PosterPreviewProps {
  readonly context: ReportContext;
  readonly language: Language;
}

/** The poster as it will be saved, in the report's language, live. */
export function PosterPreview({ context, language }: PosterPreviewProps) {
  const { t } = useTranslation('report');
  return (
    <figure className={styles['preview']}>
      {/* It is saved light, whatever the screen's colours. */}
      <div className={styles['sheet']} data-theme="light" lang={HTML_LANGUAGES[language]}>
        <SceneSvg scene={buildPoster(context, today())} title={t('preview')} description={context.headline} />
      </div>
      <figcaption className={styles['caption']}>{t('preview')}</figcaption>
    </figure>
  );
}
