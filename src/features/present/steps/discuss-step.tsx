import { useTranslation } from 'react-i18next';
import { dotStrip } from '../../../charts/dot-strip.ts';
import type { AgreementRow } from '../../../domain/analysis/agreement.ts';
import type { Discussion } from '../../../domain/analysis/discussion.ts';
import type { Division } from '../../../domain/analysis/divisions.ts';
import { PILLAR_IDS } from '../../../domain/model/pillar.ts';
import { useFormat } from '../../../i18n/use-language.ts';
import { RevealFirst } from '../reveal-first.tsx';
import type { SlideProps } from '../slide-props.ts';
import { StepHead } from '../step-head.tsx';
import { TeamPlacesTable } from '../tables/team-places-table.tsx';
import type { Presentation } from '../use-presentation.ts';
import { WallFigure } from '../wall-figure.tsx';
import { Computing } from './computing.tsx';
import styles from './steps.module.css';

/** What divides the team most, one pillar at a time. */
export function DiscussStep({ presentation }: SlideProps) {
  const { hidden, discussion, divisive, slide } = presentation;
  if (hidden) return <RevealFirst presentation={presentation} />;
  if (!discussion) return <Computing presentation={presentation} />;
  const division = divisive[slide.part];
  if (!division) return <NothingToDiscuss presentation={presentation} people={discussion.agreement.people} />;
  return <DividedPillar presentation={presentation} discussion={discussion} division={division} />;
}

interface NothingToDiscussProps {
  readonly presentation: Presentation;
  readonly people: number;
}

function NothingToDiscuss({ presentation, people }: NothingToDiscussProps) {
  const { t } = useTranslation(['present', 'team']);
  return (
    <StepHead
      presentation={presentation}
      title={t(people > 1 ? 'discuss.nothing' : 'discuss.tooFew')}
      lead={t(people > 1 ? 'team:agreement.alike' : 'team:agreement.needTwo')}
    />
  );
}

interface DividedPillarProps {
  readonly presentation: Presentation;
  readonly discussion: Discussion;
  readonly division: Division;
}

function DividedPillar({ presentation, discussion, division }: DividedPillarProps) {
  const { t } = useTranslation(['present', 'pillars', 'team']);
  const format = useFormat();
  const { slide, divisive } = presentation;
  const { rows } = discussion.agreement;
  return (
    <>
      <StepHead
        presentation={presentation}
        eyebrow={t('discuss.eyebrow', {
          number: format.number(slide.part + 1),
          total: format.number(divisive.length),
        })}
        title={t(`pillars:${division.pillar}.name`)}
        lead={rows.ok ? <Reach rows={rows.value} division={division} /> : t('discuss.ask')}
      />
      {rows.ok ? (
        <DotFigure discussion={discussion} rows={rows.value} division={division} />
      ) : (
        <div className={styles['text']}>
          <p>
            <Numbers discussion={discussion} division={division} />
          </p>
          <p>{t('team:agreement.namesHidden')}</p>
        </div>
      )}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly AgreementRow[];
  readonly division: Division;
}

/** From the first place that somebody gave to the last one. */
function Reach({ rows, division }: RowsProps) {
  const { t } = useTranslation('present');
  const format = useFormat();
  const places = rows.flatMap(({ ranks }) => ranks[PILLAR_IDS.indexOf(division.pillar)] ?? []);
  const text = (place: number) => format.number(place, Number.isInteger(place) ? 0 : 1);
  return t('discuss.from', { low: text(Math.min(...places)), high: text(Math.max(...places)) });
}

interface NumbersProps {
  readonly discussion: Discussion;
  readonly division: Division;
}

function Numbers(props: NumbersProps) {
  return useNumbersText(props);
}

/** Average and spread with their ranges, and on how many rankings they rest. */
function useNumbersText({ discussion, division }: NumbersProps): string {
  const { t } = useTranslation(['present', 'team']);
  const format = useFormat();
  const { mean, deviation, interval } = division;
  if (!mean.ok || !deviation.ok) return '';
  const people = t('team:agreement.note', { count: discussion.agreement.people });
  const averages = {
    mean: format.number(mean.value.value, 1),
    spread: format.number(deviation.value, 1),
    people,
  };
  return mean.value.interval.ok && interval.ok
    ? t('discuss.numbers', {
        ...averages,
        range: format.range(mean.value.interval.value),
        spreadRange: format.range(interval.value),
      })
    : t('discuss.numbersPlain', averages);
}

function DotFigure({ discussion, rows, division }: NumbersProps & RowsProps) {
  const { t } = useTranslation(['present', 'pillars']);
  const format = useFormat();
  const numbers = useNumbersText({ discussion, division });
  const { pillar, mean, median } = division;
  const dots = rows.flatMap(({ ranks, rankedCount }) => {
    const value = ranks[PILLAR_IDS.indexOf(pillar)];
    // What a person left out stands behind everything that they placed.
    return value === undefined ? [] : [{ value, isHollow: value > rankedCount }];
  });
  return (
    <WallFigure
      title={t('discuss.chart', { pillar: t(`pillars:${pillar}.nominative`) })}
      sentence={format.sentences([t('discuss.sentence'), numbers])}
      draw={(width) =>
        dotStrip({
          rows: [
            {
              label: '',
              note: '',
              dots,
              mean: mean.ok ? mean.value.value : null,
              median: median.ok ? median.value : null,
            },
          ],
          first: 1,
          last: PILLAR_IDS.length,
          axisTitle: t('discuss.axis'),
          noteTitle: '',
          legend: {
            dot: t('discuss.legend.dot'),
            hollow: dots.some(({ isHollow }) => isHollow) ? t('discuss.legend.hollow') : null,
            mean: t('discuss.legend.mean'),
            median: t('discuss.legend.median'),
          },
          width,
        })
      }
      table={<TeamPlacesTable agreement={discussion.agreement} />}
    />
  );
}
