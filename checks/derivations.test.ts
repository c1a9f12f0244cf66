/**
 * Derived values know "empty": whatever input of a derivation is emptied or filled, what is stored is what its function says of the record
 * as it is, from the declarations of all record types. A function that answers undefined leaves the value as it was.
 */
import { beforeAll, expect, test } from 'vitest'
import { changeRecord } from '#engine/records/records.ts'
import { factsFor } from '#engine/records/write-plan.ts'
import { readRecord } from '#engine/store/rows.ts'
import { Fault } from '#kernel/trouble.ts'
import { type ApiWorld, openApiWorld } from '#testing/api-world.ts'
import { otherValue, specimen, specimenValues } from '#testing/specimen.ts'

let world: ApiWorld
beforeAll(async () => {
  world = await openApiWorld()
})

test('after each input was emptied, filled and changed, every derived value is that of its function', async () => {
  const { engine, system } = world
  const { house } = engine
  const run = engine.database.as('*')
  const kept = new Map<string, string>()
  const wrong: string[] = []
  let compared = 0
  let refused = 0
  for (const [type, { lifecycle }] of house.records) {
    const derivations = Object.entries(lifecycle.derives).flatMap(([field, one]) => (one && !one.whenEmpty ? [{ field, ...one }] : []))
    const inputs = [...new Set(derivations.flatMap(({ from }) => from))].filter(
      (name) => house.fieldOf(type, name) && !house.fieldOf(type, name)?.required,
    )
    if (inputs.length === 0) continue
    const { id } = await specimen(world, type, kept)
    const all = await specimenValues(world, type, kept, true)
    /** Returns whether the write was accepted; decisions, locks and checks may refuse it. */
    const written = async (values: object): Promise<boolean> => {
      try {
        await changeRecord(engine, system, type, id, { ...values }, { byProgram: true })
        return true
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        refused++
        return false
      }
    }
    const compare = async (what: string): Promise<void> => {
      const record = await readRecord(house, run, type, id)
      if (!record) throw new Error(`${type} is gone`)
      const { facts } = await factsFor(engine, run, record)
      for (const { field, from, value } of derivations) {
        if (!from.some((name) => inputs.includes(name))) continue
        const expected = value(record, facts, engine.now(), system)
        if (expected === undefined) continue
        compared++
        if (JSON.stringify(record[field] ?? null) !== JSON.stringify(expected ?? null))
          wrong.push(`${type}.${field} after ${what}: ${JSON.stringify(record[field])}, not ${JSON.stringify(expected)}`)
      }
    }
    for (const input of inputs) {
      const record = await readRecord(house, run, type, id)
      for (const [what, next] of [
        ['filled', all[input]],
        // a kind without another example is not changed
        ['changed', record ? await otherValue(world, record, input, kept).catch(() => undefined) : undefined],
        ['emptied', null],
      ] as const)
        if (next !== undefined && (await written({ [input]: next }))) await compare(`${input} was ${what}`)
    }
  }
  expect(wrong).toEqual([])
  console.info(`${compared} derived values compared with their functions; ${refused} writes were refused`)
})
