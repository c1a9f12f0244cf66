/**
 * Sums over other records, from the declarations (`addsTo`): whatever happens to the records that contribute, the sum is what one finds by
 * adding up again. Each contribution is tried with random histories of creations, changes, moves to the other record and back, and moves.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeRecord, moveRecord } from '#engine/records/records.ts'
import { readRecord, readRecords } from '#engine/store/rows.ts'
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
const numeric = new Set(['number', 'money', 'duration'])

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
    const amounts = Object.entries(model.fields).flatMap(([name, one]) => (numeric.has(one.kind) && !one.options.readonly ? [name] : []))
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
})
