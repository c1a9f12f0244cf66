import { Temporal } from 'temporal-polyfill'
import { equality, type FieldOptions, field, type Kind, order } from '#kernel/field.ts'
import { any, messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

interface DurationOptions extends FieldOptions {
  /** Working time of people, shown in person-hours. */
  readonly effort?: boolean
}

/** A length of time in whole seconds. */
export const duration = <const O extends DurationOptions = Record<never, never>>(options?: O) => field<number, O>('duration', options)

/** Person-time spent, in seconds. */
export const effort = <const O extends FieldOptions = Record<never, never>>(options?: O) =>
  field<number, O>('duration', options, { effort: true })

const maxSeconds = 1e12
const clockText = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/

/** Seconds from `PT1H30M`, `1:30` (hours and minutes) or a number of seconds; undefined for anything else. */
export const parseSeconds = (input: unknown): number | undefined => {
  if (typeof input === 'number') return Number.isFinite(input) ? Math.round(input) : undefined
  if (typeof input !== 'string') return undefined
  const clock = clockText.exec(input.trim())
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
  if (/^\d+$/.test(input.trim())) return Number(input)
  try {
    return Math.round(Temporal.Duration.from(input.trim()).total({ unit: 'seconds', relativeTo: '2024-01-01' }))
  } catch {
    // not a duration
    return undefined
  }
}

export const durationKind: Kind<number> = {
  name: 'duration',
  label: messageOf('kindName'),
  valuesOf: 'number',
  operators: [...equality, ...order],
  parse: (input) => {
    const value = parseSeconds(input)
    return value === undefined || value < 0 || value > maxSeconds
      ? { refused: messageOf('form', { examples: any(['PT1H30M', '1:30']) }) }
      : { value }
  },
  format: (value) => `PT${value}S`,
  compare: (a, b) => a - b,
}
