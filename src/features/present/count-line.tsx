import styles from './count-line.module.css';
import type { StepCount } from './counts.ts';
import { useCountText, useSpokenCount } from './use-count-text.ts';
import type { Presentation } from './use-presentation.ts';

/** Of more people the circles would only be a texture. */
const MOST_CIRCLES = 40;

interface CountLineProps {
  readonly presentation: Presentation;
  readonly count: StepCount | null;
}

/** How many are in, as a number and as circles that fill from the left: nobody sees who is still missing. */
export function CountLine({ presentation, count }: CountLineProps) {
  const text = useCountText(presentation);
  useSpokenCount(text);
  if (count === null || text === null) return null;
  const { number, size } = count;
  return (
    <div className={styles['count']}>
      <p className={styles['text']}>{text}</p>
      {size !== null && size <= MOST_CIRCLES && number <= size ? (
        <p className={styles['circles']} aria-hidden="true">
          {Array.from({ length: size }, (_, index) => (
            <span key={index} className={styles['circle']} data-in={index < number ? '' : undefined} />
          ))}
        </p>
      ) : null}
    </div>
  );
}
