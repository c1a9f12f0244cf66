import { type FieldOptions, field, type Kind } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { fromText } from '../faces/json.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

export type Attributes = Readonly<Record<string, string>>

/** Named texts that differ between records: labels of an alert, attributes of a CI class. A path names one of them: `labels.severity`. */
export const attributes = <const O extends FieldOptions = Record<never, never>>(options?: O) => field<Attributes, O>('attributes', options)

/** Without the characters that PostgreSQL cannot store. */
const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

const maxNames = 200
const maxCharacters = 10_000

export const attributesKind: Kind<Attributes> = {
  name: 'attributes',
  label: messageOf('kindName'),
  operators: ['empty'],
  parse: (given) => {
    const input = fromText(given)
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return { refused: messageOf('form') }
    const entries = Object.entries(input)
    if (entries.length > maxNames) return { refused: messageOf('tooMany', { max: maxNames }) }
    // a program matches these texts literally, so white space is part of them
    const value = new Map<string, string>()
    for (const [name, one] of entries) {
      if (one === null || one === undefined) continue
      if (typeof one === 'object' || String(one).length > maxCharacters)
        return { refused: messageOf('tooLong', { max: maxCharacters, name }) }
      value.set(storable(name), storable(String(one)))
    }
    return { value: Object.fromEntries(value) }
  },
  format: (value) => JSON.stringify(value),
  searchText: (value) => Object.values(value).join('\n'),
}
