import { type Field, type FieldOptions, field, type Id, type Kind } from '#kernel/field.ts'
import { refKind } from '../ref/kind.ts'

/** A person; in conditions 'me' is the one who asks. */
export const person = <const O extends FieldOptions = Record<never, never>>(
  options?: O,
): Field<Id<'person'>, O extends { required: true } ? true : false> =>
  field<Id<'person'>, O>('person', { ...(options ?? ({} as O)), to: 'person' } as never) as never

export const personKind: Kind<string> = { ...refKind, name: 'person', words: { es: 'persona', en: 'person' } }
