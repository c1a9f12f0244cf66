/**
 * Sums over other records, from the declarations (`addsTo`): whatever happens to the records that contribute, the sum is what one finds by
 * adding up again. Each contribution is tried with random histories of creations, changes, moves to the other record and back, and moves,
 * one after the other and by many writers at once.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeRecord, moveRecord } from '#engine/records/records.ts'
import { readRecord, readRecords } from '#engine/store/rows.ts'
import type { Fields } from '#kernel/field.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { Fault } from '#kernel/trouble.ts'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { buildHouse } from '#testing/house.ts'
import { specimen, specimenValues } from '#testing/specimen.ts'

const contributions = [...buildHouse().records].flatMap(([type, { lifecycle }]) =>
  lifecycle.addsTo.map((contribution) => ({ type, ...contribution })),
)
const histories = 6
const maxSteps = 12
const writersAtOnce = 40
const numeric = new Set(['number', 'money', 'duration'])

const amountsOf = (fields: Fields): readonly string[] =>
  Object.entries(fields).flatMap(([name, one]) => (numeric.has(one.kind) && !one.options.readonly ? [name] : []))

let world: ApiWorld
let admin: Someone
beforeAll(async () => {
  world = await openApiWorld()
  admin = await world.someone('Ada', ['administrator'])
})

/** What may be refused in a history: a move from another state, a value that a decision covers. */
const attempted = async (work: () => Promise<unknown>): Promise<boolean> => {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

describe.each(contributions)('$type adds to $field of $to', ({ type, to, field, by, amount }) => {
  test('the sum is that of an independent count, after each step', async () => {
    const { engine, system } = world
    const { model, lifecycle } = engine.house.type(type)
    const amounts = amountsOf(model.fields)
    const moves = Object.keys(lifecycle.moves)
    const step = fc.record({
      what: fc.constantFrom('create', 'change', 'away', 'move'),
      which: fc.nat(20),
      value: fc.integer({ min: 1, max: 500 }),
    })
    let steps = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: maxSteps }), async (history) => {
        const parents = [await specimen(world, to), await specimen(world, to)]
        const start = parents.map((parent) => Number(parent[field] ?? 0))
        const made: string[] = []
        const children = async (): Promise<readonly AnyRecord[]> => readRecords(engine.house, engine.database.as('*'), type, made)
        const parentOf = (n: number): string => parents[n % parents.length]?.id ?? ''
        for (const { what, which, value } of history) {
          const id = made[which % Math.max(made.length, 1)]
          if (what === 'create' || id === undefined)
            made.push(
              (
                await world.make(type, {
                  ...(await specimenValues(world, type, new Map())),
                  [by]: parentOf(which),
                  ...Object.fromEntries(amounts.map((name) => [name, value])),
                })
              ).id,
            )
          else if (what === 'change')
            await attempted(() => changeRecord(engine, admin.who, type, id, Object.fromEntries(amounts.map((name) => [name, value]))))
          else if (what === 'away') await attempted(() => changeRecord(engine, system, type, id, { [by]: parentOf(value) }))
          else await attempted(() => moveRecord(engine, admin.who, type, id, moves[value % moves.length] ?? '', {}))
          const there = await children()
          for (const [n, { id: parent }] of parents.entries()) {
            const sum = there.filter((child) => child[by] === parent).reduce((all, child) => all + amount(child), start[n] ?? 0)
            const stored = await readRecord(engine.house, engine.database.as('*'), to, parent)
            expect(Number(stored?.[field] ?? 0)).toBe(sum)
          }
          steps++
        }
      }),
      { numRuns: histories },
    )
    console.info(`${type}: ${steps} steps, the sum right after each`)
  })

  test(`${writersAtOnce} writers at once lose nothing, and nobody is refused because of the others`, async () => {
    const { engine, system } = world
    const amounts = amountsOf(engine.house.type(type).model.fields)
    const parents = [await specimen(world, to), await specimen(world, to)]
    const start = parents.map((parent) => Number(parent[field] ?? 0))
    const parentOf = (n: number): string => parents[n % parents.length]?.id ?? ''
    const values = await Promise.all(
      Array.from({ length: writersAtOnce }, async (_, n) => ({
        ...(await specimenValues(world, type, new Map())),
        [by]: parentOf(n),
        ...Object.fromEntries(amounts.map((name) => [name, n + 1])),
      })),
    )
    const sums = async (ids: readonly string[]) => {
      const there = await readRecords(engine.house, engine.database.as('*'), type, ids)
      const stored = await Promise.all(parents.map(({ id }) => readRecord(engine.house, engine.database.as('*'), to, id)))
      expect(stored.map((parent) => Number(parent?.[field] ?? 0))).toEqual(
        parents.map(({ id }, n) => there.filter((child) => child[by] === id).reduce((all, child) => all + amount(child), start[n] ?? 0)),
      )
    }
    const ids = (await Promise.all(values.map((one) => world.make(type, one)))).map(({ id }) => id)
    await sums(ids)
    // each to the other parent while another writer changes its amount: both directions lock both parents
    await Promise.all(
      ids.flatMap((id, n) => [
        changeRecord(engine, system, type, id, { [by]: parentOf(n + 1) }),
        ...(amounts.length > 0
          ? [changeRecord(engine, system, type, id, Object.fromEntries(amounts.map((name) => [name, 1000 + n])))]
          : []),
      ]),
    )
    await sums(ids)
  })
})
