import { equality, type FieldOptions, field, type Kind } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'
import { formats, type TextFormat } from './text-formats.ts'

const say = messagesOf(en)

interface TextOptions extends FieldOptions {
  /** Longest allowed, in characters; 1,000 unless said otherwise. */
  readonly max?: number
  /** What the text has to be besides its length. */
  readonly format?: TextFormat
}

/** One line of text. */
export const text = <const O extends TextOptions = Record<never, never>>(options?: O) => field<string, O>('text', options)

/** Text without the characters that PostgreSQL cannot keep, cut of white space at its ends. */
export const cleanText = (input: string): string => input.replaceAll('\u0000', '').toWellFormed().trim()

export const textKind: Kind<string> = {
  name: 'text',
  words: { es: 'texto', en: 'text' },
  operators: [...equality, 'contains', 'startsWith', 'like'],
  parse: (input, options) => {
    if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean') return { refused: say('form') }
    const value = cleanText(String(input)).replaceAll(/[\r\n]+/g, ' ')
    const max = Number(options['max'] ?? 1000)
    if (value.length > max) return { refused: say('tooLong', { max }) }
    const format = formats.get(options['format'])
    return format && !format.fits(value) ? { refused: format.refused } : { value }
  },
  format: (value) => value,
}
