import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scene } from '../charts/mark.ts';
import type { Project } from '../domain/model/project.ts';
import { Figure } from '../ui/figure.tsx';
import { SceneSvg } from '../ui/scene-svg.tsx';
import { useElementWidth } from '../ui/use-element-width.ts';
import { ChartDownloads } from './chart-downloads.tsx';

interface ChartFigureProps {
  readonly project: Project;
  /** Names the saved picture's file, e.g. "gaps". */
  readonly kind: string;
  /** Stands above the saved picture and names the one on the screen. */
  readonly title: string;
  /** n and date, for the saved picture's foot. */
  readonly note: string;
  /** Draws the chart for the width at hand. */
  readonly draw: (width: number) => Scene;
  /** What the picture shows, in a sentence or two. */
  readonly sentence: string;
  readonly table: ReactNode;
  readonly method: ReactNode;
}

/** The width of a saved picture, in points; it is written at twice as many pixels. */
const SAVED_WIDTH = 760;

/** On wider screens a picture grows as a whole, its words too: a projector is read from the back row. */
const WIDEST_DRAWING = 960;

/** A chart of marks with its sentence, its table, its method and its downloads. */
export function ChartFigure(props: ChartFigureProps) {
  const { project, kind, title, note, draw, sentence, table, method } = props;
  const { t } = useTranslation();
  const [frame, width] = useElementWidth();
  return (
    <Figure
      sentence={sentence}
      table={table}
      method={method}
      labels={{
        showTable: t('chart.showTable'),
        hideTable: t('chart.hideTable'),
        method: t('chart.method'),
        close: t('close'),
      }}
      downloads={
        <ChartDownloads
          project={project}
          kind={kind}
          title={title}
          note={note}
          description={sentence}
          draw={() => draw(SAVED_WIDTH)}
        />
      }
    >
      <div ref={frame}>
        {width > 0 ? (
          <SceneSvg scene={draw(Math.min(width, WIDEST_DRAWING))} title={title} description={sentence} />
        ) : null}
      </div>
    </Figure>
  );
}
