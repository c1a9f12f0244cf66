/**
 * What a record caused follows it. For every type that a lifecycle makes, every state from which it ends, and every state or change of the
 * cause that ends it: the made record is moved as declared, with the reason in its story. What follows its cause gets the new values.
 */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '#engine/records/perform-write.ts'
import { planChange } from '#engine/records/plan-change.ts'
import { readRecord } from '#engine/store/rows.ts'
import { theSystem } from '#kernel/actor.ts'
import type { Made } from '#kernel/made.ts'
import type { AnyRecord, Values } from '#kernel/model.ts'
import { type ApiWorld, openApiWorld } from '#testing/api-world.ts'
import { buildHouse } from '#testing/house.ts'
import { otherValue, specimenValues } from '#testing/specimen.ts'

interface Case {
  readonly by: string
  readonly from: string
  readonly move: string
  /** The state that the cause enters, or the field that changes. */
  readonly enters?: string
  readonly changes?: string
}

const casesOf = ({ by, ends = [] }: Made): readonly Case[] =>
  ends.flatMap(({ in: states = [], on = [], moves }) =>
    Object.entries(moves).flatMap(([from, move]) => [
      ...states.map((enters) => ({ by: by ?? '', from, move, enters })),
      ...on.map((changes) => ({ by: by ?? '', from, move, changes })),
    ]),
  )

const made = [...buildHouse().records].flatMap(([type, { lifecycle }]) =>
  Object.entries(lifecycle.makes).map(([name, one]) => ({ type, name, one: one as Made })),
)

let world: ApiWorld
const kept = new Map<string, string>()
let tried = 0
beforeAll(async () => {
  world = await openApiWorld()
})

const inState = async (type: string, values: Values, state: string): Promise<AnyRecord> => {
  const record = await world.make(type, { ...(await specimenValues(world, type, kept, true)), ...values })
  const phase = world.engine.house.type(type).model.states[state]
  await world.engine.database.as('*')(sql`update record set state = ${state}, phase = ${phase}, closed_at = null where id = ${record.id}`)
  return read(record)
}

const read = async ({ type, id }: AnyRecord): Promise<AnyRecord> => {
  const record = await readRecord(world.engine.house, world.engine.database.as('*'), type, id)
  if (!record) throw new Error(`${type} ${id} is gone`)
  return record
}

/** A state from which a move leads to the wanted one, or else any other. */
const stateBefore = (type: string, wanted: string): string => {
  const { model, lifecycle } = world.engine.house.type(type)
  const from = Object.values(lifecycle.moves)
    .find((move) => move.to === wanted)
    ?.from.find((state) => state !== wanted)
  return from ?? Object.keys(model.states).find((state) => state !== wanted) ?? wanted
}

/** The cause enters the state, whatever the guards of the move there: they are tested with their rooms. */
const write = (cause: AnyRecord, values: Values, enters?: string) => {
  const { engine } = world
  const { model } = engine.house.type(cause.type)
  const phase = enters === undefined ? undefined : model.states[enters]
  const move = enters !== undefined && phase ? { move: { name: `to ${enters}`, to: enters, phase, stamps: {} } } : {}
  const run = engine.database.as('*')
  return perform(engine, theSystem, async () => {
    const change = { record: cause, values, ...move }
    return (await planChange({ engine, run, who: theSystem, at: engine.now(), byProgram: true }, change)) ?? { unchanged: cause }
  })
}

describe.each(made.filter(({ one }) => casesOf(one).length > 0))('$type makes $name', ({ type, name, one }) => {
  test.each(casesOf(one))('in $from: $move (enters $enters, changes $changes)', async ({ by, from, move, enters, changes }) => {
    const { house } = world.engine
    const { model } = house.type(type)
    const start = enters === undefined ? model.start : stateBefore(type, enters)
    const cause = await inState(type, {}, start)
    const record = await inState(name, { [by]: cause.id }, from)
    await write(cause, changes === undefined ? {} : { [changes]: await otherValue(world, cause, changes, kept) }, enters)
    const target = house.type(name).lifecycle.moves[move]?.to ?? from
    expect((await read(record)).state).toBe(target)
    const [last] = await world.engine.database.as('*')<{ move: string; why: { id: string } | null }>(
      sql`select move, message as why from story where record = ${record.id} and kind = 'moved' order by id desc limit 1`,
    )
    expect(last).toMatchObject({ move, why: { id: enters === undefined ? 'records.causeChanged' : 'records.causeEntered' } })
    tried++
  })
})

describe.each(made.flatMap(({ type, name, one }) => (one.follows && one.by ? [{ type, name, by: one.by, follows: one.follows }] : [])))(
  '$type is followed by $name',
  ({ type, name, by, follows }) => {
    test.each(follows.in)('in the state %s it gets the new values', async (state) => {
      const cause = await inState(type, {}, world.engine.house.type(type).model.start)
      const record = await inState(name, { [by]: cause.id }, state)
      // together, since the end of a span cannot be before its beginning
      const values: Record<string, unknown> = {}
      for (const field of follows.fields) values[field] = await otherValue(world, cause, field, kept)
      await write(cause, values)
      const expected = follows.values((await read(cause)) as never)
      expect(Object.keys(expected)).not.toEqual([])
      expect(await read(record)).toMatchObject(expected)
      tried++
    })
  },
)

test('every cause was tried', () => {
  console.info(`${tried} consequences for ${made.length} made types were carried out`)
  expect(tried).toBeGreaterThan(50)
})
