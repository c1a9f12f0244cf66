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
}

const defaultMaxCharacters = 1000

/** One line of text. */
export const text = <const O extends TextOptions = Record<never, never>>(options?: O) => field<string, O>('text', options)

/** Removes characters that PostgreSQL cannot store, and white space at both ends. */
export const cleanText = (input: string): string => input.replaceAll('\u0000', '').toWellFormed().trim()

export const textKind: Kind<string> = {
  name: 'text',
  label: messageOf('kindName'),
  operators: [...equality, 'contains', 'startsWith', 'like'],
  parse: (input, options) => {
    if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean') return { refused: messageOf('form') }
    const value = cleanText(String(input)).replaceAll(/[\r\n]+/g, ' ')
    const max = Number(options['max'] ?? defaultMaxCharacters)
    if (value.length > max) return { refused: messageOf('tooLong', { max }) }
    const format = formats.get(options['format'])
    return format && !format.fits(value) ? { refused: format.refused } : { value }
  },
  format: (value) => value,
}
