/**
 * Kinds 19, 22 and 25 for every record type: a repeated request with an Idempotency-Key writes once, comments at the same time are all
 * written, and no stored or asked pattern takes long.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { AnyRecord } from '#kernel/model.ts'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { buildHouse } from '#testing/house.ts'
import { specimen, specimenValues } from '#testing/specimen.ts'

const types = [...buildHouse().records.keys()]
const repetitions = 5
const comments = 20
const longestAnswerMs = 1_000
const hostile = `${'*a'.repeat(30)}*b`

let world: ApiWorld
let admin: Someone
const records = new Map<string, AnyRecord>()
beforeAll(async () => {
  world = await openApiWorld()
  admin = await world.someone('Ada', ['administrator'])
  const created = new Map<string, string>()
  for (const type of types) records.set(type, await specimen(world, type, created))
  // the other one lies beside that of the administrator
  records.set('organisation', await world.make('organisation', { title: 'Below', kind: 'internal', parent: world.organisation }))
}, 300_000)

const recordOf = (type: string): AnyRecord => {
  const record = records.get(type)
  if (!record) throw new Error(`there is no ${type}`)
  return record
}
const atOnce = <T>(times: number, work: (n: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: times }, (_, n) => work(n)))

describe('kind 22: a create that is repeated with its key', () => {
  test.each(types)('%s', async (type) => {
    const values = await specimenValues(world, type, new Map())
    const key = { 'idempotency-key': `create ${type}` }
    const answers = await atOnce(repetitions, () => admin.ask('POST', `/api/records/${type}`, { values }, key))
    const last = await admin.ask('POST', `/api/records/${type}`, { values }, key)
    // while the first is in progress the others are refused for that reason; afterwards its answer is repeated, a refusal too
    const kept = answers.filter(({ status }) => status !== 409 || last.status === 409)
    expect(new Set(kept.map(({ status, body }) => `${status} ${body?.record?.id}`))).toEqual(
      new Set([`${last.status} ${last.body?.record?.id}`]),
    )
    expect(last.status).toBeLessThan(500)
  })
})

describe('kind 25: comments at the same time', () => {
  test.each(types)('%s', async (type) => {
    const { id } = recordOf(type)
    const answers = await atOnce(comments, (n) => admin.ask('POST', `/api/records/${type}/${id}/story`, { text: `${n}`, internal: true }))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
  })
})

describe('kind 19: a pattern with many stars', () => {
  test.each(types)('%s', async (type) => {
    const { id } = recordOf(type)
    const house = world.engine.house
    const patch = await admin.ask('PATCH', `/api/records/${type}/${id}`, { values: { title: 'a'.repeat(60) } })
    expect(patch.status).toBeLessThan(500)
    for (const [field, { kind }] of Object.entries(house.fieldsOf(type)).filter(([, one]) =>
      house.kinds[one.kind]?.operators.includes('like'),
    )) {
      const where = JSON.stringify({ field, like: hostile })
      const began = performance.now()
      const { status } = await admin.ask('GET', `/api/records/${type}?where=${encodeURIComponent(where)}`)
      expect({ field, kind, status, slow: performance.now() - began > longestAnswerMs }).toEqual({
        field,
        kind,
        status: 200,
        slow: false,
      })
    }
  })

  test('in every stored condition, while alerts arrive', async () => {
    const { house } = world.engine
    const where = { field: 'title', like: hostile }
    for (const type of types)
      for (const [field] of Object.entries(house.fieldsOf(type)).filter(([, { kind }]) => kind === 'condition')) {
        const values = { ...(await specimenValues(world, type, new Map())), [field]: where }
        const { status, text } = await admin.ask('POST', `/api/records/${type}`, { values })
        expect(status, `${type}.${field}: ${text}`).toBeLessThan(500)
      }
    const monitor = await world.someone('Prometheus', ['connector'])
    const labels = { alertname: 'a'.repeat(50), instance: 'a'.repeat(50) }
    // the first alert also reads the rules
    await monitor.ask('POST', '/connect/alertmanager/api/v2/alerts', [{ labels, annotations: { summary: 'a'.repeat(200) } }])
    const began = performance.now()
    await monitor.ask('POST', '/connect/alertmanager/api/v2/alerts', [{ labels, annotations: { summary: 'a'.repeat(200) } }])
    expect(performance.now() - began).toBeLessThan(longestAnswerMs)
  })
})
