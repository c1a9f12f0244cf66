/**
 * Operation × role × organisation. Every operation of the OpenAPI document is sent for records of another customer, by people with every
 * role, by an administrator and by a requester of a customer: nothing of these records is answered, and nothing of them changes. In the
 * own organisation each role reads and creates what its declarations say.
 */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { mayCreate, mayRead, mayReadAll } from '#engine/access/rights.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { specimenValues } from '#testing/specimen.ts'
import { type Operation, operationsOf } from './requests.ts'

const marker = 'zqothercustomerzq'
const ourMarker = 'zqowncustomerzq'
const minuteMs = 60_000

let world: ApiWorld
let operations: readonly Operation[]
let roles: readonly string[]
/** One record of each type, of the other customer and of the own one. */
const theirs = new Map<string, AnyRecord>()
const ours = new Map<string, AnyRecord>()

beforeAll(async () => {
  world = await openApiWorld()
  const { house } = world.engine
  const root = await world.someone('Root', ['administrator'])
  operations = operationsOf((await root.ask('GET', '/api/openapi.json')).body)
  roles = [...new Set(['agent', 'administrator', ...[...house.processes.values()].flatMap((process) => Object.keys(process.roles))])]
  const [own, other] = world.customers
  const [created, ownCreated] = [new Map<string, string>(), new Map<string, string>()]
  for (const type of house.records.keys()) {
    const values = { ...(await specimenValues(world, type, created)), title: `${marker} ${type}` }
    theirs.set(type, await world.make(type, values, other))
    const ownValues = { ...(await specimenValues(world, type, ownCreated)), title: `${ourMarker} ${type}` }
    ours.set(type, await world.make(type, ownValues, own))
  }
})

/** The addresses of an operation for a record. */
const addressesOf = ({ engine }: ApiWorld, { path }: Operation, record: AnyRecord, key: string): readonly string[] => {
  const { lifecycle } = engine.house.type(record.type)
  const moves = path.includes('{move}') ? Object.keys(lifecycle.moves) : ['']
  const address = path.replace('{type}', record.type).replace('{key}', key).replace('{relation}', record.id).replace('{id}', record.id)
  return moves.map((move) => address.replace('{move}', move))
}

const bodyFor = (operation: Operation, record: AnyRecord): object | undefined => {
  if (operation.method === 'GET' || operation.method === 'DELETE') return undefined
  return {
    values: { title: 'changed from outside' },
    text: 'a comment',
    to: record.id,
    relation: 'relates',
    person: record.id,
    password: 'long enough, 1',
  }
}

const versions = async (): Promise<ReadonlyMap<string, string>> => {
  const ids = [...theirs.values()].map(({ id }) => id)
  const rows = await world.engine.database.as('*')<{ id: string; seen: string }>(sql`
    select r.id, concat_ws(' ', r.version, r.state, r.title, (select count(*) from story s where s.record = r.id)) as seen
    from record r where r.id = any (cast(${ids} as uuid[]))`)
  return new Map(rows.map(({ id, seen }) => [id, seen]))
}

test('nobody of a customer reaches a record of another customer by any operation', { timeout: 20 * minuteMs }, async () => {
  const [own] = world.customers
  const askers: readonly (readonly [string, Someone])[] = [
    [
      'every role but administrator',
      await world.someone(
        'Eva',
        roles.filter((role) => role !== 'administrator'),
        own,
      ),
    ],
    ['administrator of a customer', await world.someone('Adela', ['administrator'], own)],
    ['requester', await world.someone('Rita', [], own)],
  ]
  const before = await versions()
  const leaks: string[] = []
  let asked = 0
  const ofRecords = operations.filter(({ path }) => /\{(key|id)\}/.test(path))
  for (const [name, asker] of askers)
    for (const record of theirs.values())
      for (const operation of ofRecords)
        for (const key of [record.id, record.number])
          for (const url of addressesOf(world, operation, record, key)) {
            asked++
            const { status, text } = await asker.ask(operation.method as 'GET', url, bodyFor(operation, record))
            const what = `${name}: ${operation.method} ${url} answers ${status}`
            // what the installation shares with all customers is shared downwards only, so not by another customer
            if (status < 400 || status >= 500) leaks.push(what)
            if (text.includes(marker)) leaks.push(`${what} with the title`)
          }
  const rest = operations.filter(({ path, method }) => method === 'GET' && !/\{(key|id)\}/.test(path) && !/handbook/.test(path))
  for (const [name, asker] of askers)
    for (const operation of rest)
      for (const type of operation.path.includes('{type}') ? theirs.keys() : ['incident']) {
        asked++
        const { status, text } = await asker.ask(
          'GET',
          `${operation.path.replace('{type}', type)}?q=${marker}&search=${marker}&types=${type}`,
        )
        // before the sign-in nobody is known, so that the titles of identity providers are for everybody
        if (text.includes(`${marker} `) && operation.path !== '/api/sign-in/providers')
          leaks.push(`${name}: GET ${operation.path} for ${type} answers ${status} with the title`)
        if (status >= 500) leaks.push(`${name}: GET ${operation.path} for ${type} answers ${status}`)
      }
  expect(leaks).toEqual([])
  expect(await versions()).toEqual(before)
  console.info(`${asked} requests of ${askers.length} people for ${theirs.size} records of another customer: no answer and no change`)
})

test('each role reads and creates in its organisation what its declarations say', { timeout: 20 * minuteMs }, async () => {
  const [own] = world.customers
  const { house } = world.engine
  const wrong: string[] = []
  let asked = 0
  for (const role of roles) {
    const asker = await world.someone(`Only ${role}`, [role], own)
    // organisations are in no organisation
    for (const type of [...house.records.keys()].filter((name) => name !== 'organisation')) {
      asked += 4
      const list = await asker.ask('GET', `/api/records/${type}?sort=-createdAt`)
      const file = await asker.ask('GET', `/api/records/${type}/export?sort=-createdAt&columns=title`)
      const made = await asker.ask('POST', `/api/records/${type}`, { values: { nonsense: 1 } })
      const one = await asker.ask('GET', `/api/records/${type}/${ours.get(type)?.id}`)
      const [none, all] = [!mayRead(house, type, asker.who), mayReadAll(house, type, asker.who)]
      const creates = mayCreate(house, type, asker.who) ? 422 : 403
      // the own condition of some roles decides about each record: the tests of the rooms
      for (const [way, { status, text }] of Object.entries({ list, file, one })) {
        const isSeen = text.includes(`${ourMarker} ${type}`)
        if (status >= 500 || (none && isSeen) || (all && !isSeen)) wrong.push(`${role}, ${way} of ${type}: ${status}, seen: ${isSeen}`)
      }
      if (made.status !== creates) wrong.push(`${role} creates ${type}: ${made.status}, not ${creates}`)
    }
  }
  expect(wrong).toEqual([])
  console.info(`${asked} requests of ${roles.length} roles for ${house.records.size} types, all as declared`)
})
