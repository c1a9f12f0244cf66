/**
 * Every declared KPI, on records with random and missing values: what it counts and what it says that it leaves out are together the
 * records of the period, and a period that ends in the future has the value of one that ends now.
 */

import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { theSystem } from '#kernel/actor.ts'
import { always, type Condition } from '#kernel/condition.ts'
import { type Field, targetOf } from '#kernel/field.ts'
import { isPopulation, type Kpi, namesOf, type Population } from '#kernel/kpis.ts'
import { buildHouse } from '#testing/house.ts'
import { type KpiHouse, openKpiHouse } from '#testing/kpi-story.ts'
import { pathsIn } from '../access/look-through.ts'
import { listRecords } from '../store/list.ts'
import { snake, tableOf } from '../store/sql-names.ts'
import { populationsOf } from './kpi-declared.ts'
import { reasonsToLeaveOut, unstampedCondition } from './kpi-left-out.ts'
import { populationCondition, wholePopulation } from './kpi-population.ts'
import { figureIn, type KpiAnswer, kpiValue } from './kpi-value.ts'

const recordsOfType = 12
const now = '2026-05-01T00:00:00.500Z'
const from = '2026-02-01T00:00:00.000Z'
const days = 180

let house: KpiHouse
const declared = [...buildHouse().processes.values()].flatMap(({ name, kpis }) =>
  Object.entries(kpis).map(([id, kpi]): readonly [string, Kpi] => [`${name}/${id}`, kpi]),
)

/** Numbers from 0 to 1, the same in every run. */
let seed = 20_260_501
const random = (): number => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}
const momentAround = (): string => new Date(Date.parse(from) + Math.floor(random() * days * 86_400) * 1000).toISOString()

/** A value for a field of a KPI, or none; undefined leaves it as it is. */
const randomValue = ({ kind, required, options }: Field): unknown => {
  if (!required && random() < 0.3) return null
  if (kind === 'moment') return momentAround()
  if (kind === 'date') return momentAround().slice(0, 10)
  if (kind === 'number' || kind === 'duration' || kind === 'effort') return Math.floor(random() * 90)
  if (kind === 'flag') return random() < 0.5
  const { values } = options
  return kind === 'choice' && Array.isArray(values) ? values[Math.floor(random() * values.length)] : undefined
}

const populationsIn = (kpi: Kpi): readonly Population[] => [
  ...populationsOf(kpi),
  ...Object.values(kpi.secondary).flatMap((one) => (isPopulation(one) ? [one] : [])),
]

/** The fields that KPIs use, by record type. */
const fieldsUsed = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const used = new Map<string, Set<string>>()
  for (const [, kpi] of declared)
    for (const { of, where, measure, period } of populationsIn(kpi)) {
      const { paths, conditions } = namesOf(of, measure)
      for (const [type, path] of [
        [of, period] as const,
        ...paths,
        ...[[of, where] as const, ...conditions].flatMap(([type, condition]) => pathsIn(type, condition)),
      ])
        used.set(type, (used.get(type) ?? new Set()).add(path))
    }
  return used
}

beforeAll(async () => {
  house = await openKpiHouse()
  house.setTime('2026-04-30T00:00:00.000Z')
  for (const [type, fields] of fieldsUsed()) {
    const { model } = house.engine.house.type(type)
    const states = Object.keys(model.states)
    for (let i = 0; i < recordsOfType; i++) {
      const id = await house.make(type, await apart(type))
      const state = states[i % states.length] ?? ''
      const closedAt = random() < 0.5 ? momentAround() : null
      // written below the engine: derived values are missing as well, as those of an import can be
      await run()(sql`
        update record set opened_at = ${momentAround()}, closed_at = ${closedAt}, state = ${state}, phase = ${model.states[state]}
        where id = ${id}`)
      for (const name of fields) {
        const field = model.fields[name]
        const value = field && randomValue(field)
        if (value !== undefined) await run()(sql`update ${sql.id(tableOf(type))} set ${sql.id(snake(name))} = ${value} where id = ${id}`)
      }
    }
  }
  house.setTime(now)
}, 120_000)

