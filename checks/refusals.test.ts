/**
 * Every refusal in the language of the reader. In a language made from English, text without the marks ⟦ ⟧ does not come from a message:
 * all messages of the server go through the error handler of the API, then the API refuses moves and values of every record type.
 */
import { IntlMessageFormat } from 'intl-messageformat'
import { beforeAll, describe, expect, test } from 'vitest'
import { pseudoLanguage, withPseudoLanguage } from '#engine/messages/pseudo.ts'
import { keepNotification } from '#engine/records/keep-notification.ts'
import { createRecord } from '#engine/records/records.ts'
import { notificationRoutes } from '#features/notify/notification-routes.ts'
import { api } from '#http/api.ts'
import { type FastifyInstance, makeApp } from '#http/app.ts'
import { type Actor, commonRoles } from '#kernel/actor.ts'
import { type Message, type Params, typesName } from '#kernel/messages.ts'
import { Fault, type TroubleCode, troubles } from '#kernel/trouble.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { languageFiles, testedRooms } from '#testing/house.ts'
import { untranslatedIn } from '#testing/pseudo-marks.ts'
import { sampleValue, specimenValues } from '#testing/specimen.ts'
import { zoo } from '#testing/zoo/room.ts'

let house: TestHouse
let app: FastifyInstance
let who: Actor | undefined
/** Messages and codes by the number in the address of the test route. */
const faults: Fault[] = []
const created = new Map<string, string>()
const headers = { 'accept-language': pseudoLanguage }

beforeAll(async () => {
  house = await openHouse({ processes: [zoo], languages: withPseudoLanguage(languageFiles) })
  app = await makeApp()
  app.get('/faults/:number', async (request) => {
    throw faults[Number((request.params as { number: string }).number)] ?? new Fault('path.unknown')
  })
  api(app, {
    engine: house.engine,
    actorOf: async () => who,
    version: 'test',
    setUp: async () => true,
    more: [(route) => notificationRoutes(route, house.engine)],
  })
})

type Json = Readonly<Record<string, unknown>>
const send = async (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object): Promise<{ status: number; body: Json }> => {
  const { statusCode, body } = await app.inject({ method, url: path, headers, ...(payload ? { payload } : {}) })
  return { status: statusCode, body: body === '' ? {} : JSON.parse(body) }
}

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []

/** The parts of a problem that come from no message. */
const untranslatedOf = ({ title, detail, fields, errors }: Json, data: ReadonlySet<string> = new Set()): readonly string[] =>
  [title, detail, ...strings(Array.isArray(fields) ? [] : fields), ...strings(errors)].flatMap((text) =>
    untranslatedIn(String(text ?? ''), data),
  )

/** Parameters for every branch of a text: numbers where it formats numbers, a text without letters elsewhere. */
const paramsOf = (text: string): readonly Params[] => {
  const choices = new Map<string, readonly (string | number)[]>()
  const visit = (elements: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const element of elements) {
      if (element.type === 0 || element.type === 7 || !('value' in element) || typeof element.value !== 'string') continue
      const options = 'options' in element ? Object.keys(element.options) : []
      const isSelect = element.type === 5
      const values = isSelect ? options : element.type === 1 ? ['·'] : [1, 3]
      choices.set(element.value, [...(choices.get(element.value) ?? []), ...values])
      if ('options' in element) for (const { value } of Object.values(element.options)) visit(value)
    }
  }
  visit(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst())
  const most = Math.max(1, ...[...choices.values()].map((values) => values.length))
  return Array.from({ length: most }, (_, i) =>
    Object.fromEntries([...choices].map(([name, values]) => [name, values[i % values.length] ?? '·'])),
  )
}

test('every message of the server is translated by the error handler', async () => {
  const messages: Message[] = [...(languageFiles.texts.get('en') ?? [])].flatMap(([id, text]) =>
    paramsOf(text).map((params) => ({ id, params })),
  )
  expect(messages.length).toBeGreaterThan(500)
  faults.splice(0, faults.length, ...messages.map((message) => new Fault('value.refused', message, { fields: { title: message } })))
  const found: string[] = []
  for (const [number, { sentence }] of faults.entries()) {
    const { status, body } = await send('GET', `/faults/${number}`)
    expect(status).toBe(422)
    found.push(...untranslatedOf(body).map((piece) => `${sentence.id}: ${piece}`))
  }
  expect(found).toEqual([])
})

test('every error code is translated', async () => {
  faults.splice(0, faults.length, ...Object.keys(troubles).map((code) => new Fault(code as TroubleCode)))
  for (const [number, { code }] of faults.entries()) {
    const { status, body } = await send('GET', `/faults/${number}`)
    expect([code, status, untranslatedOf(body)]).toEqual([code, troubles[code], []])
  }
})

