// biome-ignore-all lint/suspicious/noArrayIndexKey: what is listed has no identity but its place
import { ActionIcon, Button, Input, TextInput } from '@mantine/core'
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react'
import { capitalized } from '#kernel/localized-text.ts'
import { type Control, type EditProps, useInput, useLocalize, useTranslate, useWorld } from '../faces/control.tsx'
import { formatWeekday } from '../faces/format.ts'
import { en } from './en.ts'
import { type Weekday, type WeekHours, weekdays } from './kind.ts'

const spansText = (hours: WeekHours, day: Weekday): string => (hours[day] ?? []).map(([from, to]) => `${from}–${to}`).join(', ')

/** Consecutive days with the same hours are shown together. */
export const groupedDays = (hours: WeekHours): readonly (readonly [first: Weekday, last: Weekday, spans: string])[] => {
  const groups: [Weekday, Weekday, string][] = []
  for (const day of weekdays) {
    const spans = spansText(hours, day)
    const last = groups.at(-1)
    if (last && last[2] === spans) last[1] = day
    else groups.push([day, day, spans])
  }
  return groups.filter(([, , spans]) => spans !== '')
}

const Edit = (props: EditProps<WeekHours>) => {
  const localize = useLocalize()
  const t = useTranslate(en)
  const { language } = useWorld()
  const nameOf = (day: Weekday): string => capitalized(formatWeekday(weekdays.indexOf(day), language, 'long'), language)
  const { label, error, required, disabled } = useInput(props)
  const value = props.value ?? {}
  const put = (day: Weekday, spans: readonly (readonly [string, string])[]): void => {
    const { [day]: _, ...others } = value
    props.onChange(spans.length > 0 ? { ...others, [day]: spans } : others)
  }
  const everyWorkday = (): void =>
    props.onChange({ ...value, ...Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, value.mon ?? []])) })
  return (
    <Input.Wrapper
      label={label}
      error={error}
      required={required}
      labelElement="div"
      {...(props.of.help ? { description: localize(props.of.help) } : {})}
    >
      <div className="s-hours">
        {weekdays.map((day) => (
          <div key={day} className="s-hours-day">
            <span>{nameOf(day)}</span>
            <div className="s-hours-spans">
              {(value[day] ?? []).map((span, i) => (
                <span key={i} className="s-hours-span">
                  {([0, 1] as const).map((end) => (
                    <TextInput
                      key={end}
                      size="xs"
                      w={68}
                      disabled={disabled}
                      aria-label={t(end === 0 ? 'from' : 'to', { day: nameOf(day) })}
                      value={span[end]}
                      onChange={(event) => {
                        const time = event.currentTarget.value
                        put(
                          day,
                          (value[day] ?? []).map((s, n) => (n === i ? (end === 0 ? [time, s[1]] : [s[0], time]) : s)),
                        )
                      }}
                    />
                  ))}
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    disabled={disabled}
                    aria-label={t('remove')}
                    onClick={() =>
                      put(
                        day,
                        (value[day] ?? []).filter((_, n) => n !== i),
                      )
                    }
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </span>
              ))}
              <ActionIcon
                size="sm"
                variant="subtle"
                disabled={disabled}
                aria-label={t('addHours', { day: nameOf(day) })}
                onClick={() => put(day, [...(value[day] ?? []), value[day]?.length ? ['18:00', '20:00'] : ['09:00', '17:30']])}
              >
                <IconPlus size={14} />
              </ActionIcon>
            </div>
          </div>
        ))}
      </div>
      <Button variant="subtle" size="compact-sm" disabled={disabled} leftSection={<IconCopy size={14} />} onClick={everyWorkday}>
        {t('copyMonday')}
      </Button>
    </Input.Wrapper>
  )
}

const useText = (): ((value: WeekHours) => readonly string[]) => {
  const { language } = useWorld()
  const short = (day: Weekday): string => formatWeekday(weekdays.indexOf(day), language, 'short').toLocaleLowerCase()
  return (value) =>
    groupedDays(value).map(([first, last, spans]) => `${first === last ? short(first) : `${short(first)}–${short(last)}`} ${spans}`)
}

export const hoursControl: Control<WeekHours> = {
  Show: ({ value, dense }) => {
    const lines = useText()(value)
    return dense ? (
      <span className="s-line">{lines.join(' · ')}</span>
    ) : (
      <ul className="s-plain">
        {lines.map((line) => (
          <li key={line} className="s-number">
            {line}
          </li>
        ))}
      </ul>
    )
  },
  Edit,
  Filter: () => null,
  text: (value) => JSON.stringify(value),
}
