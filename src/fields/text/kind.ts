import { equality, type FieldOptions, field, type Kind } from '#kernel/field.ts'

interface TextOptions extends FieldOptions {
  /** Longest allowed, in characters; 1,000 unless said otherwise. */
  readonly max?: number
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
    if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean') return { refused: 'takes text' }
    const value = cleanText(String(input)).replaceAll(/[\r\n]+/g, ' ')
    const max = Number(options['max'] ?? 1000)
    return value.length > max ? { refused: `takes at most ${max} characters` } : { value }
  },
  format: (value) => value,
}
