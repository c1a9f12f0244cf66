import { type FieldOptions, field, type Kind } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { fromText } from '../faces/json.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]
/** The working hours of each day, `['09:00', '17:30']`; `24:00` is the end of the day. Missing days are non-working. */
export type WeekHours = Readonly<Partial<Record<Weekday, readonly (readonly [from: string, to: string])[]>>>

/** The weekly service hours of a calendar. */
export const hours = <const O extends FieldOptions = Record<never, never>>(options?: O) => field<WeekHours, O>('hours', options)

const clock = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/

const isDay = (spans: unknown): boolean =>
  Array.isArray(spans) &&
  spans.every((span, i) => {
    if (!Array.isArray(span) || span.length !== 2 || !span.every((t) => typeof t === 'string' && clock.test(t))) return false
    return span[0] < span[1] && (i === 0 || spans[i - 1][1] <= span[0])
  })

export const hoursKind: Kind<WeekHours> = {
  name: 'hours',
  label: messageOf('kindName'),
  operators: ['empty'],
  parse: (given) => {
    const input = fromText(given)
    const fits =
      typeof input === 'object' &&
      input !== null &&
      Object.entries(input).every(([day, spans]) => weekdays.includes(day as Weekday) && isDay(spans))
    return fits ? { value: input as WeekHours } : { refused: messageOf('form', { example: '{"mon":[["09:00","17:30"]]}' }) }
  },
  format: (value) => JSON.stringify(value),
}
