/** A field that names a process, for records that are about one: evaluations, audits, weaknesses, initiatives. */
import { choice } from '#fields/declare.ts'
import type { FieldOptions, Fields } from '#kernel/field.ts'

/** Replaced by the names of all processes when the rooms are assembled, so that a new room is included. */
const everyProcess: readonly string[] = []

/** A choice among all processes; without `foundation`, which contains what all processes need. */
export const processChoice = <const O extends FieldOptions = Record<never, never>>(options?: O) => choice(everyProcess, options)

/** The fields with the names of the processes in place. */
export const withProcessNames = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.options['values'] === everyProcess ? { ...field, options: { ...field.options, values: names } } : field,
    ]),
  )
