import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { qrMatrix, type QrMatrix } from '../exchange/qr.ts';
import { Notice } from '../ui/notice.tsx';
import styles from './qr-picture.module.css';

interface QrPictureProps {
  readonly text: string;
  /** What a screen reader says instead: what the code holds. */
  readonly label: string;
}

/** The light margin that scanners need around a QR code, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code, as wide as its container lets it be; says so when the text does not fit into one. */
export function QrPicture({ text, label }: QrPictureProps) {
  const { t } = useTranslation('common');
  const matrix = useMemo(() => qrMatrix(text), [text]);
  if (!matrix.ok) return <Notice>{t('qrTooLong')}</Notice>;
  const size = matrix.value.length + 2 * QUIET_ZONE;
  return (
    <div className={styles['picture']}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
        {/* Black on white in the dark theme too: many scanners read no inverted codes. */}
        <rect className={styles['field']} width={size} height={size} />
        <Modules matrix={matrix.value} />
      </svg>
    </div>
  );
}

/**
 * Dark modules in a row are one bar: neighbouring squares would show seams where a zoom rounds them. Not all in one path:
 * Chromium garbles a path of that many crisp edges at some sizes, and no scanner reads what it draws then.
 */
const Modules = memo(function Modules({ matrix }: { readonly matrix: QrMatrix }) {
  return (
    <g className={styles['modules']}>
      {matrix.flatMap((row, y) =>
        darkRuns(row).map(([start, end]) => (
          <rect
            key={`${start},${y}`}
            x={start + QUIET_ZONE}
            y={y + QUIET_ZONE}
            width={end - start}
            height={1}
          />
        )),
      )}
    </g>
  );
});

/** Where dark modules begin and end within a row; `end` is the first light one. */
function darkRuns(row: readonly boolean[]): readonly (readonly [start: number, end: number])[] {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
  const ends = row.flatMap((dark, x) => (dark && !row[x + 1] ? [x + 1] : []));
  return starts.map((start, index) => [start, ends[index] ?? row.length]);
}
