/** What the routes answer is what /api/openapi.json says: on the sample company, every route with a described answer is called once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeclaredKpiJson } from '#http/answers/house-answers.ts'
import { isPopulation, readsClocks } from '#kernel/kpis.ts'
import { firstVisit } from '#testing/first-visit.ts'
import { type Sereno, startSereno } from '#testing/sereno.ts'
import { totpOf } from '#testing/totp.ts'

let sereno: Sereno
const wrong: string[] = []
/** Calls a route; what is wrong with its answer is kept for the end of the test. */
const call: Sereno['call'] = (method, path, body, cookie) =>
  sereno.call(method, path, body, cookie).catch((error: Error) => {
    wrong.push(error.message)
    return {}
  })
const get = (path: string) => call('GET', path)
const problems = (): readonly string[] => wrong.splice(0)
const span = 'from=2020-01-01T00:00:00Z&to=2040-01-01T00:00:00Z'

beforeAll(async () => {
  sereno = await startSereno({}, 'sample')
}, 300_000)

test('records of every type, their pages, histories and relations are answered as described', { timeout: 120_000 }, async () => {
  const { processes } = await get('/api/processes')
  for (const { records } of processes)
    for (const { name: type } of records) {
      const { records: found } = await get(`/api/records/${type}?limit=3&count=true`)
      for (const { id } of found.slice(0, 1))
        for (const part of ['', '/story', '/relations']) await get(`/api/records/${type}/${id}${part}`)
      await get(`/api/options/${type}`)
    }
  expect(problems()).toEqual([])
})

test('no value of the newest hundred records of each type would be refused today', { timeout: 120_000 }, async () => {
  const { processes } = await get('/api/processes')
  for (const { records } of processes)
    for (const { name: type } of records) {
      const { records: found } = await get(`/api/violations/${type}`)
      expect(found, type).toEqual([])
    }
  expect(problems()).toEqual([])
})

test('the list behind every KPI opens as a list, with as many records', { timeout: 120_000 }, async () => {
  const { processes } = await get('/api/processes')
  const wrong: string[] = []
  let counted = 0
  for (const { name, kpis } of processes)
    for (const kpi of Object.keys(kpis)) {
      const { type, where, count } = await get(`/api/kpis/${name}/${kpi}/records?${span}&limit=1`)
      const list = await get(`/api/records/${type}?limit=1&count=true&where=${encodeURIComponent(JSON.stringify(where))}`)
      if (list.count !== count) wrong.push(`${name}/${kpi}: ${list.count} of ${count}`)
      counted += count
    }
  expect(wrong).toEqual([])
  expect(counted).toBeGreaterThan(0)
  expect(problems()).toEqual([])
})

test('the list behind every secondary figure has the records that it counts', { timeout: 120_000 }, async () => {
  const { processes } = await get('/api/processes')
  const wrong: string[] = []
  let opened = 0
  for (const { name, kpis } of processes)
    for (const [kpi, declared] of Object.entries<DeclaredKpiJson>(kpis)) {
      const figures = Object.entries(declared.secondary)
      if (figures.length === 0) continue
      const answer = await get(`/api/kpis/${name}/${kpi}?${span}`)
      for (const [figure, one] of figures) {
        const measure = isPopulation(one) ? one.measure : one
        const path = `/api/kpis/${name}/${kpi}/records?${span}&limit=1&secondary=${figure}`
        if (readsClocks(measure)) {
          await expect(sereno.call('GET', path)).rejects.toThrow('request.invalid')
          continue
        }
        const { count } = await get(path)
        const { count: matching } = await get(`${path}&matching=true`)
        const value = answer.secondary[figure]
        const computed = 'share' in measure ? (count > 0 ? (100 * matching) / count : null) : 'count' in measure ? count : value
        const counted = isPopulation(one) ? count : (answer.secondaryCounts?.[figure] ?? answer.count)
        if (computed !== value || counted !== count)
          wrong.push(`${name}/${kpi} ${figure}: ${value} of ${counted}, listed ${matching} of ${count}`)
        opened += count
      }
    }
  expect(wrong).toEqual([])
  expect(opened).toBeGreaterThan(0)
  await expect(sereno.call('GET', `/api/kpis/incident/resolution-time/records?${span}&secondary=constructor`)).rejects.toThrow(
    'request.invalid',
  )
  expect(problems()).toEqual([])
})

test('figures and settings of every process are answered as described', { timeout: 120_000 }, async () => {
  const { processes } = await get('/api/processes')
  const { tasks } = await get('/api/tasks')
  await call('POST', `/api/tasks/${tasks.find((one: { readonly schedule: unknown }) => one.schedule).name}/run`)
  for (const { name, kpis, settings, trends, records } of processes) {
    for (const kpi of Object.keys(kpis)) await get(`/api/kpis/${name}/${kpi}?${span}`)
    for (const setting of Object.keys(settings)) await get(`/api/settings/${name}/${setting}`)
    for (const { name: type } of records) await get(`/api/mining/${type}`)
    const [kpi] = Object.keys(kpis)
    for (const list of kpi ? ['records', 'snapshots'] : []) await get(`/api/kpis/${name}/${kpi}/${list}`)
    for (const { name: type, prefilled } of records) if (prefilled) await get(`/api/prefill/${type}?process=${name}`)
    if (trends.length === 0) continue
    const found = await get(`/api/recurring/${name}`)
    for (const trend of found.trends)
      for (const { by } of trend.groups.slice(0, 1)) await call('POST', `/api/recurring/${name}/${trend.name}`, { by })
  }
  expect(problems()).toEqual([])
})

