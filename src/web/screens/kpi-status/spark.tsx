/** The values of the last days as a small chart: a line, its last point, and the target. */
import type { Tone } from '../../theme/tones.ts'

const width = 116
const height = 34
const edge = 4

export const Spark = ({
  values,
  target,
  tone,
  label,
}: {
  readonly values: readonly (number | null)[]
  readonly target: number | null
  readonly tone: Tone
  /** What the chart shows, for screen readers. */
  readonly label: string
}) => {
  const known = [...values.filter((value) => value !== null), ...(target === null ? [] : [target])]
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = (i: number): number => edge + (i * (width - 2 * edge)) / Math.max(1, values.length - 1)
  const y = (value: number): number => (high === low ? height / 2 : height - edge - ((value - low) / (high - low)) * (height - 2 * edge))
  // days without a value interrupt the line
  const path = values
    .map((value, i) => (value === null ? '' : `${values[i - 1] === null || i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`))
    .join('')
  const last = values.at(-1)
  return (
    <svg
      className="s-spark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      data-tone={tone}
    >
      {target !== null && <line className="s-spark-target" x1={edge} x2={width - edge} y1={y(target)} y2={y(target)} />}
      <path d={path} />
      {typeof last === 'number' && <circle cx={x(values.length - 1)} cy={y(last)} r="2.8" />}
    </svg>
  )
}
