import { Bar, BarChart, LabelList, XAxis, YAxis, type BarShapeProps, type LabelProps } from 'recharts';
import { useElementWidth } from '../use-element-width.ts';
import { CategoryTick, categoryColumn } from './category-axis.tsx';

export interface ScoreBarRow {
  readonly label: string;
  /** 1 to 5; null = not known. */
  readonly self: number | null;
  readonly customers: number | null;
}

interface ScoreBarsProps {
  readonly rows: readonly ScoreBarRow[];
  readonly selfTitle: string;
  readonly customersTitle: string;
  readonly formatValue: (value: number) => string;
}

type Side = 'self' | 'customers';

const MAXIMUM = 5;
const VALUE_SPACE = 36;
const BAR_HEIGHT = 11;

/** The team's own score and the customers' rating of each pillar. Hidden from screen readers: a table stands beside. */
export function ScoreBars({ rows, selfTitle, customersTitle, formatValue }: ScoreBarsProps) {
  const [frame, width] = useElementWidth();
  return (
    <div ref={frame} aria-hidden="true">
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 20px', marginBottom: 8 }}>
        <LegendEntry side="self" title={selfTitle} />
        <LegendEntry side="customers" title={customersTitle} />
      </div>
      {width > 0 ? <Bars rows={rows} width={width} formatValue={formatValue} /> : null}
    </div>
  );
}

function Bars({
  rows,
  width,
  formatValue,
}: Pick<ScoreBarsProps, 'rows' | 'formatValue'> & { readonly width: number }) {
  const column = categoryColumn(
    rows.map((row) => row.label),
    width,
  );
  const label = <ValueLabel formatValue={formatValue} />;
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={rows.length * Math.max(column.rowHeight, 44) + 8}
      data={rows}
      margin={{ top: 4, right: 0, bottom: 4, left: 0 }}
      barGap={4}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[0, MAXIMUM]} padding={{ left: 0, right: VALUE_SPACE }} hide />
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
      <Bar dataKey="self" fill="var(--self)" barSize={BAR_HEIGHT} isAnimationActive={false}>
        <LabelList dataKey="self" content={label} />
      </Bar>
      <Bar
        dataKey="customers"
        fill="var(--customers)"
        barSize={BAR_HEIGHT}
        isAnimationActive={false}
        shape={Plumb}
      >
        <LabelList dataKey="customers" content={label} />
      </Bar>
    </BarChart>
  );
}

/** A line with the customers' diamond at its end: told apart from the team's bar without colour. */
function Plumb({ x, y, width, height }: BarShapeProps) {
  const end = x + width;
  const middle = y + height / 2;
  return (
    <g>
      <path d={`M ${x} ${middle} L ${end} ${middle}`} stroke="var(--customers)" strokeWidth={2} />
      <Diamond x={end} y={middle} />
    </g>
  );
}

function Diamond({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <path d={`M ${x} ${y - 6} L ${x + 6} ${y} L ${x} ${y + 6} L ${x - 6} ${y} Z`} fill="var(--customers)" />
  );
}

function ValueLabel({ x, y, width, value, formatValue }: LabelProps & Pick<ScoreBarsProps, 'formatValue'>) {
  if (typeof value !== 'number') return null;
  return (
    <text
      x={Number(x) + Number(width) + 10}
      y={Number(y) + BAR_HEIGHT / 2 + 4.5}
      fontSize={12}
      fontWeight={600}
      fill="var(--ink)"
    >
      {formatValue(value)}
    </text>
  );
}

function LegendEntry({ side, title }: { readonly side: Side; readonly title: string }) {
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 7,
        fontSize: 13,
        fontWeight: 600,
        color: `var(--${side})`,
      }}
    >
      <svg width={14} height={14} viewBox="0 0 14 14">
        {side === 'self' ? (
          <rect x={1} y={2} width={12} height={10} fill="var(--self)" />
        ) : (
          <Diamond x={7} y={7} />
        )}
      </svg>
      {title}
    </span>
  );
}
