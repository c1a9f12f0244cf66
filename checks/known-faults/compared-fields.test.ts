/**
 * Conditions on other records compare a field of theirs with one of the record that is asked for (`its`). Every pair of kinds, and values
 * that nobody should send, are answered or refused with a sentence.
 */
import { beforeAll, expect, test } from 'vitest'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'

let world: ApiWorld
let admin: Someone
let fields: readonly string[]
beforeAll(async () => {
  world = await openApiWorld()
  admin = await world.someone('Ada', ['administrator'])
  const { house } = world.engine
  // one field of each kind that an incident or an alert has
  fields = [...new Map(Object.entries(house.fieldsOf('incident')).map(([name, { kind }]) => [kind, name])).values()]
})

const query = (values: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  ).toString()

/** The answer to a list with the condition on other incidents. */
const answer = (where: object) =>
  admin.ask('GET', `/api/records/incident?${query({ where: { field: 'id', in: { the: 'id', of: 'incident', where } } })}`)

test('fields of any two kinds are compared, or refused', { timeout: 120_000 }, async () => {
  expect(fields.length).toBeGreaterThan(8)
  const wrong: string[] = []
  const statuses = new Set<number>()
  for (const field of fields)
    for (const its of fields)
      for (const operator of ['is', 'gte', 'has', 'in', 'contains']) {
        const { status, text } = await answer({ field, [operator]: { its } })
        statuses.add(status)
        if (status !== 200 && status !== 400) wrong.push(`${field} ${operator} ${its}: ${status} ${text.slice(0, 200)}`)
      }
  expect(wrong).toEqual([])
  expect(statuses).toEqual(new Set([200, 400]))
})

const hostile: readonly unknown[] = [
  { its: 'openedAt', less: ['P30D'] },
  { its: 'openedAt', less: {} },
  { its: 'openedAt', less: 30 },
  { its: 'openedAt', less: 'P1M' },
  { its: 'openedAt', less: 'P9999999999D' },
  { its: 'openedAt', less: 'P30D', more: 1 },
  { its: ['openedAt'] },
  { its: 'constructor' },
  { its: 'service.title' },
  { its: '' },
]

test.each(hostile)('%j is refused', async (value) => {
  const { status, text } = await answer({ field: 'resolvedAt', gte: value })
  expect(status, text).toBe(400)
})

test('a moment minus a duration is compared', async () => {
  const { status, text } = await answer({ field: 'resolvedAt', gte: { its: 'openedAt', less: 'P30D' } })
  expect(status, text).toBe(200)
})
