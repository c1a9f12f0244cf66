/** What must be true of every record type when its records are exported from one house and imported into another, over the API of both. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeRecord, createRecord } from '#engine/records/records.ts'
import { exportRoutes } from '#features/exchange/exports/export-routes.ts'
import { notTaken } from '#features/exchange/imports/check-map.ts'
import { importRoutes, importUpload } from '#features/exchange/imports/import-routes.ts'
import { workOff } from '#features/exchange/imports/importer.ts'
import { api } from '#http/api.ts'
import { type FastifyInstance, makeApp } from '#http/app.ts'
import type { Actor } from '#kernel/actor.ts'
import { targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { textIn } from '#kernel/localized-text.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { testedRooms } from '#testing/house.ts'
import { specimen, specimenValues } from '#testing/specimen.ts'
import { zoo } from '#testing/zoo/room.ts'

const types = [...testedRooms, zoo].flatMap((room) => room.records.map((record) => record.model.name))

interface Place {
  readonly house: TestHouse
  readonly app: FastifyInstance
}
let here: Place
let there: Place
const made = new Map<string, AnyRecord>()
const files = new Map<string, { readonly file: string; readonly map: string }>()

const open = async (): Promise<Place> => {
  const house = await openHouse({ processes: [zoo] })
  const app = await makeApp()
  const administrator: Actor = { ...house.system, kind: 'person', name: 'Ana', roles: ['administrator'] }
  const context = { engine: house.engine, actorOf: async () => administrator }
  api(app, {
    ...context,
    version: '0',
    setUp: async () => true,
    more: [(route) => importRoutes(route, house.engine), (route) => exportRoutes(route, house.engine)],
  })
  importUpload(app, context)
  return { house, app }
}

const ask = async ({ app }: Place, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object | string): Promise<string> => {
  const headers = typeof payload === 'string' ? { 'content-type': 'text/csv' } : {}
  const answer = await app.inject({ method, url: `/api/${path}`, headers, ...(payload === undefined ? {} : { payload }) })
  if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.body}`)
  return answer.body
}

/** Imports the file of a type with its map. Returns the result of the import and the rows with a remark. */
const send = async (to: Place, type: string, more = '') => {
  const { file = '', map = '' } = files.get(type) ?? {}
  const { id } = JSON.parse(await ask(to, 'POST', 'imports', { name: `${type}.csv`, map })) as { id: string }
  await ask(to, 'PUT', `imports/${id}/data`, file + more)
  await workOff(to.house.engine)
  const { rows } = JSON.parse(await ask(to, 'GET', `imports/${id}/rows`)) as { rows: readonly Readonly<Record<string, unknown>>[] }
  return { run: JSON.parse(await ask(to, 'GET', `imports/${id}`)) as Readonly<Record<string, unknown>>, rows }
}

/** Statements that were sent to PostgreSQL so far. */
let statements = 0
/** Characters of the longest one. */
let longest = 0
const { query } = pg.Client.prototype
pg.Client.prototype.query = function (this: pg.Client, ...asked: unknown[]) {
  statements++
  const [first] = asked
  const text = typeof first === 'string' ? first : String((first as { text?: unknown } | undefined)?.text ?? '')
  longest = Math.max(longest, text.length)
  return Reflect.apply(query, this, asked)
} as typeof query
afterAll(() => {
  pg.Client.prototype.query = query
})

/** Statements for each row would be more than that, and a statement with a part for each row would have 100 characters for each. */
const manyRows = 100
/** Two records of these types cannot have the same values, so that every row but the first is refused. */
const onlyOnce: ReadonlySet<string> = new Set(['membership', 'service-level-result', 'article-version', 'change-vote'])

/** The row of a type, often: each with a number and unique values of its own. */
const repeated = (house: House, type: string): string => {
  const [head = '', row = ''] = (files.get(type)?.file ?? '').split('\r\n')
  const names = head.slice(1).split(',')
  const cells = [...row.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => cell)
  const own = (name: string, n: number): string | undefined => {
    const cell = cells[names.indexOf(name)]
    return name === 'number' ? `MANY${n}` : cell && house.fieldsOf(type)[name]?.options.unique ? `${n}.${cell}` : cell
  }
  return Array.from({ length: manyRows }, (_, n) => names.map((name) => own(name, n)).join(',')).join('\r\n')
}

/** The types and those that they refer to, in order of dependency as far as there is no cycle. */
const inOrder = (house: House): readonly string[] => {
  const met = new Set<string>()
  const add = (type: string): readonly string[] => {
    if (met.has(type)) return []
    met.add(type)
    return [...Object.values(house.fieldsOf(type)).flatMap((field) => add(targetOf(field) ?? type)), type]
  }
  return types.flatMap(add)
}

