import { equality, type FieldOptions, field, type Kind, order } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { instantOf, toMoment } from '#kernel/time.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** A moment, stored in UTC with milliseconds. */
export const moment = <const O extends FieldOptions = Record<never, never>>(options?: O) => field<string, O>('moment', options)

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/

export const momentKind: Kind<string> = {
  name: 'moment',
  label: messageOf('kindName'),
  operators: [...equality, ...order],
  parse: (input) => {
    if (typeof input !== 'string' || !iso.test(input)) return { refused: messageOf('form', { example: '2026-11-20T09:30:00Z' }) }
    const milliseconds = instantOf(input)
    return milliseconds === undefined ? { refused: messageOf('missing') } : { value: toMoment(milliseconds) }
  },
  format: (value) => value,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
}
