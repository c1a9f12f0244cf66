/** Sessions end with their person, and do not come back. */
import { expect, test } from 'vitest'
import { openApiWorld } from '#testing/api-world.ts'
import { eventually } from '#testing/eventually.ts'
import { openSignIn } from './better-auth.ts'

test('a person who was retired and restored has to sign in again', async () => {
  const world = await openApiWorld()
  const admin = await world.someone('Ana Admin', ['administrator'])
  const signIn = await openSignIn(world.engine.database, 'http://localhost')
  const { id } = await world.make('person', { title: 'Leaves', email: 'leaves@example.org' })
  const cookies = await signIn.begin(id, { address: '127.0.0.1', agent: 'test' })
  const cookie = (cookies ?? []).map((text) => text.split(';')[0]).join('; ')
  const me = async () => (await world.app.inject({ url: '/api/me', headers: { cookie } })).statusCode
  expect(await me()).toBe(200)
  await admin.ask('POST', `/api/records/person/${id}/moves/retire`, {})
  await eventually('the sessions have ended', async () => (await signIn.sessions(id, undefined)).length === 0)
  expect(await me()).toBe(401)
  await admin.ask('POST', `/api/records/person/${id}/moves/restore`, {})
  expect(await me()).toBe(401)
})
