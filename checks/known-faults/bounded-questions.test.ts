/**
 * Kind 11: every parameter of every question has a bound. Each one is asked far beyond it; the answer comes within a second, and a refusal
 * names the limit. The parameters are those of the API's own description, so that a new route is asked too.
 */
import { beforeAll, expect, test } from 'vitest'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { specimen } from '#testing/specimen.ts'

interface Schema {
  readonly type?: string
  readonly anyOf?: readonly Schema[]
  readonly maximum?: number
  readonly enum?: readonly string[]
  readonly maxLength?: number
}
interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Schema
}
interface Question {
  readonly path: string
  readonly parameters: readonly Parameter[]
}

const longestAnswerMs = 1_000
/** An address is limited to 16 KB by Node. */
const longCharacters = 10_000
const deepLevels = 200

let world: ApiWorld
let admin: Someone
let questions: readonly Question[]
let places: ReadonlyMap<string, string>
beforeAll(async () => {
  world = await openApiWorld()
  admin = await world.someone('Ada', ['administrator'])
  const incident = await specimen(world, 'incident')
  const service = await specimen(world, 'service')
  places = new Map([
    ['type', 'incident'],
    ['key', incident.id],
    ['id', incident.id],
    ['process', 'incident'],
    ['kpi', 'resolution-within-sla'],
    ['name', 'x'],
    ['service', service.id],
    ['language', 'en'],
  ])
  const { body } = await admin.ask('GET', '/api/openapi.json')
  questions = Object.entries(body.paths as Record<string, { get?: { parameters?: readonly Parameter[] } }>).flatMap(([path, { get }]) =>
    get?.parameters?.some((one) => one.in === 'query') ? [{ path, parameters: get.parameters }] : [],
  )
}, 120_000)

const deep = (): string => {
  let where: unknown = { field: 'title', contains: 'a' }
  for (let i = 0; i < deepLevels; i++) where = { all: [where] }
  return JSON.stringify(where)
}

/** Values of a parameter far beyond what anybody means. With `limit` the refusal contains it. */
const beyond = ({ name, schema }: Parameter): readonly { readonly value: string; readonly limit?: RegExp }[] => {
  const options = [schema, ...(schema.anyOf ?? [])]
  const maximum = options.find((one) => one.maximum !== undefined && one.maximum < Number.MAX_SAFE_INTEGER)?.maximum
  if (maximum !== undefined) return [{ value: String(maximum + 1), limit: new RegExp(String(maximum)) }, { value: '1e308' }]
  if (name === 'from') return [{ value: '0002-01-01' }, { value: '-271821-04-20' }, { value: '1900-01-01' }]
  if (name === 'to') return [{ value: '9999-12-31' }, { value: '+275760-09-13T00:00:00Z' }]
  if (name === 'where')
    return [{ value: deep(), limit: /30/ }, { value: JSON.stringify({ field: 'openedAt', gt: { ago: 'P999999999Y' } }) }]
  return [{ value: 'a'.repeat(longCharacters) }, { value: 'a,'.repeat(longCharacters / 2) }, { value: '*'.repeat(60) }]
}

const sample = ({ name, schema }: Parameter): string => {
  if (schema.enum?.[0] !== undefined) return schema.enum[0]
  if (name === 'from') return '2026-01-01'
  if (name === 'to') return '2026-02-01'
  return name === 'measure' ? 'count' : 'title'
}

test('a question beyond its bounds is answered within a second, and the refusal names the limit', { timeout: 300_000 }, async () => {
  const wrong: string[] = []
  let asked = 0
  for (const { path, parameters } of questions) {
    const address = path
      .replace('{type}', path.endsWith('/graph') ? 'service' : '{type}')
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => places.get(name) ?? 'x')
    const needed = parameters.filter((one) => one.in === 'query' && one.required)
    for (const parameter of parameters.filter((one) => one.in === 'query'))
      for (const { value, limit } of beyond(parameter)) {
        const query = new URLSearchParams([
          ...needed.filter(({ name }) => name !== parameter.name).map((one) => [one.name, sample(one)]),
          [parameter.name, value],
        ])
        const began = performance.now()
        const { status, body, text } = await admin.ask('GET', `${address}?${query}`)
        const took = performance.now() - began
        asked++
        const what = `GET ${address}?${String(query).slice(0, 100)}: ${status}`
        if (took > longestAnswerMs) wrong.push(`${what} after ${Math.round(took)} ms`)
        if (status >= 500) wrong.push(`${what} ${text.slice(0, 200)}`)
        if (limit && status < 404 && !limit.test(JSON.stringify(body)))
          wrong.push(`${what} without its limit ${limit}: ${text.slice(0, 200)}`)
      }
  }
  console.info(`${asked} questions of ${questions.length} routes`)
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(100)
})

test('B33: a period of two thousand years is refused at once with the longest that is allowed', async () => {
  for (const path of ['/api/kpis', '/api/kpis/availability/service-availability', '/api/dashboard']) {
    const { status, text } = await admin.ask('GET', `${path}?type=incident&by=priority&from=0002-01-01&to=2026-11-01`)
    if (status === 404) continue
    expect({ path, status, text }).toMatchObject({ status: 400, text: expect.stringMatching(/50/) })
  }
})
