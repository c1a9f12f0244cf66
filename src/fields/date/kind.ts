import { equality, type FieldOptions, field, type Kind, order } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** A day, without time and zone. */
export const date = <const O extends FieldOptions = Record<never, never>>(options?: O) => field<string, O>('date', options)

const parse: Kind<string>['parse'] = (input) => {
  if (typeof input !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(input)) return { refused: messageOf('form', { example: '2026-11-20' }) }
  const there = new Date(`${input}T00:00:00Z`)
  return Number.isNaN(there.getTime()) || there.toISOString().slice(0, 10) !== input ? { refused: messageOf('missing') } : { value: input }
}

const momentInUtc = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?Z$/

export const dateKind: Kind<string> = {
  name: 'date',
  label: messageOf('kindName'),
  operators: [...equality, ...order],
  parse,
  // { ago: 'P1D' } and { period: 'to' } are moments; see compare
  parseCompared: (input, options) => parse(typeof input === 'string' ? (momentInUtc.exec(input)?.[1] ?? input) : input, options),
  format: (value) => value,
  // compared with a moment ({ period: 'to' }), its day in UTC counts, as in PostgreSQL's cast
  compare: (a, b) => a.slice(0, 10).localeCompare(b.slice(0, 10), 'en'),
}