/** New records for the references that may occur only once. */
const apart = async (type: string): Promise<Record<string, unknown>> => {
  const { fields, uniqueTogether } = house.engine.house.type(type).model
  const values: Record<string, unknown> = {}
  for (const name of (uniqueTogether ?? []).flatMap(([first]) => first ?? [])) {
    const field = fields[name]
    const target = field && targetOf(field)
    if (target) values[name] = await house.make(target)
  }
  return values
}

const run = () => house.engine.database.as('*')
const ask = (path: string, period: { readonly from: string; readonly to: string }): Promise<KpiAnswer> => {
  const [process = '', kpi = ''] = path.split('/')
  return kpiValue(house.engine, run(), { process, kpi, ...period, asker: theSystem })
}
const idsOf = async (type: string, where: Condition): Promise<readonly string[]> =>
  (await listRecords(house.engine.house, run(), { type, where, limit: 200 })).records.map(({ id }) => id)
const period = { from, to: now }

describe('records of the period', () => {
  test.each(declared)('%s: those counted and those left out are all', async (path, kpi) => {
    const { leftOut } = await ask(path, period)
    for (const one of populationsOf(kpi)) {
      const { engine } = house
      const lists = await Promise.all(reasonsToLeaveOut(engine, one, period).map(({ where }) => idsOf(one.of, where)))
      const counted = await idsOf(one.of, populationCondition(engine, one, period))
      const unstamped = unstampedCondition(engine, one, period)
      const all = await idsOf(
        one.of,
        unstamped ? { any: [wholePopulation(engine, one, period), unstamped] } : wholePopulation(engine, one, period),
      )
      expect([...counted, ...lists.flat()].toSorted()).toEqual(all.toSorted())
      expect(leftOut.filter(({ of }) => of === one.of).map(({ count }) => count)).toEqual(
        lists.map(({ length }) => length).filter((length) => length > 0),
      )
      // each counted record has a value by itself, and each left out has none
      const asked = { engine, run: run(), zone: 'UTC', asker: theSystem }
      const countOf = async (id: string) =>
        (await figureIn({ ...asked, visible: () => ({ field: 'id', is: id }) }, { ...one, also: [] }, period)).count
      for (const id of counted.slice(0, 3)) expect(await countOf(id)).toBe(1)
      for (const list of lists) for (const id of list.slice(0, 2)) expect(await countOf(id)).toBe(0)
    }
  })

  test('some are left out for each kind of reason', async () => {
    const answers = await Promise.all(declared.map(([path]) => ask(path, period)))
    expect(new Set(answers.flatMap(({ leftOut }) => leftOut.map(({ why }) => why)))).toEqual(new Set(['empty', 'unstamped']))
  })
})

describe('a period that ends in the future', () => {
  test.each(declared)('%s has the value of the period that ends now', async (path) => {
    const [ended, future] = [await ask(path, period), await ask(path, { from, to: '2027-01-01T00:00:00.000Z' })]
    const { value, count, leftOut, secondary, matching } = ended
    expect({ value: future.value, count: future.count, secondary: future.secondary, matching: future.matching }).toEqual({
      value,
      count,
      secondary,
      matching,
    })
    expect(future.leftOut.map(({ why, field, count: left }) => [why, field, left])).toEqual(
      leftOut.map(({ why, field, count: left }) => [why, field, left]),
    )
  })

  test('counts nothing of the days that follow', async () => {
    const count = async (where: Condition) => (await idsOf('incident', where)).length
    expect(await count({ field: 'openedAt', gt: now })).toBeGreaterThan(0)
    expect((await ask('incident/incidents', { from, to: '2027-01-01T00:00:00.000Z' })).count).toBe(
      await count({
        all: [
          { field: 'openedAt', lte: now },
          { field: 'openedAt', gte: from },
        ],
      }),
    )
    expect(await count(always)).toBeGreaterThan(recordsOfType - 1)
  })
})
