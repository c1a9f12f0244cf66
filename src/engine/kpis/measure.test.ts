/** All kinds of measures, and the errors in them. */

import { beforeAll, describe, expect, test } from 'vitest'
import { theSystem } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import type { Measure } from '#kernel/kpis.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { createRecord } from '../records/records.ts'
import { ownPath } from '../store/asked-path.ts'
import type { Run } from '../store/database.ts'
import { kpiCondition } from './kpi-population.ts'
import { measure } from './measure.ts'

const from = '2026-03-01T00:00:00.000Z'
const to = '2026-04-01T00:00:00.000Z'
let house: TestHouse
let run: Run
const ids: Record<string, string> = {}
const make = async (type: string, values: Record<string, unknown>): Promise<string> =>
  (await createRecord(house.engine, house.system, type, { title: type, ...values })).id

beforeAll(async () => {
  house = await openHouse()
  run = house.engine.database.as('*')
  ids['mail'] = await make('category', { title: 'Mail' })
  ids['net'] = await make('category', { title: 'Network' })
  ids['portal'] = await make('service', { title: 'Portal' })
  await make('incident', { openedAt: from, category: ids['mail'], effort: 1800 })
  await make('incident', { openedAt: '2026-03-10T00:00:00.000Z', category: ids['net'], effort: 0 })
  const escalated = await make('incident', { openedAt: '2026-03-15T12:00:00.000Z', category: ids['net'] })
  await make('incident', { openedAt: '2026-03-20T00:00:00.000Z' })
  await make('incident', { openedAt: '2026-03-31T20:00:00.000Z', category: ids['mail'], effort: 99_999 })
  for (const kind of ['functional', 'hierarchical', 'functional'])
    await make('escalation', { incident: escalated, kind, reason: 'late', escalatedAt: from })
})

describe('a measure', () => {
  const inMarch: Condition = {
    all: [
      { field: 'openedAt', gte: from },
      { field: 'openedAt', lt: to },
    ],
  }
  const ask = (one: Measure, more: { by?: string; zone?: string; where?: Condition; type?: string; declared?: boolean } = {}) =>
    measure(house.engine, run, {
      type: 'incident',
      where: inMarch,
      measure: one,
      asker: theSystem,
      ...more,
      by: more.by === undefined ? undefined : ownPath(more.by),
    })

  test('sums, finds the maximum, and counts referring records', async () => {
    expect(await ask({ sum: 'effort' })).toEqual({ value: 1800 + 99_999, count: 5 })
    expect(await ask({ max: 'effort' })).toMatchObject({ value: 99_999 })
    const escalations = { count: 'escalation', where: { field: 'incident', is: { its: 'id' } } } as const
    expect(await ask({ max: escalations }, { declared: true })).toMatchObject({ value: 3, count: 5 })
    await expect(ask({ max: escalations })).rejects.toMatchObject({ code: 'access.denied' })
  })
  test('groups by a field behind a reference, and by hours in a time zone', async () => {
    expect((await ask({ count: true }, { by: 'category.title' })).groups?.map(({ key, count }) => [key, count])).toEqual([
      ['Mail', 2],
      ['Network', 2],
      [null, 1],
    ])
    const { groups } = await ask({ count: true }, { by: 'hour:openedAt', zone: 'America/New_York' })
    expect(groups?.map((group) => group.key)).toEqual(['2026-02-28T19', '2026-03-09T20', '2026-03-15T08', '2026-03-19T20', '2026-03-31T16'])
  })
  test('counts a record in the group of each of its values', async () => {
    await make('announcement', { text: 'x', services: [ids['portal'], await make('service', { title: 'Other' })] })
    await make('announcement', { text: 'y', services: [ids['portal']] })
    await make('announcement', { text: 'z' })
    const answer = await measure(house.engine, run, {
      type: 'announcement',
      where: { all: [] },
      measure: { count: true },
      asker: theSystem,
      by: ownPath('services'),
    })
    expect(answer.count).toBe(3)
    expect(answer.groups?.map(({ title, count }) => [title, count])).toEqual(
      [
        ['Portal', 2],
        ['Other', 1],
        ['', 1],
      ].sort((a, b) => Number(b[1]) - Number(a[1])),
    )
  })
  test('is refused if it names fields, clocks or units that do not exist', async () => {
    const wrongMeasures: readonly unknown[] = [
      { mean: 'title' },
      { mean: 'nothing' },
      { share: { field: 'nope', is: 1 } },
      { mean: { between: ['openedAt', 'title'] } },
      { median: { clock: 'none' } },
      {},
      { most: 'effort' },
    ]
    for (const wrong of wrongMeasures) await expect(ask(wrong as Measure)).rejects.toMatchObject({ code: 'request.invalid' })
    await expect(ask({ count: true }, { by: 'nothing' })).rejects.toMatchObject({ code: 'request.invalid' })
    await expect(ask({ count: true }, { by: 'year:openedAt' })).rejects.toMatchObject({ code: 'request.invalid' })
    await expect(ask({ count: true }, { by: 'day:title' })).rejects.toMatchObject({ code: 'request.invalid' })
    await expect(ask({ count: true }, { by: 'day:openedAt', zone: 'Nowhere' })).rejects.toMatchObject({ code: 'request.invalid' })
    const group = (by: string, key: string) => () =>
      kpiCondition(house.engine, { process: 'incident', kpi: 'incidents', from, to, by, key })
    expect(group('month:openedAt', 'soon')).toThrow('kpis.wrongBucket')
    expect(group('category', 'mail')).toThrow('kpis.unknownGroup')
  })
})
