import { type FieldOptions, field, type Kind } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { cleanText } from '../text/kind.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** Text with several lines and Markdown. */
export const markdown = <const O extends FieldOptions = Record<never, never>>(options?: O) => field<string, O>('markdown', options)

const maxCharacters = 200_000

export const markdownKind: Kind<string> = {
  name: 'markdown',
  label: messageOf('kindName'),
  valuesOf: 'text',
  operators: ['contains', 'empty'],
  parse: (input) => {
    if (typeof input !== 'string') return { refused: messageOf('form') }
    // the same line ending on all systems, because exported files do not keep the difference
    const value = cleanText(input).replaceAll(/\r\n?/g, '\n')
    return value.length > maxCharacters ? { refused: messageOf('tooLong', { max: maxCharacters }) } : { value }
  },
  format: (value) => value,
  searchText: (value) => value,
}
