import { Bar, BarChart, LabelList, ReferenceLine, XAxis, YAxis, type LabelProps } from 'recharts';
import type { GapVerdict } from '../../domain/analysis/analysis.ts';
import { useElementWidth } from '../use-element-width.ts';
import { CategoryTick, categoryColumn } from './category-axis.tsx';

export interface GapBarRow {
  readonly label: string;
  /** Mean rank of the team minus that of the customers: positive = the team puts it too low. */
  readonly value: number;
  readonly verdict: GapVerdict;
}

interface GapBarsProps {
  readonly rows: readonly GapBarRow[];
  readonly axisTitle: string;
  readonly formatValue: (value: number) => string;
}

const verdictColours: Readonly<Record<GapVerdict, { fill: string; fillOpacity: number }>> = {
  'blind-spot': { fill: 'var(--customers)', fillOpacity: 1 },
  'over-emphasis': { fill: 'var(--team)', fillOpacity: 1 },
  aligned: { fill: 'var(--ink-3)', fillOpacity: 0.45 },
  unclear: { fill: 'var(--ink-3)', fillOpacity: 0.45 },
};

/** Room beside the longest bar for its number. */
const VALUE_SPACE = 44;
const BAR_HEIGHT = 14;

/** Bars to both sides of zero, one per pillar. Hidden from screen readers: the caller's table says the same. */
export function GapBars({ rows, axisTitle, formatValue }: GapBarsProps) {
  const [frame, width] = useElementWidth();
  return (
    <div ref={frame} aria-hidden="true">
      <p style={{ margin: '0 0 8px', color: 'var(--ink-3)', fontSize: 13 }}>{axisTitle}</p>
      {width > 0 ? <Bars rows={rows} width={width} formatValue={formatValue} /> : null}
    </div>
  );
}

function Bars({ rows, width, formatValue }: Omit<GapBarsProps, 'axisTitle'> & { readonly width: number }) {
  const column = categoryColumn(
    rows.map((row) => row.label),
    width,
  );
  const reach = Math.max(...rows.map((row) => Math.abs(row.value)), 1);
  const data = rows.map((row) => ({ ...row, ...verdictColours[row.verdict] }));
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={rows.length * column.rowHeight + 8}
      data={data}
      margin={{ top: 4, right: 0, bottom: 4, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        domain={[-reach, reach]}
        padding={{ left: VALUE_SPACE, right: VALUE_SPACE }}
        hide
      />
      <YAxis
        type="category"
        dataKey="label"
        width={column.width}
        interval={0}
        axisLine={false}
        tickLine={false}
        tickSize={0}
        tickMargin={0}
        tick={<CategoryTick columnWidth={column.width} />}
      />
      <Bar dataKey="value" barSize={BAR_HEIGHT} radius={2} isAnimationActive={false}>
        <LabelList dataKey="value" content={<ValueLabel formatValue={formatValue} />} />
      </Bar>
      <ReferenceLine x={0} stroke="var(--ink-3)" />
    </BarChart>
  );
}

/** The number stands beyond the bar's end, away from zero. */
function ValueLabel({ x, y, width, value, formatValue }: LabelProps & Pick<GapBarsProps, 'formatValue'>) {
  const number = Number(value);
  const end = Number(x) + Number(width);
  const isNegative = number < 0;
  return (
    <text
      x={isNegative ? Math.min(Number(x), end) - 7 : Math.max(Number(x), end) + 7}
      y={Number(y) + BAR_HEIGHT / 2 + 4.5}
      fontSize={13}
      fontWeight={600}
      fill="var(--ink)"
      textAnchor={isNegative ? 'end' : 'start'}
    >
      {formatValue(number)}
    </text>
  );
}
