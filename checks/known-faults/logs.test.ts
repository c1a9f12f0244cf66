/**
 * Kind 30: what an imported log of states says of a record is what one finds by reading the log, whatever the log says, for every record
 * type: the state, the moments and counts in its fields, and what the mining of its history finds.
 */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { listRecords } from '#engine/store/list.ts'
import { imported } from '#features/exchange/imports/desk.ts'
import { mine } from '#features/insights/process-mining/mine.ts'
import { theSystem } from '#kernel/actor.ts'
import { type Field, targetOf } from '#kernel/field.ts'
import type { AnyModel, Phase, Values } from '#kernel/model.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { buildHouse } from '#testing/house.ts'
import { sampleValue } from '#testing/specimen.ts'

const logsPerType = 8
const maxRows = 7
const begin = Date.parse('2025-01-06T08:00:00Z')
const over: readonly (Phase | undefined)[] = ['done', 'closed', 'cancelled']

/** A text of the file can be turned into these. */
const isPlain = (field: Field): boolean =>
  ['text', 'markdown', 'choice', 'number', 'money', 'duration', 'flag', 'date', 'moment'].includes(field.kind)

interface LogCase {
  readonly type: string
  readonly model: AnyModel
  readonly required: readonly (readonly [string, Field])[]
  /** Fields for computed values. */
  readonly reached: string | undefined
  readonly left: string | undefined
  readonly spent: string | undefined
}

const types = [...buildHouse().records].flatMap(([type, { model, lifecycle }]): readonly LogCase[] => {
  const fields = Object.entries(model.fields)
  const required = fields.filter(([, field]) => field.required)
  if (Object.keys(model.states).length < 2 || !required.every(([, field]) => isPlain(field) && !targetOf(field))) return []
  /** A field for a computed value: nothing else sets it, and it can have every value. */
  const free = (kind: string) =>
    fields.find(
      ([name, field]) =>
        field.kind === kind && !field.required && field.options['max'] === undefined && !Object.hasOwn(lifecycle.derives, name),
    )?.[0]
  return [{ type, model, required, reached: free('moment'), left: free('number'), spent: free('duration') }]
})

let world: TestHouse
beforeAll(async () => {
  world = await openHouse()
})

const ofTheLog = { field: 'number', startsWith: 'LOG' } as const

interface Row {
  readonly state: string
  readonly at: number
}
const iso = (ms: number): string => new Date(ms).toISOString()

/** What a person finds in the log. */
const read = (rows: readonly Row[], ends: ReadonlySet<string>) => {
  const turns = rows.map((row, i) => ({ ...row, inside: ends.has(row.state), before: rows[i - 1], until: rows[i + 1]?.at ?? row.at }))
  const entries = turns.filter(({ inside, before }) => inside && !(before && ends.has(before.state)))
  return {
    state: rows.at(-1)?.state,
    reached: turns.at(-1)?.inside ? iso(entries.at(-1)?.at ?? 0) : null,
    left: turns.filter(({ inside, before }) => !inside && before && ends.has(before.state)).length,
    spent: turns.filter(({ inside }) => inside).reduce((sum, { at, until }) => sum + (until - at) / 1000, 0),
  }
}

describe.each(types)('$type', ({ type, model, required, reached, left, spent }) => {
  test('the log and the record agree', async () => {
    const states = Object.keys(model.states)
    const ends = states.filter((state) => over.includes(model.states[state]))
    const row = fc.record({ state: fc.constantFrom(...states), minutes: fc.integer({ min: 1, max: 5_000 }) })
    const logs = fc.sample(fc.array(row, { minLength: 1, maxLength: maxRows }), logsPerType).map((rows): readonly Row[] => {
      let at = begin
      return rows.map(({ state, minutes }) => {
        at += minutes * 60_000
        return { state, at }
      })
    })
    const constants: Record<string, unknown> = {}
    for (const [name, field] of required) constants[name] = { constant: await sampleValue(world, field, new Map()) }
    const computed = ends.length === 0 ? {} : { reached, left, spent }
    const map = {
      name: `log-of-${type}`,
      type,
      mode: 'log',
      key: { column: 'no', field: 'number' },
      log: { at: 'at', order: 'at' },
      state: { column: 'state', values: Object.fromEntries(states.map((state) => [state, state])) },
      fields: {
        title: 'no',
        ...constants,
        ...Object.fromEntries(Object.entries(computed).flatMap(([tells, name]) => (name ? [[name, { fromLog: { [tells]: ends } }]] : []))),
      },
    }
    const lines = logs.flatMap((rows, n) => rows.map(({ state, at }) => `LOG${n},${state},${iso(at)}`))
    const shuffled = fc.sample(fc.shuffledSubarray(lines, { minLength: lines.length }), 1)[0] ?? []
    const { run: done, verdicts } = await imported(world.engine, map, `no,state,at\n${shuffled.join('\n')}`)
    expect({ bad: done.rowsBad, created: done.recordsCreated, verdicts }).toEqual({ bad: 0, created: logs.length, verdicts: [] })

    const run = world.engine.database.as('*')
    const { records } = await listRecords(world.engine.house, world.engine.database.as('*'), {
      type,
      where: { field: 'number', startsWith: 'LOG' },
    })
    const expected = new Map(logs.map((rows, n) => [`LOG${n}`, read(rows, new Set(ends))]))
    for (const record of records) {
      const own = expected.get(record.number)
      const values = record as Values
      expect({ log: logs[Number(record.number.slice(3))], state: record.state }).toMatchObject({ state: own?.state })
      for (const [tells, name] of Object.entries(computed))
        if (name) expect({ name, value: values[name] }).toEqual({ name, value: own?.[tells as 'left'] })
    }
    const mined = await mine(world.engine, run, { type, asker: theSystem, where: ofTheLog })
    const sum = [...expected.values()].reduce((total, one) => total + one.left, 0)
    expect({ records: mined.records, reopenings: mined.rework.reopenings.count }).toEqual({ records: logs.length, reopenings: sum })
  })
})
