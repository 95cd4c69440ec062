import { AxisBottom } from '@visx/axis'
import { scaleBand, scaleLinear } from '@visx/scale'
import { Bar } from '@visx/shape'
import classes from './chart.module.css'
import { useWidth } from './useWidth.ts'

export type BarRow = {
  readonly key: string
  readonly label: string
  readonly value: number
  /** Where the value lies most likely: drawn as a dot on a line instead of a bar. */
  readonly interval?: { readonly low: number; readonly high: number }
  /** The figure in words, at the end of the row. */
  readonly text: string
}

type BarsProps = {
  readonly rows: readonly BarRow[]
  /** End of the scale; that of the largest value when left out. */
  readonly max?: number
  /** For the scale. */
  readonly format: (value: number) => string
  /** A line across all rows, as a limit. */
  readonly mark?: { readonly value: number; readonly label: string }
  /** Room for the labels, of the whole width. */
  readonly labelShare?: number
}

const ROW = 24
const AXIS = 26
const TOP = 18
/** Room for the figure at the end of a row. */
const FIGURE = 132

/** Values as horizontal bars, or as dots with their interval; names on the left, figures on the right. */
export function Bars({ rows, max, format, mark, labelShare = 0.34 }: BarsProps) {
  const { ref, width } = useWidth()
  const left = Math.round(Math.min(320, width * labelShare))
  const inner = Math.max(60, width - left - FIGURE)
  const height = rows.length * ROW
  const end =
    max ?? Math.max(mark?.value ?? 0, ...rows.map(({ value, interval }) => interval?.high ?? value)) * 1.05
  const x = scaleLinear({ domain: [0, end || 1], range: [0, inner] })
  const y = scaleBand({ domain: rows.map(({ key }) => key), range: [0, height], padding: 0.3 })
  const thick = y.bandwidth()
  return (
    <div ref={ref}>
      <svg className={classes.chart} width={width} height={height + AXIS + TOP} aria-hidden>
        <g transform={`translate(${left}, ${TOP})`}>
          {x.ticks(5).map((tick) => (
            <line key={tick} className={classes.grid} x1={x(tick)} x2={x(tick)} y1={0} y2={height} />
          ))}
          {rows.map(({ key, label, value, interval, text }) => {
            const top = y(key) ?? 0
            const middle = top + thick / 2
            return (
              <g key={key}>
                <foreignObject x={-left} y={middle - 9} width={left - 12} height={18}>
                  <div className={classes.label} title={label}>
                    {label}
                  </div>
                </foreignObject>
                {interval ? (
                  <>
                    <line
                      className={classes.interval}
                      x1={x(interval.low)}
                      x2={x(interval.high)}
                      y1={middle}
                      y2={middle}
                    />
                    <circle className={classes.dot} cx={x(value)} cy={middle} r={4.5} />
                  </>
                ) : (
                  <Bar
                    className={classes.bar!}
                    x={0}
                    y={top}
                    width={Math.max(1, x(value))}
                    height={thick}
                    rx={2}
                  />
                )}
                <text className={classes.figure} x={inner + 12} y={middle} dy="0.35em">
                  {text}
                </text>
              </g>
            )
          })}
          {mark && (
            <g transform={`translate(${x(mark.value)}, 0)`}>
              <line className={classes.mark} y1={-4} y2={height} />
              <text className={classes.markLabel} y={-7} textAnchor="middle">
                {mark.label}
              </text>
            </g>
          )}
          <AxisBottom
            top={height}
            scale={x}
            numTicks={Math.max(2, Math.min(5, Math.floor(inner / 64)))}
            tickFormat={(value) => format(Number(value))}
            axisLineClassName={classes.axis!}
            tickLineProps={{ className: classes.axis! }}
            tickLabelProps={{ className: classes.tick! }}
          />
        </g>
      </svg>
    </div>
  )
}
