import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts';
import { useElementWidth } from '../use-element-width.ts';

interface RankHistogramProps {
  /** How often the pillar got rank 1, 2, …: people, weights or shares. */
  readonly counts: readonly number[];
  readonly side: 'team' | 'customers';
  readonly axisTitle: string;
  readonly formatValue: (count: number) => string;
}

const HEIGHT = 180;

/** How one pillar's ranks are spread. Hidden from screen readers: the caller's table says the same. */
export function RankHistogram({ counts, side, axisTitle, formatValue }: RankHistogramProps) {
  const [frame, width] = useElementWidth();
  const data = counts.map((count, index) => ({ rank: index + 1, count }));
  return (
    <div ref={frame} aria-hidden="true">
      {width > 0 ? (
        <BarChart
          width={width}
          height={HEIGHT}
          data={data}
          margin={{ top: 22, right: 4, bottom: 0, left: 4 }}
          barCategoryGap="16%"
          accessibilityLayer={false}
        >
          <XAxis
            dataKey="rank"
            interval={0}
            height={24}
            tickLine={false}
            axisLine={{ stroke: 'var(--ink-3)' }}
            tick={{ fill: 'var(--ink-3)', fontSize: 12 }}
          />
          <YAxis hide domain={[0, 'dataMax']} />
          <Bar dataKey="count" fill={`var(--${side})`} radius={[2, 2, 0, 0]} isAnimationActive={false}>
            <LabelList
              dataKey="count"
              position="top"
              fill="var(--ink-2)"
              fontSize={width < 420 ? 10 : 12}
              formatter={(count) => formatValue(Number(count))}
            />
          </Bar>
        </BarChart>
      ) : null}
      <p style={{ margin: '4px 0 0', color: 'var(--ink-3)', fontSize: 13, textAlign: 'center' }}>
        {axisTitle}
      </p>
    </div>
  );
}
