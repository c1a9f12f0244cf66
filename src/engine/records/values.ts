/** Values that come from outside, on their way into a record: parsed by their kinds, derived, stamped, compared with what was. */
import { type Actor, theSystem } from '#kernel/actor.ts'
import type { Facts } from '#kernel/facts.ts'
import type { House } from '#kernel/house.ts'
import type { AnyLifecycle } from '#kernel/lifecycle.ts'
import { all, fieldName, type Message, messagesOf } from '#kernel/messages.ts'
import { Fault, type WrongFields } from '#kernel/trouble.ts'
import { en } from './en.ts'

const say = messagesOf(en)

export type Values = Record<string, unknown>

/** Values as the kinds take them; throws one fault that names every field that cannot be taken. */
export const parseValues = (
  house: House,
  type: string,
  input: Readonly<Values>,
  mayWrite: (field: string) => Message | undefined,
): Values => {
  const wrong: Record<string, Message> = {}
  const values: Values = {}
  for (const [name, raw] of Object.entries(input)) {
    const field = house.fieldOf(type, name)
    const refused = field ? mayWrite(name) : say('unknownField')
    if (!field || refused) {
      wrong[name] = refused ?? say('unknownField')
      continue
    }
    if (raw === null || raw === undefined || raw === '') {
      values[name] = null
      continue
    }
    const parsed = house.kinds[field.kind]?.parse(raw, field.options)
    if (!parsed || 'refused' in parsed) wrong[name] = parsed?.refused ?? say('unreadable')
    else values[name] = parsed.value
  }
  refuseWrong(type, wrong)
  return values
}

/** Throws one fault that names each field and what is wrong with it; nothing when nothing is wrong. */
export const refuseWrong = (type: string, wrong: WrongFields): void => {
  const problems = Object.entries(wrong).map(([field, problem]) => say('wrongValue', { field: fieldName(type, field), problem }))
  if (problems.length > 0) throw new Fault('value.refused', say('wrongValues', { problems: all(problems) }), { fields: wrong })
}

/**
 * What the declarations derive from the record; `changed` names the fields that have another value now (undefined on creation).
 * A derivation that does not know (null) leaves what is there.
 */
export const derived = (
  cycle: AnyLifecycle,
  record: Readonly<Values>,
  facts: Facts,
  now: string,
  changed?: ReadonlySet<string>,
  who: Actor = theSystem,
): Values => {
  const values: Values = {}
  for (const [name, rule] of Object.entries(cycle.derives)) {
    if (!rule || (changed && !rule.from.some((field) => changed.has(field)))) continue
    if (rule.whenEmpty && (record[name] ?? null) !== null) continue
    const value = rule.value({ ...record, ...values }, facts, now, who)
    if (value !== null && value !== undefined) values[name] = value
  }
  return values
}

export const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Old and new value of each field that differs. */
export const changesBetween = (before: Readonly<Values>, after: Readonly<Values>): Record<string, readonly [unknown, unknown]> =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => !same(before[name] ?? null, value ?? null))
      .map(([name, value]) => [name, [before[name] ?? null, value ?? null] as const]),
  )

/** The text by which a record is found, besides its title. */
export const searchBody = (house: House, type: string, record: Readonly<Values>): string =>
  Object.entries(house.type(type).model.fields)
    .filter(([, field]) => field.options.searched ?? (field.kind === 'text' || field.kind === 'markdown'))
    .map(([name]) => record[name])
    .filter((value): value is string => typeof value === 'string')
    .join('\n')
    .slice(0, 100_000)

/** Whether a change touches what the search knows. */
export const touchesSearch = (house: House, type: string, changed: readonly string[]): boolean =>
  changed.some((name) => name === 'title' || ['text', 'markdown'].includes(house.type(type).model.fields[name]?.kind ?? ''))