test('requests that are refused before a record is read are translated', async () => {
  who = undefined
  const problems = [await send('GET', '/api/records/incident')]
  who = { ...house.system, kind: 'person', id: (await house.person('Ana')).id, roles: ['administrator'] }
  problems.push(
    await send('GET', '/api/records/incident?limit=many'),
    await send('GET', '/api/records/incident?where=%7B'),
    await send('GET', '/api/records/incident?sort=colour'),
    await send('GET', '/api/records/incident/INC9999999'),
    await send('GET', '/api/records/unicorn'),
    await send('GET', '/api/nowhere'),
    await send('GET', '/api/kpis/incident/nothing'),
    await send('POST', '/api/fields', { type: 'incident' }),
  )
  expect(problems.filter(({ status }) => status < 400)).toEqual([])
  const data = new Set(['unicorn', 'colour', 'many', 'nothing', 'limit', 'where', 'sort', 'type', 'name', 'kind', 'label', 'options'])
  expect(problems.map(({ body }) => untranslatedOf(body, data))).toEqual(problems.map(() => []))
})

test('a notification is in the language of its reader', async () => {
  const person = await house.person('Eva')
  const record = await createRecord(house.engine, house.system, 'incident', await specimenValues(house, 'incident', created))
  const subject: Message = { id: 'events.windowStarts' }
  const text: Message = { id: 'events.joined', params: { alerts: typesName('alert') } }
  const { now, database } = house.engine
  await database.transaction('*', (run) => keepNotification(run, record, { who: [person.id ?? ''], subject, text }, now()))
  who = person
  const { body } = await send('GET', '/api/notifications')
  const notifications = body['notifications'] as readonly Json[]
  expect(notifications).toHaveLength(1)
  const shown = notifications.flatMap((one) => strings([one['subject'], one['text'], one['outcome']]))
  expect([shown.length, shown.flatMap((sentence) => untranslatedIn(sentence, new Set()))]).toEqual([4, []])
})

const types = [...testedRooms, zoo].flatMap((room) => room.records.map((record) => record.model.name))

/** The texts that users typed in these values; keys of choices, states and types must be shown by their names. */
const typedIn = (type: string, values: Json): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const { kind = '' } = house.engine.house.fieldOf(type, name) ?? {}
    return name === 'number' || ['text', 'markdown', 'attributes'].includes(kind) ? strings(value) : []
  })

describe.each(types)('%s', (type) => {
  const data = new Set<string>()
  let path: string
  beforeAll(async () => {
    const record = await createRecord(house.engine, house.system, type, await specimenValues(house, type, created))
    for (const text of typedIn(type, record)) data.add(text)
    path = `/api/records/${type}/${record.id}`
  })

  test('refused moves are translated, for every role', async () => {
    const roles = [...commonRoles, ...Object.keys(house.engine.house.processOf.get(type)?.roles ?? {})]
    for (const role of roles) {
      who = { ...house.system, kind: 'person', id: null, roles: [role] }
      const { status, body } = await send('GET', path)
      if (status >= 400) expect([role, untranslatedOf(body, data)]).toEqual([role, []])
      const moves: readonly Json[] = Object.values((body['moves'] ?? {}) as Json) as readonly Json[]
      expect([role, moves.flatMap(({ why }) => untranslatedIn(String(why ?? ''), data))]).toEqual([role, []])
    }
  })

  test('refused values are translated, for every field', async () => {
    who = { ...house.system, kind: 'person', id: null, roles: ['administrator'] }
    const empty = await send('POST', `/api/records/${type}`, { values: {} })
    if (empty.status >= 400) expect(untranslatedOf(empty.body, data)).toEqual([])
    const fields = Object.keys(house.engine.house.fieldsOf(type))
    for (const wrong of [{ nonsense: true }, '#', -1e300, ['#']]) {
      const values = { ...Object.fromEntries(fields.map((name) => [name, wrong])), unicorn: 1 }
      const { status, body } = await send('PATCH', path, { values })
      expect([status, Object.keys((body['fields'] ?? {}) as Json)]).toEqual([422, expect.arrayContaining(['unicorn'])])
      expect(untranslatedOf(body, new Set([...data, 'unicorn', 'nonsense']))).toEqual([])
    }
  })

  test('moves are refused in the language of the reader, first without values, then with those that they need', async () => {
    const { lifecycle, model } = house.engine.house.type(type)
    const fields = house.engine.house.fieldsOf(type)
    who = { ...house.system, kind: 'person', id: null, roles: ['administrator', ...model.roles, ...commonRoles] }
    for (const [move, { needs = [] }] of Object.entries(lifecycle.moves)) {
      const values: Record<string, unknown> = {}
      for (const name of needs) if (fields[name]) values[name] = await sampleValue(house, fields[name], created)
      for (const text of typedIn(type, values)) data.add(text)
      for (const body of [{}, { values }]) {
        const answer = await send('POST', `${path}/moves/${move}`, body)
        if (answer.status < 400) break
        expect([move, untranslatedOf(answer.body, data)]).toEqual([move, []])
      }
    }
    const { body } = await send('GET', `${path}/story`)
    const untranslated = (body['entries'] as readonly Json[]).flatMap(({ text }) => untranslatedIn(String(text ?? ''), data))
    expect(untranslated).toEqual([])
  })
})
