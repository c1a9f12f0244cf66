import { equality, type FieldOptions, field, type Kind, order } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export const maxStars = 5

/** One to five stars. */
export const rating = <const O extends FieldOptions = Record<never, never>>(options?: O) => field<number, O>('rating', options)

export const ratingKind: Kind<number> = {
  name: 'rating',
  label: messageOf('kindName'),
  operators: [...equality, ...order],
  parse: (input) => {
    const value = typeof input === 'string' && /^\d$/.test(input) ? Number(input) : input
    const isRating = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maxStars
    return isRating ? { value } : { refused: messageOf('range') }
  },
  format: String,
  compare: (a, b) => a - b,
  example: () => 4,
}
