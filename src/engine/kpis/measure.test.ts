/** All kinds of measures, and the errors in them. */

import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { theSystem } from '#kernel/actor.ts'
import type { Condition } from '#kernel/condition.ts'
import type { Measure } from '#kernel/kpis.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { changeRecord, createRecord } from '../records/records.ts'
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
  test('counts beside a mean the values, and the records that have none', async () => {
    await run(sql`update incident set effort = null where effort = 0`)
    expect(await ask({ mean: 'effort' })).toEqual({ value: (1800 + 99_999) / 2, count: 2, unmeasured: 3 })
    const { groups } = await ask({ mean: 'effort' }, { by: 'category.title' })
    expect(groups?.map(({ key, count, unmeasured }) => [key, count, unmeasured])).toEqual([
      ['Mail', 2, undefined],
      ['Network', 0, 2],
      [null, 0, 1],
    ])
    await run(sql`update incident set effort = 0 where effort is null`)
  })
  test('finds the minimum', async () => {
    expect(await ask({ min: 'effort' }, { where: { field: 'effort', gt: 0 } })).toMatchObject({ value: 1800, count: 2 })
  })
  test('finds the share of values within a duration', async () => {
    const soon: Measure = { within: 'PT30M', value: 'effort' }
    expect(await ask(soon)).toMatchObject({ value: 80, count: 5 })
    // 30 minutes are still within it, a second less is not
    expect(await ask({ within: 'PT29M59S', value: 'effort' })).toMatchObject({ value: 60 })
    await expect(ask({ within: 'soon', value: 'effort' })).rejects.toMatchObject({ code: 'request.invalid' })
  })
  test('finds what part of all records each group has', async () => {
    const { value, groups } = await ask({ part: { field: 'effort', lt: 90_000 } }, { by: 'category.title' })
    expect(value).toBe(80)
    expect(groups?.map((group) => [group.key, group.value])).toEqual([
      ['Mail', 20],
      ['Network', 40],
      [null, 20],
    ])
  })
  test('groups by the hour of the day and the weekday in a time zone', async () => {
    const at = async (unit: string, zone: string) =>
      (await ask({ count: true }, { by: `${unit}:openedAt`, zone })).groups?.map(({ key, count }) => [key, count])
    expect(await at('hourOfDay', 'Europe/Madrid')).toEqual([
      ['01', 3],
      ['13', 1],
      ['22', 1],
    ])
    expect(await at('hourOfDay', 'America/New_York')).toEqual([
      ['08', 1],
      ['16', 1],
      ['19', 1],
      ['20', 2],
    ])
    house.setTime('2026-05-01T00:00:00.000Z')
    const listed = kpiCondition(house.engine, {
      process: 'incident',
      kpi: 'incidents',
      from,
      to,
      by: 'hourOfDay:openedAt',
      key: '01',
      zone: 'Europe/Madrid',
    })
    expect((await measure(house.engine, run, { ...listed, measure: { count: true }, asker: theSystem })).count).toBe(3)
  })
  test('counts the values that a field had, and its returns to an earlier one at any distance', async () => {
    const teams = await Promise.all(['A', 'B', 'C'].map((title) => make('team', { title })))
    const moved = await make('incident', { openedAt: '2026-02-01T00:00:00.000Z', team: teams[0] })
    // A, B, C, A, B: three teams, and two returns over two others in between
    for (const team of [1, 2, 0, 1]) await changeRecord(house.engine, house.system, 'incident', moved, { team: teams[team] })
    await make('incident', { openedAt: '2026-02-01T00:00:00.000Z', team: teams[2] })
    const inFebruary: Condition = { field: 'openedAt', lt: from }
    expect(await ask({ max: { touched: 'team' } }, { where: inFebruary })).toMatchObject({ value: 3, count: 2 })
    expect(await ask({ sum: { touched: 'team' } }, { where: inFebruary })).toMatchObject({ value: 4 })
    expect(await ask({ sum: { returned: 'team' } }, { where: inFebruary })).toMatchObject({ value: 2, count: 2 })
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
  test('tells how many groups there are if it returns fewer', async () => {
    const some = await measure(house.engine, run, {
      type: 'incident',
      where: inMarch,
      measure: { count: true },
      asker: theSystem,
      by: ownPath('day:openedAt'),
      maxGroups: 2,
    })
    expect(some).toMatchObject({ count: 5, groupCount: 5 })
    expect(some.groups).toHaveLength(2)
    expect((await ask({ count: true }, { by: 'day:openedAt' })).groupCount).toBeUndefined()
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
