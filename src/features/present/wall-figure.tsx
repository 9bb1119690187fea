import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../../charts/mark.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SceneSvg } from '../../ui/scene-svg.tsx';
import styles from './wall-figure.module.css';

interface WallFigureProps {
  readonly title: string;
  readonly draw: (width: number) => Scene;
  /** What the picture shows and on whom it rests. */
  readonly sentence: string;
  readonly table: ReactNode;
  /** Drawn narrower the chart would hide its words. */
  readonly narrowest?: number;
}

/** Rows stand closer than on a page: so their words become larger. */
export const WALL_ROW = 28;

/** Drawn in these widths, a chart is laid out for reading; everything else is enlarging. */
const NARROWEST = 560;
const WIDEST = 1600;
/** The sentence, the line of the table and the bar with the buttons stand below the picture; in lines of the page's text. */
const LINES_BELOW = 9;
/** A long heading leaves little; then the slide scrolls rather than that nobody can read the picture. */
const LEAST_SHARE = 0.4;

/** A chart as large as the wall allows, its words too, with its sentence and its table. */
export function WallFigure({ title, draw, sentence, table, narrowest = NARROWEST }: WallFigureProps) {
  const { t } = useTranslation('common');
  const [frame, room] = useRoom();
  return (
    <figure className={styles['figure']}>
      <div ref={frame}>
        {room.width > 0 ? (
          <Picture scene={fitted(draw, room, narrowest)} room={room} title={title} sentence={sentence} />
        ) : null}
      </div>
      <figcaption className={styles['sentence']}>{sentence}</figcaption>
      <Disclosure summary={t('chart.showTable')}>{table}</Disclosure>
    </figure>
  );
}

interface PictureProps {
  readonly scene: Scene;
  readonly room: Room;
  readonly title: string;
  readonly sentence: string;
}

function Picture({ scene, room, title, sentence }: PictureProps) {
  // On a phone the slide scrolls.
  const widest = room.width <= NARROWEST ? room.width : (room.height * scene.width) / scene.height;
  return (
    <div style={{ maxWidth: Math.round(widest) }}>
      <SceneSvg scene={scene} title={title} description={sentence} />
    </div>
  );
}

/** As high as there is room: drawn narrower, the whole picture is enlarged more. */
function fitted(draw: WallFigureProps['draw'], { width, height }: Room, narrowest: number): Scene {
  if (width <= NARROWEST) return draw(width);
  const first = draw(Math.min(width, WIDEST));
  const wanted = Math.round((first.height * width) / height);
  return draw(Math.min(Math.max(wanted, Math.min(narrowest, width)), WIDEST));
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The width of the frame, and the height between its top and what stands below it on the wall. */
function useRoom(): readonly [ref: (element: HTMLElement | null) => (() => void) | undefined, room: Room] {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const measure = (): void => {
      const { width, top } = element.getBoundingClientRect();
      const below = LINES_BELOW * Number.parseFloat(getComputedStyle(element).lineHeight);
      const left = window.innerHeight - (top + window.scrollY) - below;
      setRoom({ width: Math.floor(width), height: Math.max(left, window.innerHeight * LEAST_SHARE) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  return [ref, room];
}
