import { beforeAll, expect, test } from 'vitest'
import { type FastifyInstance, makeApp } from '#http/app.ts'
import type { Actor } from '#kernel/actor.ts'
import { openHouse } from '#testing/engine.ts'
import { mountConnector } from '../contract/mount-connector.ts'
import { webhook } from './webhook.ts'

let app: FastifyInstance
beforeAll(async () => {
  const house = await openHouse()
  const sender: Actor = { ...house.system, kind: 'connector', name: 'cron', roles: ['connector'] }
  app = await makeApp()
  await mountConnector(app, webhook, { engine: house.engine, actorOf: async () => sender, version: 'test', publicUrl: 'http://localhost' })
})

const send = (payload: object) => app.inject({ method: 'POST', url: '/connect/webhook/incidents', payload })

test('a message creates an incident, and the same key finds it again', async () => {
  const first = await send({ title: 'Backup failed', key: 'backup-7' })
  expect([first.statusCode, first.json()]).toEqual([201, { number: expect.stringMatching(/^INC\d+$/) }])
  const second = await send({ title: 'Backup failed', key: 'backup-7' })
  expect([second.statusCode, second.json()]).toEqual([200, first.json()])
})

test('a message without a title is refused with the reason', async () => {
  const answer = await send({ description: 'what?' })
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('title')
})
