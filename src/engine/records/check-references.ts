/**
 * References that people and other programs write: each must point to a record of the declared type that the writer can see, of an
 * organisation that belongs together with that of the record, and still in use. What declarations write themselves is not checked here.
 */
import { sql } from 'kysely'
import { type Actor, reaches } from '#kernel/actor.ts'
import { targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { type Message, messagesOf, typeName } from '#kernel/messages.ts'
import type { Values } from '#kernel/model.ts'
import type { WrongFields } from '#kernel/trouble.ts'
import { mayRead } from '../access/rights.ts'
import { visibleIds } from '../access/visible-ids.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import { readSpine, type SpineRow } from '../store/spine-rows.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

interface Written {
  readonly type: string
  /** The organisation of the record. */
  readonly organisation: string
  /** The new values. */
  readonly values: Values
  /** They were written earlier: what they refer to may have been retired or cancelled since. */
  readonly stored?: boolean
}

/** The fields whose reference is wrong, with the reason. */
export const wrongReferences = async (
  engine: Engine,
  run: Run,
  who: Actor,
  { type, organisation, values, stored = false }: Written,
): Promise<WrongFields> => {
  const { house } = engine
  const given = Object.entries(values).flatMap(([name, value]) => {
    const field = house.fieldOf(type, name)
    const target = name === 'id' || !field ? undefined : targetOf(field)
    if (!target || !field || value === null || value === undefined) return []
    return [{ name, target, ids: [value].flat().map(String), within: field.options['within'] === true }]
  })
  if (given.length === 0) return {}
  const found = await readSpine(
    run.asProgram,
    given.flatMap((one) => one.ids),
  )
  const near = found.filter(
    (one) =>
      house.records.has(one.type) && (reaches(who, one.organisation) || (one.shared && (who.above ?? []).includes(one.organisation))),
  )
  const visible = await visibleIds(engine, who, near, run)
  // of a type that the writer may not read at all, a reference is accepted, but never shown to the writer
  const known = new Map(near.flatMap((one) => (visible.has(one.id) || !mayRead(house, one.type, who) ? [[one.id, one] as const] : [])))
  const belongs = await organisationsAround(engine, run, organisation, known.values())
  const problemOf = ({ name, target, ids: wanted, within }: (typeof given)[number]): Message | undefined => {
    for (const id of wanted) {
      const one = known.get(id)
      if (!one || one.type !== target) return messageOf('noSuchRecord', { type: typeName(target) })
      if (name !== 'organisation' && target !== 'organisation' && !belongs(one, within)) return messageOf('otherOrganisation')
      if (!stored && isOver(house, one)) return messageOf('nothingInUse', { type: typeName(target) })
    }
    return undefined
  }
  return Object.fromEntries(
    given.flatMap((one) => {
      const problem = problemOf(one)
      return problem ? [[one.name, problem] as const] : []
    }),
  )
}

/**
 * Which records a record may refer to: those of its own organisation and of those below it; unless the field is limited to these
 * (`within`), also those of organisations above it and of the one that runs the installation. Never those of another customer.
 */
const organisationsAround = async (
  { installation }: Engine,
  run: Run,
  organisation: string,
  referred: Iterable<SpineRow>,
): Promise<(one: SpineRow, within: boolean) => boolean> => {
  const { root } = installation()
  const far = [...new Set([...referred].map((one) => one.organisation))].filter((other) => other !== organisation)
  const pairs =
    far.length === 0
      ? []
      : await run.asProgram<{ id: string; above: string }>(sql`
          with recursive up (id, above) as (
            select id, id from organisation where id = any (cast(${[organisation, ...far]} as uuid[]))
            union
            select up.id, o.parent from up join organisation o on o.id = up.above where o.parent is not null
          )
          select id, above from up`)
  const isBelow = (lower: string, upper: string): boolean =>
    lower === upper || pairs.some(({ id, above }) => id === lower && above === upper)
  return ({ organisation: other }, within) => isBelow(other, organisation) || (!within && (other === root || isBelow(organisation, other)))
}

/** Retired or cancelled. Work that is done can still be referred to. */
const isOver = (house: House, { type, state, phase }: SpineRow): boolean => {
  const { pattern, current } = house.type(type).model
  return !current.includes(state) && (phase === 'cancelled' || (phase === 'closed' && pattern === 'in-use'))
}