/** Creates a record with all its fields. A field that refers to the same type refers to a record created later. */
const makeOne = async (house: TestHouse, who: Actor, type: string, kept: Map<string, string>): Promise<AnyRecord> => {
  const record = await createRecord(house.engine, who, type, await specimenValues(house, type, kept, true))
  const own = Object.entries(house.engine.house.type(type).model.fields).filter(([, field]) => targetOf(field) === type)
  if (own.length === 0) return record
  const { id } = await specimen(house, type, kept)
  const values = Object.fromEntries(own.map(([name, field]) => [name, field.kind === 'refs' ? [id] : id]))
  return (await changeRecord(house.engine, who, type, record.id, values)).record
}

beforeAll(async () => {
  here = await open()
  there = await open()
  const kept = new Map<string, string>()
  const { id } = await here.house.person('Ana')
  const all = inOrder(here.house.engine.house)
  for (const type of all) made.set(type, await makeOne(here.house, { ...here.house.system, id }, type, kept))
  for (const type of all)
    files.set(type, {
      file: await ask(here, 'GET', `records/${type}/export?columns=*&zone=Europe/Madrid&bom=true`),
      map: await ask(here, 'GET', `records/${type}/export/map?columns=*`),
    })
  // types that refer to each other are complete after two imports
  let waiting = all
  for (let round = 0; round < 3; round++) {
    const left: string[] = []
    for (const type of waiting) if ((await send(there, type)).rows.length > 0) left.push(type)
    waiting = left
  }
}, 120_000)
afterAll(() => Promise.all([here.app.close(), there.app.close()]))

/** The record without fields that are not exported, with references by number: equal in both houses. */
const comparable = async (at: Place, type: string, number: string): Promise<Readonly<Record<string, unknown>>> => {
  const { record, refs } = JSON.parse(await ask(at, 'GET', `records/${type}/${number}`)) as {
    record: Readonly<Record<string, unknown>>
    refs: Readonly<Record<string, { type: string; number: string }>>
  }
  const name = (id: unknown): string => `${refs[String(id)]?.type} ${refs[String(id)]?.number}`
  return Object.fromEntries(
    Object.entries(record)
      .filter(([field]) => field === 'state' || field === 'phase' || !notTaken.has(field))
      .map(([field, value]) => {
        const refers = value !== null && targetOf(at.house.engine.house.fieldsOf(type)[field] ?? { kind: '', required: false, options: {} })
        return [field, refers ? (Array.isArray(value) ? value.map(name) : name(value)) : value]
      }),
  )
}

describe.each(types)('%s', (type) => {
  test('is exported to a file for programs and to one for people', async () => {
    const { records } = JSON.parse(await ask(here, 'GET', `records/${type}?sort=number`)) as { records: readonly object[] }
    const lines = (await ask(here, 'GET', `records/${type}/export?columns=*&sort=number&format=ndjson`)).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(records)
    const sheet = await ask(here, 'GET', `records/${type}/export?labels=es&columns=number,title,state`)
    const texts = here.house.engine.house.type(type).labels.states[made.get(type)?.state ?? '']
    const state = texts && textIn(texts, 'es')
    expect(sheet.split('\r\n')[0]).toMatch(/^Número;(Título|[^;]+);Estado$/)
    expect(sheet).toContain(`${made.get(type)?.number};${made.get(type)?.title};${state}\r\n`)
  })

  test('is imported into another house unchanged; the same file again changes nothing, and a wrong row is reported with its line', async () => {
    const { number = '' } = made.get(type) ?? {}
    expect(await comparable(there, type, number)).toEqual(await comparable(here, type, number))
    const wrong: Readonly<Record<string, string>> = { number: 'WRONG1', title: 'wrong', state: 'nowhere', openedAt: 'someday' }
    const { file = '' } = files.get(type) ?? {}
    const row = (file.slice(1).split('\r\n')[0] ?? '').split(',').map((column) => wrong[column] ?? '')
    const { run, rows } = await send(there, type, `${row.join(',')}\r\n`)
    expect(run).toMatchObject({ state: 'done', recordsCreated: 0, recordsChanged: 0, rowsBad: 1 })
    expect(rows).toEqual([{ line: file.split('\n').length, key: 'WRONG1', verdict: 'bad', reason: expect.any(String) }])
    expect(rows[0]?.['reason']).toMatch(/^The state “nowhere” is none of those in the map .*: “someday” is not a date of the format ISO\./)
  })

  test('many rows are read and written together', async () => {
    const before = statements
    longest = 0
    const { run } = await send(there, type, `${repeated(there.house.engine.house, type)}\r\n`)
    if (onlyOnce.has(type)) return expect(run).toMatchObject({ recordsCreated: 0, rowsBad: manyRows })
    expect(run).toMatchObject({ recordsCreated: manyRows, rowsBad: 0 })
    expect(statements - before).toBeLessThan(manyRows)
    expect(longest).toBeLessThan(100 * manyRows)
  })
})
