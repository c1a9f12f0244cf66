/** Without a channel a notification is stored as not sent, and nothing claims that it was delivered. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { carryOutFor } from '#engine/records/perform-write.ts'
import { createRecord } from '#engine/records/records.ts'
import { api } from '#http/api.ts'
import { type FastifyInstance, makeApp } from '#http/app.ts'
import type { Actor } from '#kernel/actor.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { notificationRoutes } from './notification-routes.ts'

let house: TestHouse
let app: FastifyInstance
const people: Record<string, Actor> = {}
let incident: AnyRecord

beforeAll(async () => {
  house = await openHouse()
  const ana = await house.person('Ana', 'agent')
  people['ana'] = ana
  people['luis'] = await house.person('Luis', 'agent')
  people['admin'] = await house.person('Olga', 'administrator')
  app = await makeApp()
  api(app, {
    engine: house.engine,
    version: '0.0.0',
    setUp: async () => true,
    actorOf: async (request) => people[String(request.headers['x-who'])],
    more: [(route) => notificationRoutes(route, house.engine)],
  })
  incident = await createRecord(house.engine, house.system, 'incident', { title: 'No network' })
  await house.engine.database.transaction('*', (run) =>
    carryOutFor(house.engine, run, house.system, incident, [
      {
        do: 'notify',
        who: [String(ana.id)],
        subject: { id: 'events.notificationSubject', params: { title: 'No network' } },
        text: { id: 'events.notificationText', params: { alert: incident.number, description: '' } },
      },
    ]),
  )
})
afterAll(() => app.close())

const seenBy = async (who: string) =>
  (await app.inject({ url: '/api/notifications', headers: { 'x-who': who, 'accept-language': 'en' } })).json().notifications

test('the recipient and administrators see it as not sent, with the reason; others do not see it', async () => {
  const kept = {
    recipient: { title: 'Ana', type: 'person' },
    record: { number: incident.number },
    subject: 'No network',
    status: 'not-sent',
    reason: 'no-channel',
    outcome: { status: 'Not sent', reason: 'No channel is configured' },
  }
  expect(await seenBy('ana')).toMatchObject([kept])
  expect(await seenBy('admin')).toMatchObject([kept])
  expect(await seenBy('luis')).toEqual([])
})

test('the history says that it was not sent, and nothing claims a delivery', async () => {
  const run = house.engine.database.as('*')
  const entries = await run<{ message: unknown }>(
    sql`select message from story where record = ${incident.id} and message is not null order by id`,
  )
  expect(entries).toEqual([{ message: { id: 'records.notSent', params: { recipients: { join: 'and', list: ['Ana'] } } } }])
  expect(await run(sql`select 1 from outbox where record = ${incident.id} and kind = 'notify'`)).toEqual([])
})
