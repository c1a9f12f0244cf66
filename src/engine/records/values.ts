/** The values of a record on their way in: parsed by their kinds, derived, and compared with the values before. */
import { type Actor, theSystem } from '#kernel/actor.ts'
import type { Facts } from '#kernel/facts.ts'
import type { House } from '#kernel/house.ts'
import type { AnyLifecycle } from '#kernel/lifecycle.ts'
import { all, fieldName, type Message, messagesOf } from '#kernel/messages.ts'
import type { AnyRecord, Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { Fault, type WrongFields } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

/** More would take the program seconds to refuse one by one. */
const maxValues = 1000

/** Parses the input for each field. Throws one fault that names every refused field with its reason. */
export const parseValues = (
  house: House,
  type: string,
  input: Values,
  /** The reason why the field may not be written, if there is one. */
  refusalFor: (field: string) => Message | undefined,
): Values => {
  const entries = Object.entries(input)
  if (entries.length > maxValues) throw new Fault('value.refused', messageOf('tooManyValues', { count: entries.length, max: maxValues }))
  const wrong: Record<string, Message> = {}
  const values: Record<string, unknown> = {}
  for (const [name, raw] of entries) {
    const field = house.fieldOf(type, name)
    const refused = field ? refusalFor(name) : messageOf('unknownField')
    if (!field || refused) {
      wrong[name] = refused ?? messageOf('unknownField')
      continue
    }
    // a blank text is empty, whatever the kind
    if (raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '')) {
      values[name] = null
      continue
    }
    const parsed = ownValue(house.kinds, field.kind)?.parse(raw, field.options)
    if (!parsed || 'refused' in parsed) wrong[name] = parsed?.refused ?? messageOf('unreadable')
    // a text of characters that cannot be stored is empty once it is cleaned
    else values[name] = parsed.value === '' ? null : parsed.value
  }
  refuseWrong(type, wrong)
  return values
}

/** The fault for wrong values: one sentence with each field and its error. */
export const wrongValues = (type: string, wrong: WrongFields): Fault => {
  const problems = Object.entries(wrong).map(([field, problem]) => messageOf('wrongValue', { field: fieldName(type, field), problem }))
  return new Fault('value.refused', messageOf('wrongValues', { problems: all(problems) }), { fields: wrong })
}

/** Throws the fault unless there are no wrong values. */
export const refuseWrong = (type: string, wrong: WrongFields): void => {
  if (Object.keys(wrong).length > 0) throw wrongValues(type, wrong)
}

/**
 * The values that the declarations derive from the record; `changed` are the fields whose value is new (undefined on creation).
 * A derivation has three answers: a value, null for "there is none" (the field becomes empty), and undefined for "unchanged".
 */
export const derived = (
  cycle: AnyLifecycle,
  record: Values,
  facts: Facts,
  now: string,
  changed?: ReadonlySet<string>,
  who: Actor = theSystem,
): Values => {
  const values: Record<string, unknown> = {}
  for (const [name, rule] of Object.entries(cycle.derives)) {
    if (!rule || (changed && !rule.from.some((field) => changed.has(field)))) continue
    if (rule.whenEmpty && (ownValue(record, name) ?? null) !== null) continue
    const value = rule.value({ ...record, ...values }, facts, now, who)
    if (value === undefined) continue
    // "there is none" does not replace what somebody writes at the same time
    if (value === null && (changed === undefined || changed.has(name))) continue
    values[name] = value
  }
  return values
}

interface Checked {
  readonly record: AnyRecord
  /** The record before a change; absent on creation. */
  readonly before?: AnyRecord
  readonly facts: Facts
  readonly who: Actor
}

/** Throws `value.refused` for the first declared check that the new values violate. */
export const refuseUnchecked = (cycle: AnyLifecycle, { record, before, facts, who }: Checked): void => {
  for (const { of, holds } of Object.values(cycle.checks)) {
    if (before && of.every((field) => isSameValue(ownValue(before, field) ?? null, ownValue(record, field) ?? null))) continue
    const verdict = holds(record, facts, who, before)
    if (verdict !== true) throw new Fault('value.refused', verdict.refused, { fields: verdict.fields ?? of.slice(0, 1) })
  }
}

/** Whether two values are equal; lists and objects are compared by content. */
export const isSameValue = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** JSON with sorted keys, because PostgreSQL orders those of jsonb by itself. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

/** The old and the new value of each field that differs. */
export const changesBetween = (before: Values, after: Values): Record<string, readonly [unknown, unknown]> =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => !isSameValue(ownValue(before, name) ?? null, value ?? null))
      .map(([name, value]) => [name, [ownValue(before, name) ?? null, value ?? null] as const]),
  )
