/** Stories of improvement on the screen: findings of customers, tests and auditors, and what is done about them. */
import { beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '#testing/desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  const { make, call } = desk.sereno
  await make('organisation', { title: 'Northern shops', kind: 'customer' })
  await make('person', { title: 'Luis Vega', email: 'luis@example.org' })
  const team = await make('team', { title: 'Web team' })
  const shop = await make('service', { title: 'Web shop', criticality: 'high', supportTeam: team, owner: desk.me.id })
  await call('POST', `/api/records/service/${shop}/moves/launch`, { values: {} })
})

const day = (days: number): string => new Date(Date.now() + 86_400_000 * days).toISOString().slice(0, 10)

test('a complaint leads through a review and a weakness to an initiative, and its KPI changes', { timeout: 240_000 }, async () => {
  await desk.fill('incident', { title: 'The basket is empty again', service: 'Web shop' })
  await desk.move('start')
  await desk.move('resolve', { resolution: 'Filled again' })
  await desk.fill('complaint', { title: 'My basket was lost twice', description: 'Two orders lost', incident: 'The basket is empty again' })
  const complaint = await desk.here()
  await desk.move('examine', { service: 'Web shop', customer: 'Northern shops' })
  await desk.move('accept', { reason: 'They are right' })
  await desk.move('answer', { remedy: 'A voucher' })
  expect(await desk.kpi('service-evaluation', 'accepted-complaints')).toBe(1)

  await desk.fill('service-review', { title: 'The shop in autumn', service: 'Web shop', customer: 'Northern shops' })
  await desk.move('start')
  await desk.move('finish', { findings: 'Baskets get lost', weakSpots: 'Nobody watches the baskets' })
  const weakness = await desk.follow('weakness', 'serviceReview')
  expect(await desk.kpi('initiative-definition', 'initiatives')).toBe(0)
  await desk.open('weakness', weakness.id)
  await desk.move('address')
  const initiative = await desk.follow('csi-initiative', 'weakness')
  await desk.move('approve', {
    goal: 'No complaint about baskets',
    expectedEffect: 'Fewer complaints',
    kpi: 'service-evaluation/complaints',
    baseline: 1,
    target: 0,
  })
  await desk.move('launch', { assignee: 'Ana Ruiz', dueOn: day(60) })
  await desk.follow('initiative-check', 'initiative')
  await desk.move('start')
  await desk.move('finish', { progress: 'at-risk', findings: 'The monitor is missing', measured: 0, correction: 'Watch the baskets' })
  await desk.follow('corrective-action', 'check')
  await desk.move('start')
  await desk.move('finish', { result: 'They are watched' })
  await desk.open('csi-initiative', initiative.id)
  expect(await desk.move('complete', { actualEffect: 'No basket was lost since' })).toMatchObject({ state: 'completed', reached: 0 })
  await desk.open('weakness', weakness.id)
  expect(await desk.here()).toMatchObject({ state: 'resolved', resolution: 'No basket was lost since' })
  await desk.open('complaint', complaint.id)
  await desk.follow('weakness', 'complaint')

  expect(await desk.kpi('initiative-definition', 'initiatives')).toBe(1)
  expect(await desk.kpi('initiative-definition', 'completed-initiatives')).toBe(1)
  expect(await desk.kpi('csi-monitoring', 'initiative-checks')).toBe(1)
  expect(await desk.kpi('service-evaluation', 'weaknesses')).toBe(1)
})

