import { equality, type FieldOptions, field, type Id, type Kind, type ModelName } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

interface RefOptions extends FieldOptions {
  /** Only records that meet this condition can be chosen. */
  readonly only?: unknown
}

/** A reference to a record of another type; the name of the type is checked at start. */
export const ref = <const P extends ModelName, const O extends RefOptions = Record<never, never>>(to: P, options?: O) =>
  field<Id<P>, O>('ref', options, { to })

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isId = (input: unknown): input is string => typeof input === 'string' && uuid.test(input)

export const refKind: Kind<string> = {
  name: 'ref',
  label: messageOf('kindName'),
  operators: [...equality],
  parse: (input) => (isId(input) ? { value: input.toLowerCase() } : { refused: messageOf('form') }),
  format: (value) => value,
}
