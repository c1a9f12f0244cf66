/**
 * Requests for every operation of the OpenAPI document, valid in most of their parts and hostile in some: a program that is asked only
 * nonsense refuses at the first check, and what lies behind it is never reached.
 */
import { hostileText, hostileValue } from './hostile-values.ts'
import { conditionOf, type Known, type KnownType, recordValues } from './known-values.ts'
import type { Random } from './random.ts'

/** The part of JSON Schema that zod writes. */
export interface JsonSchema {
  readonly type?: string
  readonly anyOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
}

export interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: JsonSchema }[]
  readonly body?: JsonSchema | undefined
}

/** The operations of an OpenAPI document. */
export const operationsOf = (document: {
  // biome-ignore lint/suspicious/noExplicitAny: a parsed document
  readonly paths: Readonly<Record<string, Readonly<Record<string, any>>>>
}): readonly Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json'].schema,
    })),
  )

export interface HostileRequest {
  readonly method: string
  readonly url: string
  readonly payload?: string | undefined
  readonly headers: Readonly<Record<string, string>>
}

const hostileShare = 0.08
const moments = ['2026-01-01', '2026-03-01T00:00:00Z', '2026-03-02T09:00:00.000Z', '2025-12-31T23:00:00+01:00', '2026-02-28']

/** What a request is about, so that its parts fit each other. */
interface About {
  readonly random: Random
  readonly known: Known
  readonly type: KnownType
  readonly measure: readonly [process: string, kpi: string]
  readonly setting: readonly [process: string, name: string]
}

/** A value for a parameter or property by its name, if the name says what fits. */
const byName = ({ random, known, type, measure, setting }: About, path: string, name: string): unknown => {
  const field = () => random.pick(type.fields).name
  const isSetting = path.includes('/settings/')
  switch (name) {
    case 'type':
      return path.includes('/graph') ? random.pick(['ci', 'service', type.name]) : type.name
    case 'key':
    case 'id':
    case 'to':
    case 'person':
      return random.pick(random.chance(0.8) ? type.keys : random.pick(known.types).keys)
    case 'move':
      return random.pick([...type.moves, 'close'])
    case 'process':
      return isSetting ? setting[0] : measure[0]
    case 'kpi':
      return measure[1]
    case 'name':
      if (path.includes('/tasks/')) return random.pick(known.tasks)
      return isSetting ? setting[1] : random.pick([field(), 'x_custom', `x_${random.below(1000)}`])
    case 'where':
      return conditionOf(random, known, type, 3)
    case 'values':
      return recordValues(random, known, type)
    case 'sort':
    case 'by':
    case 'columns':
      return random.pick([field(), `-${field()}`, `${field()}.title`, `${field()},${field()}`, 'createdAt:month'])
    case 'measure':
      return random.pick([
        'count',
        { mean: field() },
        { sum: field() },
        { share: conditionOf(random, known, type, 1) },
        { median: field() },
      ])
    case 'from':
      return random.pick(moments)
    case 'zone':
      return random.pick(['Europe/Madrid', 'UTC', 'America/Bogota'])
    case 'search':
    case 'q':
      return random.pick(['example 3', 'ñandú', 'INC', 'a', '"ejemplo', '-x', '10.0.0.1'])
    case 'relation':
      return random.pick(known.relations)
    case 'map':
      return { name: 'sites', type: 'site', key: { column: 'id', field: 'externalId' }, fields: { title: 'name' } }
    case 'language':
      return random.pick(['en', 'es', 'pt'])
    default:
      return undefined
  }
}

const fromSchema = (about: About, path: string, schema: JsonSchema, levels: number): unknown => {
  const { random } = about
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  if (schema.anyOf) return partOf(about, path, random.pick(schema.anyOf), levels)
  switch (schema.type) {
    case 'string':
      if (schema.format === 'uuid') return random.pick(about.type.keys)
      return schema.format === 'date-time' || schema.format === 'date' ? random.pick(moments) : 'text'
    case 'number':
    case 'integer':
      return Math.min(schema.maximum ?? 100, Math.max(schema.minimum ?? 0, random.below(100)))
    case 'boolean':
      return random.chance(0.5)
    case 'array':
      return Array.from({ length: random.below(3) }, () => partOf(about, path, schema.items ?? {}, levels - 1))
    case 'object':
      return objectOf(about, path, schema, levels)
    default:
      return hostileValue(random)
  }
}

