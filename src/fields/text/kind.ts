import { equality, type FieldOptions, field, type Kind } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'
import { formats, type TextFormat } from './text-formats.ts'

const messageOf = messagesOf(en)

interface TextOptions extends FieldOptions {
  /** The maximum number of characters; 1,000 by default. */
  readonly max?: number
  /** A further requirement for the text. */
  readonly format?: TextFormat
  /** What the text names, to be checked when it is stored: a record type, a clock of the type in `recordType`, a role, a calendar of holidays, a rule. */
  readonly names?: 'record-type' | 'clock' | 'role' | 'holidays' | 'recurrence'
}

const defaultMaxCharacters = 1000

/** One line of text. */
export const text = <const O extends TextOptions = Record<never, never>>(options?: O) => field<string, O>('text', options)

/** Removes characters that PostgreSQL cannot store, and white space at both ends. */
export const cleanText = (input: string): string => input.replaceAll('\u0000', '').toWellFormed().trim()

/** JSON numbers beyond the safe integers were rounded before they are seen here: their text would not be what was sent. */
const isExact = (input: unknown): boolean => Number.isFinite(input) && (!Number.isInteger(input) || Number.isSafeInteger(input))

export const textKind: Kind<string> = {
  name: 'text',
  label: messageOf('kindName'),
  operators: [...equality, 'contains', 'startsWith', 'like'],
  parse: (input, options) => {
    if (typeof input !== 'string' && typeof input !== 'boolean' && !isExact(input)) return { refused: messageOf('form') }
    const value = cleanText(String(input)).replaceAll(/[\r\n]+/g, ' ')
    const max = Number(options['max'] ?? defaultMaxCharacters)
    if (value.length > max) return { refused: messageOf('tooLong', { max }) }
    const format = formats.get(options['format'])
    const normal = format?.normal?.(value) ?? value
    return format?.must && !format.must.fit(normal) ? { refused: format.must.refused } : { value: normal }
  },
  format: (value) => value,
  searchText: (value, options) => formats.get(options['format'])?.searched?.(value) ?? value,
}
