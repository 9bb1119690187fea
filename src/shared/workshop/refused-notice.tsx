import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-language.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './intake-report.module.css';
import type { RefusedEntry } from './intake.ts';
import { usePlaceText } from './use-place-text.ts';

interface RefusedNoticeProps {
  /** What was refused, why, and what to do. */
  readonly text: string;
  readonly entries: readonly RefusedEntry[];
  /** A button that helps. */
  readonly children?: ReactNode;
}

/** More places than this help nobody to find them. */
const MOST_PLACES = 12;

export function RefusedNotice({ text, entries, children }: RefusedNoticeProps) {
  const { t } = useTranslation('collect');
  const format = useFormat();
  const placeText = usePlaceText();
  const known = entries.map(({ place }) => place).filter(({ file, line }) => file !== null || line !== null);
  const places = format.list([...new Set(known.map(placeText))].slice(0, MOST_PLACES));
  return (
    <Notice tone="warning" title={t('refused.title')} actions={children}>
      <p>{text}</p>
      {known.length > 0 ? (
        <p className={styles['where']}>
          {t(known.length > MOST_PLACES ? 'place.first' : 'place.all', { places })}
        </p>
      ) : null}
    </Notice>
  );
}