test('what is written is answered as described', async () => {
  const { record } = await call('POST', '/api/records/incident', { values: { title: 'No VPN', impact: 'low', urgency: 'low' } })
  const path = `/api/records/incident/${record.id}`
  await call('PATCH', path, { values: { title: 'No VPN at home' } })
  await call('POST', `${path}/story`, { text: 'Calling back' })
  await call('POST', `${path}/moves/cancel`, { values: { resolution: 'Works again' } })
  const [other] = (await get('/api/records/service?limit=1')).records
  const { id } = await call('POST', `${path}/relations`, { to: other.id, relation: 'related-to' })
  await get(`${path}/relations`)
  await call('DELETE', `${path}/relations/${id}`)
  await get(`/api/records/service/${other.id}/graph`)
  await call('PUT', '/api/fields/incident/x_floor', { kind: 'number', label: { en: 'Floor' } })
  await call('PUT', '/api/settings/directory/shownProcesses', { value: [] })
  await call('POST', '/api/sign-in', { email: firstVisit.email, password: firstVisit.password })
  await call('POST', '/api/tokens', { name: 'for a test', connector: true })
  const idp = { title: 'Account', protocol: 'saml', address: 'https://idp.example.org/sso' }
  const { record: provider } = await call('POST', '/api/records/identity-provider', { values: idp })
  await get(`/api/identity-providers/${provider.id}/connection`)
  await call('POST', `/api/identity-providers/${provider.id}/try`)
  await get('/api/sign-in/providers')
  const map = { name: 'people', type: 'person', mode: 'records', key: { column: 'email', field: 'email' }, fields: { title: 'name' } }
  const run = await call('POST', '/api/imports', { name: 'people.csv', map, dryRun: true })
  await get(`/api/imports/${run.id}`)
  await get(`/api/imports/${run.id}/rows`)
  await get(`/api/imports/${run.id}/missing-values`)
  expect(problems()).toEqual([])
})

test('what a person sees and changes of the own access is answered as described', async () => {
  const mine = await sereno.signIn(firstVisit.email, firstVisit.password)
  const asPerson = (method: string, path: string, body?: unknown) => call(method, path, body, mine)
  const { secret } = await asPerson('POST', '/api/me/totp')
  const { recoveryCodes } = await asPerson('POST', '/api/me/totp/confirm', { code: await totpOf(secret) })
  await asPerson('GET', '/api/me/totp')
  const { step } = await call('POST', '/api/sign-in', { email: firstVisit.email, password: firstVisit.password })
  await call('POST', '/api/sign-in/code', { step, code: recoveryCodes[0] })
  await asPerson('POST', '/api/me/totp/remove', { code: recoveryCodes[1] })
  await asPerson('GET', '/api/me/passkeys')
  await asPerson('POST', '/api/me/passkeys/options')
  await call('POST', '/api/sign-in/passkey/options')
  await asPerson('GET', '/api/sessions')
  await asPerson('DELETE', '/api/sessions')
  await asPerson('GET', '/api/access-events')
  const [incident] = (await get('/api/records/incident?limit=1')).records
  await asPerson('GET', `/api/records/incident/${incident.id}/access`)
  expect(problems()).toEqual([])
})

test('every other route with a described answer answers as described', async () => {
  const offer = encodeURIComponent(JSON.stringify({ title: 'VPN connection lost' }))
  for (const path of [
    '/api/health',
    '/api/health/ready',
    '/api/setup',
    '/api/me',
    '/api/work',
    '/api/search?q=VPN',
    `/api/kpis?${span}`,
    `/api/map?${span}`,
    `/api/dashboard?${span}`,
    '/api/kpi-status',
    '/api/evidence',
    '/api/tasks',
    '/api/tokens',
    '/api/preferences',
    '/api/imports',
    '/api/messages',
    '/api/messages/es',
    '/api/notifications',
    '/api/fields',
    '/api/measure?type=incident&by=state',
    `/api/suggestions/incident?values=${offer}`,
  ])
    await get(path)
  expect(problems()).toEqual([])
})

afterAll(async () => {
  // where a desk is opened (testing/desk.ts); needs a person; a job that failed; a device with a passkey (security.test.ts)
  const elsewhere = [
    'POST /api/setup',
    'PUT /api/preferences',
    'POST /api/tasks/jobs/{id}/retry',
    'POST /api/me/passkeys',
    'POST /api/sign-in/passkey',
  ]
  expect((await sereno.uncalled()).filter((route) => !elsewhere.includes(route))).toEqual([])
})
