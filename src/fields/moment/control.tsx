import { NumberInput, Select, TextInput } from '@mantine/core'
import { type Control, type FilterProps, useInput, useLocalize, useTranslate, useWorld } from '../faces/control.tsx'
import { formatAgo, formatMoment, formatMomentFully } from '../faces/format.ts'
import { en } from './en.ts'
import { fromWall, toWall } from './zoned.ts'

type Relative = { readonly ago: string } | { readonly ahead: string }
const isRelative = (value: unknown): value is Relative =>
  typeof value === 'object' && value !== null && ('ago' in value || 'ahead' in value)

const units = [
  ['PT*H', 'hours'],
  ['P*D', 'days'],
  ['P*W', 'weeks'],
  ['P*M', 'months'],
] as const

/** The number and the unit of a duration such as `P30D`. */
export const readRelative = (value: Relative): { way: 'ago' | 'ahead'; amount: number; unit: string } => {
  const way = 'ago' in value ? 'ago' : 'ahead'
  const text = 'ago' in value ? value.ago : value.ahead
  return { way, amount: Number(/\d+/.exec(text)?.[0] ?? 0), unit: text.replace(/\d+/, '*') }
}

const MomentFilter = ({ value, onChange, of }: FilterProps) => {
  const localize = useLocalize()
  const t = useTranslate(en)
  const { zone } = useWorld()
  const relative = isRelative(value) ? readRelative(value) : undefined
  const write = (way: 'ago' | 'ahead', amount: number, unit: string): void => onChange({ [way]: unit.replace('*', String(amount)) })
  return (
    <>
      <Select
        aria-label={t('how')}
        w={130}
        allowDeselect={false}
        value={relative?.way ?? 'at'}
        onChange={(way) =>
          way === 'at' ? onChange(new Date().toISOString()) : write(way as 'ago', relative?.amount ?? 7, relative?.unit ?? 'P*D')
        }
        data={[
          { value: 'at', label: t('at') },
          { value: 'ago', label: t('ago') },
          { value: 'ahead', label: t('ahead') },
        ]}
      />
      {relative ? (
        <>
          <NumberInput
            aria-label={localize(of.label)}
            w={80}
            min={0}
            value={relative.amount}
            onChange={(n) => write(relative.way, Number(n) || 0, relative.unit)}
          />
          <Select
            aria-label={t('unit')}
            w={110}
            allowDeselect={false}
            value={relative.unit}
            onChange={(unit) => write(relative.way, relative.amount, unit ?? 'P*D')}
            data={units.map(([unit, key]) => ({ value: unit, label: t(key) }))}
          />
        </>
      ) : (
        <TextInput
          type="datetime-local"
          className="s-grow"
          aria-label={localize(of.label)}
          value={typeof value === 'string' && value ? toWall(value, zone) : ''}
          onChange={(event) => onChange(fromWall(event.currentTarget.value, zone))}
        />
      )}
    </>
  )
}

export const momentControl: Control<string> = {
  Show: ({ value, dense }) => {
    const { language, zone } = useWorld()
    const now = Date.now()
    return (
      <time dateTime={value} title={formatMomentFully(value, language, zone)} className="s-number">
        <span className="s-nowrap">{formatMoment(value, language, zone)}</span>
        {!dense && Math.abs(now - Date.parse(value)) < 31 * 86_400_000 && (
          <>
            {' '}
            <span className="s-dim s-nowrap">· {formatAgo(value, now, { language, zone })}</span>
          </>
        )}
      </time>
    )
  },
  Edit: (props) => {
    const { zone } = useWorld()
    return (
      <TextInput
        {...useInput(props)}
        type="datetime-local"
        value={props.value ? toWall(props.value, zone) : ''}
        onChange={(event) => props.onChange(event.currentTarget.value ? fromWall(event.currentTarget.value, zone) : null)}
      />
    )
  },
  Filter: MomentFilter,
  text: (value, _, world) => formatMoment(value, world.language, world.zone),
}