test('a test fails, development fixes the error, and the release is deployed automatically', { timeout: 240_000 }, async () => {
  const change = await desk.fill('change', { title: 'A new basket', description: 'It forgets nothing', service: 'Web shop' })
  await desk.move('assess')
  await desk.move('approve')
  const release = await desk.fill('release', { title: 'Basket 3', kind: 'major', service: 'Web shop', changes: ['A new basket'] })
  await desk.move('build')
  await desk.move('test', { versionName: '3.0.0' })
  const run = async (kind: string) => {
    const where = encodeURIComponent(
      JSON.stringify({
        all: [
          { field: 'kind', is: kind },
          { field: 'release', is: release.id },
        ],
      }),
    )
    await desk.open('test-run', (await desk.sereno.call('GET', `/api/records/test-run?where=${where}`)).records[0].id)
    return desk.move('start')
  }
  await run('component')
  await desk.move('finish', { outcome: 'failed', findings: 'Nine of nine hundred baskets are lost' })
  const error = await desk.follow('test-error', 'run')
  await desk.move('fix')
  await desk.follow('work-item', 'testError')
  await desk.move('start')
  await desk.move('submit', { result: 'Baskets are written first' })
  await desk.move('accept')
  await desk.open('test-error', error.id)
  expect(await desk.here()).toMatchObject({ state: 'resubmitted', fix: 'Baskets are written first' })
  await desk.move('verify')
  await run('service-acceptance')
  await desk.move('finish', { outcome: 'passed', signedOff: true, signedOffBy: 'Luis Vega' })

  await desk.open('release', release.id)
  await desk.move('clear', { backout: 'Basket 2', plannedFor: `${day(1)}T06:00` })
  await desk.move('deploy')
  const deployment = await desk.follow('deployment', 'release')
  const at = `/api/records/deployment/${deployment.id}`
  await desk.sereno.call('PATCH', at, { version: deployment.version, values: { method: 'automatic' } })
  await desk.sereno.call('POST', `${at}/moves/start`, { values: {} })
  await desk.sereno.call('POST', `${at}/moves/finish`, { values: { outcome: 'success' } })
  await desk.page.getByText('Done', { exact: true }).first().waitFor()
  await desk.open('release', release.id)
  expect(await desk.here()).toMatchObject({ state: 'early-life', automatic: true })
  await desk.open('change', change.id)
  await desk.page.getByText(/REL\d+ is live/).waitFor()

  expect(await desk.kpi('validation-testing', 'failed-component-tests')).toBe(100)
  expect(await desk.kpi('validation-testing', 'identified-errors')).toBe(1)
  expect(await desk.kpi('development', 'finished-work-items')).toBe(1)
  expect(await desk.kpi('release', 'automatic-release-share')).toBe(100)
})

test('an audit finds a weakness, an initiative resolves it, and the records show how', { timeout: 240_000 }, async () => {
  await desk.fill('process-audit', { title: 'Incidents by the book', process: 'incident', standard: 'ISO/IEC 20000-1' })
  await desk.move('start')
  await desk.move('finish', {
    auditor: 'Luis Vega',
    findings: 'Priorities are guessed',
    conforming: 11,
    nonconforming: 1,
    weakSpots: 'Nobody explains how to weigh impact',
  })
  expect(await desk.kpi('process-evaluation', 'benchmarks-assessments-audits')).toBe(1)
  const { records } = await desk.sereno.call('GET', '/api/records/weakness?sort=-openedAt')
  const weakness = records[0]
  await desk.open('weakness', weakness.id)
  expect(await desk.here()).toMatchObject({ source: 'process-audit', process: 'incident' })
  await desk.move('address')
  const initiative = await desk.follow('csi-initiative', 'weakness')
  await desk.move('approve', { goal: 'Everybody weighs alike', expectedEffect: 'Fewer priorities change' })
  await desk.move('launch', { assignee: 'Ana Ruiz', dueOn: day(30) })

  await desk.fill('article', { title: 'How to weigh impact', body: 'Count who cannot work.', audience: 'agents', language: 'en' })
  await desk.move('submit', { summary: 'Impact in one minute' })
  const article = await desk.move('publish', { reviewBy: day(300) })
  expect(article).toMatchObject({ state: 'published', revision: 1 })
  await desk.follow('article-version', 'article')
  expect(await desk.kpi('knowledge', 'published-articles')).toBe(1)

  await desk.open('csi-initiative', initiative.id)
  await desk.follow('initiative-check', 'initiative')
  await desk.move('start')
  await desk.move('finish', { progress: 'on-track', findings: 'Everybody has read it' })
  await desk.open('csi-initiative', initiative.id)
  await desk.move('complete', { actualEffect: 'All weigh alike' })
  await desk.open('weakness', weakness.id)
  expect((await desk.here()).state).toBe('resolved')
  expect(await desk.kpi('process-evaluation', 'weaknesses')).toBe(1)
  expect(await desk.kpi('csi-monitoring', 'initiatives-on-track')).toBe(50)
  expect(desk.troubles.filter((trouble) => !trouble.includes('401'))).toEqual([])
})
