import { AxisBottom, AxisLeft } from '@visx/axis'
import { scaleLinear, scaleTime } from '@visx/scale'
import { LinePath } from '@visx/shape'
import classes from './chart.module.css'
import { useWidth } from './useWidth.ts'

export type Line = {
  readonly key: string
  readonly label: string
  readonly points: readonly { readonly at: number; readonly value: number }[]
}

type LinesProps = {
  readonly lines: readonly Line[]
  readonly format: (value: number) => string
  /** For the scale. */
  readonly formatTick: (value: number) => string
  readonly formatDate: (at: number) => string
}

const HEIGHT = 260
const LEFT = 44
const TOP = 12
const BOTTOM = 28
/** Room for the names at the ends of the lines. */
const NAMES = 170
/** Room for a date below the line. */
const DATE_WIDTH = 96
/** Names are no closer than this. */
const NAME_HEIGHT = 16

/** Values over time; each line has its own colour, its own dashes and its name at its end. */
export function Lines({ lines, format, formatTick, formatDate }: LinesProps) {
  const { ref, width } = useWidth()
  const inner = Math.max(120, width - LEFT - NAMES)
  const points = lines.flatMap((line) => line.points)
  const times = points.map(({ at }) => at)
  const x = scaleTime({ domain: [Math.min(...times), Math.max(...times)], range: [0, inner] })
  const y = scaleLinear({
    domain: [0, Math.max(...points.map(({ value }) => value)) * 1.05 || 1],
    range: [HEIGHT, 0],
  })
  const names = spread(lines.map(({ points: own }) => y(own.at(-1)?.value ?? 0)))
  return (
    <div ref={ref}>
      <svg className={classes.chart} width={width} height={HEIGHT + TOP + BOTTOM} aria-hidden>
        <g transform={`translate(${LEFT}, ${TOP})`}>
          {y.ticks(5).map((tick) => (
            <line key={tick} className={classes.grid} x1={0} x2={inner} y1={y(tick)} y2={y(tick)} />
          ))}
          {lines.map(({ key, label, points: own }, index) => (
            <g key={key} data-series={index}>
              <LinePath
                className={classes.line!}
                data={[...own]}
                x={({ at }) => x(at)}
                y={({ value }) => y(value)}
              />
              {own.map(({ at, value }) => (
                <circle key={at} className={classes.point} cx={x(at)} cy={y(value)} r={2}>
                  <title>{`${label}, ${formatDate(at)}: ${format(value)}`}</title>
                </circle>
              ))}
              <line
                className={classes.line}
                x1={inner + 8}
                x2={inner + 26}
                y1={names[index]}
                y2={names[index]}
              />
              <text className={classes.name} x={inner + 32} y={names[index]} dy="0.35em">
                {label}
              </text>
            </g>
          ))}
          <AxisLeft
            scale={y}
            numTicks={5}
            tickFormat={(value) => formatTick(Number(value))}
            axisLineClassName={classes.axis!}
            tickLineProps={{ className: classes.axis! }}
            tickLabelProps={{ className: classes.tick!, textAnchor: 'end', dx: -4, dy: '0.33em' }}
          />
          <AxisBottom
            top={HEIGHT}
            scale={x}
            tickValues={[...ticksOf(times, Math.max(2, Math.floor(inner / DATE_WIDTH)))]}
            tickFormat={(value) => formatDate(Number(value))}
            axisLineClassName={classes.axis!}
            tickLineProps={{ className: classes.axis! }}
            tickLabelProps={{ className: classes.tick!, textAnchor: 'middle' }}
          />
        </g>
      </svg>
    </div>
  )
}

/** Points that carry their date: a date names the stretch that begins there, no day between two of them. */
function ticksOf(times: readonly number[], most: number): readonly number[] {
  const starts = [...new Set(times)].toSorted((a, b) => a - b)
  const step = Math.ceil(starts.length / most)
  return starts.filter((_, index) => index % step === 0)
}

/** Heights moved apart until no two are closer than a line of text. */
function spread(heights: readonly number[]): readonly number[] {
  const order = heights.map((height, index) => ({ height, index })).toSorted((a, b) => a.height - b.height)
  const moved = [...heights]
  let last = -Infinity
  for (const { height, index } of order) {
    last = Math.max(height, last + NAME_HEIGHT)
    moved[index] = last
  }
  const over = Math.max(0, last - HEIGHT)
  return moved.map((height) => height - over)
}
