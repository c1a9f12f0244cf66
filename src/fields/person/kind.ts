import { type FieldOptions, field, type Id, type Kind } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { refKind } from '../ref/kind.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** A person; in conditions 'me' is the current user. */
export const person = <const O extends FieldOptions = Record<never, never>>(options?: O) =>
  field<Id<'person'>, O>('person', options, { to: 'person' })

export const personKind: Kind<string> = { ...refKind, name: 'person', label: messageOf('kindName'), valuesOf: 'ref' }
