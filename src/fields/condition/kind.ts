import type { Condition } from '#kernel/condition.ts'
import { readComparison } from '#kernel/condition.ts'
import { type FieldOptions, field, type Kind } from '#kernel/field.ts'
import { messagesOf } from '#kernel/messages.ts'
import { fromText } from '../faces/json.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

interface ConditionOptions extends FieldOptions {
  /** The record type to which the condition applies. */
  readonly over?: string
  /** The field of the record that names this type. */
  readonly overField?: string
  /** The condition is never asked of the database, so that it may use the operator `matches`. */
  readonly inMemory?: boolean
}

/** A condition as the value of a field: of event rules, targets of an agreement, saved views. */
export const condition = <const O extends ConditionOptions = Record<never, never>>(options?: O) => field<Condition, O>('condition', options)

const maxDepth = 20

/** Whether the input has the form of a condition; its fields are checked where the record type is known. */
const isCondition = (input: unknown, depth = 0): boolean => {
  if (typeof input !== 'object' || input === null || depth > maxDepth) return false
  if ('all' in input) return Array.isArray(input.all) && input.all.every((one) => isCondition(one, depth + 1))
  if ('any' in input) return Array.isArray(input.any) && input.any.every((one) => isCondition(one, depth + 1))
  if ('not' in input) return isCondition(input.not, depth + 1)
  return namesField(input) && readComparison(input) !== undefined
}
const namesField = (input: object): input is { readonly field: string } => 'field' in input && typeof input.field === 'string'

export const conditionKind: Kind<Condition> = {
  name: 'condition',
  label: messageOf('kindName'),
  operators: ['empty'],
  parse: (given) => {
    const input = fromText(given)
    return isCondition(input) ? { value: input as Condition } : { refused: messageOf('form') }
  },
  format: (value) => JSON.stringify(value),
}