const objectOf = (about: About, path: string, schema: JsonSchema, levels: number): unknown => {
  const entries = Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    const isNeeded = schema.required?.includes(name) ?? false
    if (about.random.chance(isNeeded ? 0.02 : 0.4)) return []
    return [[name, named(about, path, name) ?? partOf(about, path, one, levels - 1)] as const]
  })
  if (about.random.chance(0.05)) entries.push([hostileText(about.random).slice(0, 50), hostileValue(about.random)])
  return Object.fromEntries(entries)
}

/** A hostile value in some cases, otherwise one that fits the name. */
const named = (about: About, path: string, name: string): unknown =>
  about.random.chance(hostileShare) ? hostileValue(about.random) : byName(about, path, name)

const partOf = (about: About, path: string, schema: JsonSchema, levels: number): unknown =>
  levels <= 0 || about.random.chance(hostileShare) ? hostileValue(about.random) : fromSchema(about, path, schema, levels)

/** A parameter is text; what is not text is JSON. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

/** A lone surrogate is no text of an address. */
const encoded = (value: unknown): string => encodeURIComponent(asText(value).toWellFormed())

const bodyOf = (about: About, { path, body }: Operation): { readonly payload?: string; readonly mediaType?: string } => {
  const { random } = about
  if (!body) return random.chance(0.05) ? { payload: asText(hostileValue(random)), mediaType: 'application/json' } : {}
  const payload = JSON.stringify(partOf(about, path, body, 4)) ?? ''
  const broken = random.chance(0.02) ? payload.slice(0, random.below(payload.length + 1)) : payload
  const mediaType = random.chance(0.97)
    ? 'application/json'
    : random.pick(['text/plain', 'application/xml', 'multipart/form-data', 'x', ''])
  return { payload: broken, mediaType }
}

/** A request for the operation. */
export const requestFor = (random: Random, known: Known, operation: Operation): HostileRequest => {
  const about: About = {
    random,
    known,
    type: random.pick(known.types),
    measure: random.pick(known.kpis),
    setting: random.pick(known.settings),
  }
  const { method, path, parameters } = operation
  const valueFor = (name: string, schema: JsonSchema): unknown => named(about, path, name) ?? partOf(about, path, schema, 3)
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const declared = parameters.find((one) => one.in === 'path' && one.name === name)
    return encoded(valueFor(name, declared?.schema ?? {})).slice(0, 2000)
  })
  const query = parameters
    .filter((one) => one.in === 'query' && random.chance(one.required ? 0.97 : 0.35))
    .map(({ name, schema }) => `${name}=${encoded(valueFor(name, schema))}`)
  if (random.chance(0.02)) query.push(`${encoded(hostileText(random))}=${encoded(hostileText(random))}`)
  if (random.chance(0.01) && query[0]) query.push(query[0])
  const { payload, mediaType } = bodyOf(about, operation)
  return {
    method,
    url: `${address}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    payload,
    headers: {
      ...(mediaType ? { 'content-type': mediaType } : {}),
      ...(random.chance(0.03)
        ? { 'if-match': random.pick(['"1"', '*', 'W/"99999999999"', 'x', '"-1"', '"1e400"', '"9007199254740993"']) }
        : {}),
      ...(random.chance(0.03) ? { 'idempotency-key': random.pick(['a', 'x'.repeat(300), '__proto__', ' ', 'ñ']) } : {}),
      ...(random.chance(0.05) ? { 'accept-language': random.pick(['es', '*', 'xx-YY;q=9', ',;=', '__proto__', 'es;q=0.1,pt']) } : {}),
      ...(random.chance(0.02) ? { 'x-request-id': random.pick(['x'.repeat(500), 'a b', '<script>', '1']) } : {}),
    },
  }
}
