/**
 * A decision is bound to what was decided. For every decision of every record type, every state in which it holds and every field that it
 * covers: a change by each of six ways takes the decision back or is refused, and the values under a decision that holds are those that were
 * decided.
 */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { carryOutFor } from '#engine/records/perform-write.ts'
import { changeRecord, moveRecord } from '#engine/records/records.ts'
import { readRecord } from '#engine/store/rows.ts'
import { imported } from '#features/exchange/imports/desk.ts'
import { theSystem } from '#kernel/actor.ts'
import { coveredFields, type Decision } from '#kernel/decisions.ts'
import type { AnyRecord, Values } from '#kernel/model.ts'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { buildHouse } from '#testing/house.ts'
import { otherValue, specimenValues } from '#testing/specimen.ts'

const declared = [...buildHouse().records].flatMap(([type, { lifecycle }]) =>
  Object.entries(lifecycle.decisions).map(([name, decision]) => ({ type, name, decision })),
)

let world: ApiWorld
let person: Someone
const kept = new Map<string, string>()
beforeAll(async () => {
  world = await openApiWorld()
  person = await world.someone('Ada', ['administrator'])
})

/** A record in the state, with every field filled and the decision in force, as a move would have left it. */
const decided = async (type: string, name: string, decision: Decision, state: string): Promise<AnyRecord> => {
  const { engine } = world
  const values = await specimenValues(world, type, kept, true)
  const made = await world.make(type, values)
  const { model } = engine.house.type(type)
  const run = engine.database.as('*')
  await run(sql`update record set state = ${state}, phase = ${model.states[state]} where id = ${made.id}`)
  await run(sql`
    insert into decision (record, organisation, name, move, at, actor_kind, actor_name, version, covered)
    values (${made.id}, ${made.organisation}, ${name}, ${decision.by[0]}, ${engine.now()}, 'person', 'Board', ${made.version}, '{}')`)
  return read(made)
}

const read = async ({ type, id }: AnyRecord): Promise<AnyRecord> => {
  const record = await readRecord(world.engine.house, world.engine.database.as('*'), type, id)
  if (!record) throw new Error(`${type} ${id} is gone`)
  return record
}

const ways: Readonly<Record<string, (record: AnyRecord, values: Values) => Promise<unknown>>> = {
  change: ({ type, id }, values) => person.ask('PATCH', `/api/records/${type}/${id}`, { values }),
  'program token': ({ type, id }, values) =>
    changeRecord(world.engine, { ...theSystem, kind: 'connector', roles: ['administrator'] }, type, id, values),
  move: async (record, values) => {
    const { lifecycle } = world.engine.house.type(record.type)
    const inside = Object.entries(lifecycle.moves).filter(([, move]) => move.from.includes(record.state))
    for (const [name] of inside) await moveRecord(world.engine, person.who, record.type, record.id, name, values).catch(() => undefined)
  },
  bulk: (record, values) =>
    Promise.all([1, 2].map(() => person.ask('PATCH', `/api/records/${record.type}/${record.id}`, { values, comment: 'all of them' }))),
  effect: (record, values) =>
    world.engine.database.transaction('*', (run) =>
      carryOutFor(world.engine, run, theSystem, record, [
        { do: 'change', type: record.type, id: record.id, values, why: { id: 'records.reopened', params: { fields: 'x' } } },
      ]),
    ),
  import: async ({ type, number, id }, values) => {
    const [[field = '', value] = []] = Object.entries(values)
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
    const map = { name: `m-${id}`, type, csv: { guarded: false }, key: { column: 'number', field: 'number' }, fields: { [field]: 'v' } }
    return imported(world.engine, map, `number,v\n${number},"${text.replaceAll('"', '""')}"\n`)
  },
}

let cells = 0
describe.each(declared)('$type: $name', ({ type, name, decision }) => {
  test.each(Object.keys(ways))('a change by %s takes it back or is refused', async (way) => {
    const { house } = world.engine
    const open: string[] = []
    for (const state of decision.in) {
      let record = await decided(type, name, decision, state)
      if (decision.when?.(record) === false) continue
      for (const field of coveredFields(decision, house.type(type).model.fields)) {
        if (record.state !== state || (await inForce(record, name)) === 0) record = await decided(type, name, decision, state)
        const value = await otherValue(world, record, field, kept)
        await ways[way]?.(record, { [field]: value }).catch(() => undefined)
        const after = await read(record)
        cells++
        const isSame = JSON.stringify(after[field] ?? null) === JSON.stringify(record[field] ?? null)
        const holds = decision.in.includes(after.state) && (await inForce(after, name)) > 0
        if (!isSame && holds && decision.when?.(after) !== false) open.push(`${state}: ${field} changed, and the decision holds`)
        record = after
      }
    }
    expect(open).toEqual([])
    if (type === declared.at(-1)?.type && way === 'import')
      console.info(`${cells} changes of decided values, all refused or with the decision taken back`)
  })
})

/** Whether the decision that the test planted is still in force; one that a move takes again covers the new values. */
const inForce = async ({ id }: AnyRecord, name: string): Promise<number> => {
  const [row] = await world.engine.database.as('*')<{ n: number }>(
    sql`select count(*) as n from decision where record = ${id} and name = ${name} and ended_at is null and covered = '{}'`,
  )
  return row?.n ?? 0
}
