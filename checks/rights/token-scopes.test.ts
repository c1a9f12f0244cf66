/**
 * A token that is limited to record types, of an administrator who may do everything. For every type: what its scope names works, and
 * nothing else does. For every operation of the API: it follows the scope or refuses the token.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { AnyRecord } from '#kernel/model.ts'
import { stages } from '#kernel/process.ts'
import { type ApiWorld, openApiWorld, type Someone, type TokenHolder } from '#testing/api-world.ts'
import { specimenValues } from '#testing/specimen.ts'
import { operationsOf } from '../hostile/requests.ts'

const marker = 'zqlimitedzq'

let world: ApiWorld
let root: Someone
const records = new Map<string, AnyRecord>()
const created = new Map<string, string>()
let types: readonly string[]

beforeAll(async () => {
  world = await openApiWorld()
  root = await world.someone('Root', ['administrator'])
  types = [...world.engine.house.records.keys()]
  for (const type of types) {
    const values = { ...(await specimenValues(world, type, created)), title: `${marker} ${type}` }
    records.set(type, await world.make(type, values))
  }
})

const idOf = (type: string): string => records.get(type)?.id ?? ''
const limited = (...scopes: readonly string[]): Promise<TokenHolder> => world.tokenOf(root.who, { scopes })
/** Three other types, the same ones in every run. */
const othersOf = (type: string): readonly string[] =>
  [1, 17, 41].map((step) => types[(types.indexOf(type) + step) % types.length] ?? '').filter((other) => other !== type)
const kpiOf = (type: string): string | undefined =>
  [...world.engine.house.processes.values()].flatMap((process) =>
    Object.entries(process.kpis).flatMap(([id, kpi]) => (kpi.of === type ? [`/api/kpis/${process.name}/${id}`] : [])),
  )[0]
const moveOf = (type: string): string => Object.keys(world.engine.house.type(type).lifecycle.moves)[0] ?? 'none'

const waysToRead = (type: string): Readonly<Record<string, string>> => ({
  record: `/api/records/${type}/${idOf(type)}`,
  list: `/api/records/${type}?sort=-createdAt`,
  export: `/api/records/${type}/export?sort=-createdAt&columns=title`,
})

describe.each(stages)('%s', (stage) => {
  test('a token reads or writes the type that its scope names, and no other', async () => {
    const wrong: string[] = []
    let asked = 0
    const expectStatus = async (what: string, asking: ReturnType<TokenHolder['ask']>, ...expected: readonly number[]) => {
      asked++
      const { status, text } = await asking
      if (!expected.includes(status)) wrong.push(`${what}: ${status}, not ${expected.join(' or ')} ${text.slice(0, 200)}`)
      return text
    }
    for (const type of types.filter((one) => world.engine.house.processOf.get(one)?.stage === stage)) {
      const at = `/api/records/${type}`
      const reader = await limited(`read:${type}`)
      const writer = await limited(`write:${type}`)
      for (const [way, url] of Object.entries(waysToRead(type)))
        for (const [name, token] of Object.entries({ reader, writer })) {
          const text = await expectStatus(`${name} of ${type}, ${way}`, token.ask('GET', url), 200)
          if (!text.includes(`${marker} ${type}`)) wrong.push(`${name} of ${type} does not see it in the ${way}`)
        }
      const values = { ...(await specimenValues(world, type, created, false)), title: 'by a token' }
      await expectStatus(`reader creates ${type}`, reader.ask('POST', at, { values }), 403)
      await expectStatus(`reader changes ${type}`, reader.ask('PATCH', `${at}/${idOf(type)}`, { values: { title: 'x' } }), 403)
      await expectStatus(`reader moves ${type}`, reader.ask('POST', `${at}/${idOf(type)}/moves/${moveOf(type)}`, {}), 403, 409, 422)
      await expectStatus(`reader comments on ${type}`, reader.ask('POST', `${at}/${idOf(type)}/story`, { text: 'x' }), 403)
      await expectStatus(`writer creates ${type}`, writer.ask('POST', at, { values }), 201, 409, 422)
      await expectStatus(`writer creates ${type} of nonsense`, writer.ask('POST', at, { values: { nonsense: 1 } }), 422)
      for (const other of othersOf(type)) {
        for (const [way, url] of Object.entries(waysToRead(other)))
          await expectStatus(`writer of ${type}, ${way} of ${other}`, writer.ask('GET', url), 403)
        const kpi = kpiOf(other)
        if (kpi) await expectStatus(`writer of ${type}, KPI ${kpi}`, writer.ask('GET', kpi), 403)
        await expectStatus(`writer of ${type} creates ${other}`, writer.ask('POST', `/api/records/${other}`, { values: {} }), 403)
      }
    }
    expect(wrong).toEqual([])
    console.info(`${stage}: ${asked} combinations of token, record type and request, all by the scope`)
  })
})

/** What a token that is limited to record types may call, besides what is open to everybody. All of it asks for the rights on records. */
const byScope = [
  'DELETE /api/records/{type}/{key}/relations/{relation}',
  'GET /api/kpi-status',
  'GET /api/kpis',
  'GET /api/kpis/{process}/{kpi}',
  'GET /api/kpis/{process}/{kpi}/records',
  'GET /api/kpis/{process}/{kpi}/snapshots',
  'GET /api/map',
  'GET /api/me',
  'GET /api/measure',
  'GET /api/mining/{type}',
  'GET /api/notifications',
  'GET /api/options/{type}',
  'GET /api/processes',
  'GET /api/records/{type}',
  'GET /api/records/{type}/export',
  'GET /api/records/{type}/export/map',
  'GET /api/records/{type}/{key}',
  'GET /api/records/{type}/{key}/graph',
  'GET /api/records/{type}/{key}/relations',
  'GET /api/records/{type}/{key}/story',
  'GET /api/recurring/{process}',
  'GET /api/search',
  'GET /api/suggestions/{type}',
  'GET /api/work',
  'PATCH /api/records/{type}/{key}',
  'POST /api/records/{type}',
  'POST /api/records/{type}/export',
  'POST /api/records/{type}/{key}/moves/{move}',
  'POST /api/records/{type}/{key}/relations',
  'POST /api/records/{type}/{key}/story',
  'POST /api/recurring/{process}/{trend}',
]

test('every other operation refuses a token of an administrator that is limited to record types, even to all of them', async () => {
  const token = await limited('write:*')
  const { body } = await root.ask('GET', '/api/openapi.json')
  const open = new Set(
    Object.entries<Record<string, { security: readonly unknown[] }>>(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { security }]) => (security.length === 0 ? [`${method.toUpperCase()} ${path}`] : [])),
    ),
  )
  const operations = operationsOf(body).filter(({ method, path }) => !open.has(`${method} ${path}`))
  const served: string[] = []
  for (const { method, path } of operations) {
    const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'type' ? 'ci' : idOf('ci')))
    const { status, text } = await token.ask(method as 'GET', url, method === 'GET' || method === 'DELETE' ? undefined : {})
    const isRefused = status === 403 && text.includes('limited to record types')
    if (!isRefused) served.push(`${method} ${path}`)
  }
  expect(served.sort()).toEqual(byScope)
  console.info(`${operations.length - served.length} operations refuse a limited token, ${served.length} follow its scope`)
})
