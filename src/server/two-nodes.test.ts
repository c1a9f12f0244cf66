/** Two nodes of the whole program on one database: what one of them writes is seen and obeyed on the other. */
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { afterFile } from '#testing/after-file.ts'
import { freshDatabase } from '#testing/database.ts'
import { eventually } from '#testing/eventually.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'

const token = 'whole-0123456789-0123456789'
/** How long another node may take. */
const within = 1_000

let a: Sereno
let b: Sereno
beforeAll(async () => {
  const { ownerUrl } = await freshDatabase()
  a = await startSereno({ DATABASE_URL: ownerUrl })
  b = await startSereno({ DATABASE_URL: ownerUrl })
  await a.call('POST', '/api/setup', { ...firstVisit, language: 'en', sample: false })
})

test('a stream on one node shows the writes of the other within a second', async () => {
  const stop = new AbortController()
  afterFile(() => stop.abort())
  const stream = await fetch(`${b.url}/api/stream`, { headers: { authorization: `Bearer ${token}` }, signal: stop.signal })
  let heard = ''
  void (async () => {
    const decoder = new TextDecoder()
    for await (const part of stream.body ?? []) heard += decoder.decode(part, { stream: true })
  })().catch(() => undefined) // the test ends the stream
  for (let i = 0; i < 5; i++) {
    const id = await a.make('incident', { title: `incident ${i}` })
    await eventually('the other node shows the incident', () => heard.includes(id), { within, intervalMs: 20 })
  }
})

test('a setting that was changed on one node is in force on the other within a second', async () => {
  const path = '/api/settings/incident/priorityMatrix'
  const { value } = await a.call('GET', path)
  const changed = structuredClone(value)
  const [first] = Object.keys(changed)
  const [inner] = Object.keys(changed[first ?? ''] ?? {})
  changed[first ?? ''][inner ?? ''] = changed[first ?? ''][inner ?? ''] === 'low' ? 'critical' : 'low'
  expect((await b.call('GET', path)).value).toEqual(value)
  await a.call('PUT', path, { value: changed })
  await eventually('the other node has the setting', async () => isDeepStrictEqual((await b.call('GET', path)).value, changed), {
    within,
    intervalMs: 20,
  })
})

test('a field that was added and renamed on one node has its label on the other within a second', async () => {
  for (const label of ['Rack', 'Rack and place']) {
    await a.call('PUT', '/api/fields/incident/x_rack', { kind: 'text', options: {}, label: { en: label } })
    await eventually('the other node has the label', async () => JSON.stringify(await b.call('GET', '/api/processes')).includes(label), {
      within,
      intervalMs: 20,
    })
  }
  const { record } = await b.call('POST', '/api/records/incident', { values: { title: 'in a rack', x_rack: 'R7' } })
  expect(record.x_rack).toBe('R7')
})

test('a role that was granted and withdrawn on one node is obeyed on the other', async () => {
  const [email, password] = ['sara@example.org', 'a lantern at night 2']
  const person = await a.make('person', { title: 'Sara', email })
  await a.call('POST', '/api/accounts', { person, password })
  const cookie = await b.signIn(email, password)
  const mayMakeProblem = () =>
    b.call('POST', '/api/records/problem', { values: { title: 'the same again' } }, cookie).then(
      () => true,
      (error: Error) => {
        if (!/: 403 /.test(error.message)) throw error
        return false
      },
    )
  expect(await mayMakeProblem()).toBe(false)
  const grant = await a.make('role-grant', { title: 'Sara: problem manager', role: 'problem-manager', person })
  await eventually('the other node obeys the grant', mayMakeProblem, { within, intervalMs: 20 })
  await a.call('POST', `/api/records/role-grant/${grant}/moves/retire`, { values: {} })
  await eventually('the other node obeys the end of the grant', async () => !(await mayMakeProblem()), { within, intervalMs: 20 })
})
