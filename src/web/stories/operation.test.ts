/** Stories of service operation on the screen, each through all the processes that it crosses. */
import { beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from '#testing/desk.ts'
import { eventually } from '#testing/eventually.ts'

let desk: Desk
let team: string
let shop: string
beforeAll(async () => {
  desk = await openDesk()
  const { make, call } = desk.sereno
  team = await make('team', { title: 'Web team' })
  shop = await make('service', { title: 'Web shop', criticality: 'critical', supportTeam: team, owner: desk.me.id })
  await call('POST', `/api/records/service/${shop}/moves/launch`, { values: {} })
  const ci = await make('ci', { title: 'web01', class: 'server', hostname: 'web01', supportTeam: team })
  await call('POST', `/api/records/service/${shop}/relations`, { to: ci, relation: 'depends-on' })
})

/** The local time of the page some minutes from now. */
const wall = (minutes: number): string =>
  new Date(Date.now() + 60_000 * minutes).toLocaleString('sv-SE', { timeZone: 'UTC' }).replace(' ', 'T').slice(0, 16)

test('an outage becomes an incident, a problem, a known error, an emergency change, a release and a review', {
  timeout: 240_000,
}, async () => {
  const { call, make } = desk.sereno
  const summary = 'web01 answers with errors'
  await call('POST', '/connect/alertmanager/api/v2/alerts', [
    {
      labels: { alertname: 'ErrorRate', instance: 'web01:9100', severity: 'critical' },
      annotations: { summary },
      startsAt: new Date(Date.now() - 600_000).toISOString(),
    },
  ])
  const incident = await eventually('the incident', async () => (await call('GET', '/api/records/incident')).records[0])
  expect(incident).toMatchObject({ title: summary, service: shop, priority: 'critical' })
  await desk.open('incident', incident.id)
  await desk.move('start')

  const problem = await desk.fill('problem', { title: 'Errors under load', raisedFrom: summary, service: 'Web shop', major: true })
  await desk.move('analyse')
  await desk.move('identify', { cause: 'Its connections are used up', workaround: 'Restart the pool' })
  await desk.follow('known-error', 'problem')
  expect(await desk.move('publish')).toMatchObject({ state: 'published', workaround: 'Restart the pool' })

  await desk.open('incident', incident.id)
  await desk.page.getByText(/workaround: Restart the pool/).waitFor()
  await desk.move('hold', { waitingFor: 'problem' })

  await desk.open('problem', problem.id)
  await desk.move('requestChange')
  const change = await desk.follow('change', 'problem')
  expect(await desk.move('assess', { kind: 'emergency', size: 'significant', cis: ['web01'] })).toMatchObject({
    assessedBy: 'ecab',
    risk: 'high',
  })
  const meeting = await make('cab-meeting', {
    title: 'ECAB at once',
    board: 'ecab',
    startsAt: new Date().toISOString(),
    members: [desk.me.id],
  })
  await desk.fill('change-vote', { title: 'Ana on the pool', change: change.title, voter: 'Ana Ruiz', vote: 'for' })
  await desk.open('cab-meeting', meeting)
  await desk.move('hold', { present: ['Ana Ruiz'], minutes: 'The shop cannot wait' })
  await desk.open('change', change.id)
  await desk.move('approve', { decisionReason: 'The ECAB voted for it' })
  await desk.move('schedule', { plannedStart: wall(5), plannedEnd: wall(65), plan: 'Enlarge the pool', backout: 'Shrink it again' })
  await desk.move('implement')

  const release = await desk.fill('release', { title: 'Pool 2.0.1', kind: 'emergency', service: 'Web shop', changes: [change.title] })
  await desk.move('clear', { backout: 'Back to 2.0.0', plannedFor: wall(10) })
  await desk.move('deploy')
  await desk.follow('deployment', 'release')
  await desk.move('start')
  await desk.move('finish', { outcome: 'success' })
  await desk.open('release', release.id)
  expect((await desk.here()).state).toBe('early-life')

  await desk.open('change', change.id)
  await desk.page.getByText(/REL\d+ is live/).waitFor()
  await desk.move('finish', { successful: true })
  await desk.follow('post-implementation-review', 'change')
  await desk.move('start')
  await desk.move('finish', { achieved: true, findings: 'No more errors' })
  await desk.open('change', change.id)
  expect(await desk.move('close')).toMatchObject({ state: 'closed', review: 'No more errors' })

  await desk.open('problem', problem.id)
  await desk.move('resolve', { resolution: 'The pool is larger' })
  await desk.open('incident', incident.id)
  await desk.page.getByText(/solution: The pool is larger/).waitFor()
  expect(await desk.move('resolve', { resolution: 'Works again', cause: 'capacity' })).toMatchObject({
    state: 'resolved',
    waitingFor: null,
  })

  expect(await desk.kpi('change', 'urgent-changes')).toBe(1)
  expect(await desk.kpi('change', 'cab-meetings')).toBe(1)
  expect(await desk.kpi('release', 'releases')).toBe(1)
  expect(await desk.kpi('problem', 'incidents-per-problem')).toBe(1)
})

test('a request is approved and fulfilled, its access granted and revoked, and the requester is satisfied', {
  timeout: 240_000,
}, async () => {
  const { make } = desk.sereno
  await make('access-profile', { title: 'Shop prices', rights: 'Write prices', service: shop })
  const offering = await make('offering', {
    title: 'Access to the shop',
    description: 'A right in the shop',
    service: shop,
    needsApproval: true,
  })
  await desk.open('offering', offering)
  await desk.move('offer', { fulfilledBy: 'Web team' })

  const request = await desk.fill('service-request', { title: 'Prices for Ana', offering: 'Access to the shop' })
  await desk.follow('approval', 'request')
  await desk.move('grant', { reason: 'She sets the prices' })
  await desk.open('service-request', request.id)
  await desk.move('start')

  await desk.fill('access-request', { title: 'Ana sets prices', person: 'Ana Ruiz', profile: 'Shop prices', reason: 'Asked for' })
  const access = await desk.move('verify')
  await desk.move('ask', { verified: true })
  await desk.follow('approval', 'accessRequest')
  await desk.move('grant')
  await desk.open('access-request', access.id)
  await desk.move('carryOut')
  const grant = await desk.follow('access-grant', 'request')
  await desk.move('confirm')
  expect(await desk.kpi('access', 'confirmed-grants')).toBe(100)

  await desk.open('service-request', request.id)
  expect(await desk.move('fulfil', { resolution: 'She may write prices' })).toMatchObject({ state: 'fulfilled' })
  await desk.fill('survey', { title: 'After requests', question: 'Did it go well?', service: 'Web shop', invited: ['Ana Ruiz'] })
  await desk.move('send')
  await desk.follow('survey-response', 'survey')
  expect(await desk.move('return', { score: 9 })).toMatchObject({ satisfied: true, voice: 'promoter' })

  await desk.open('access-grant', grant.id)
  expect(await desk.move('revoke', { reason: 'She changes teams' })).toMatchObject({ state: 'revoked' })
  expect(await desk.kpi('access', 'access-requests')).toBe(1)
  expect(await desk.kpi('access', 'confirmed-grants')).toBeNull()
  expect(await desk.kpi('request-fulfilment', 'requests')).toBe(1)
  expect(await desk.kpi('service-evaluation', 'returned-questionnaires')).toBe(100)
})

test('a security event leads to an incident, an interruption, a shortcoming and a measure', { timeout: 240_000 }, async () => {
  await desk.fill('security-event', { title: 'Many wrong passwords', severity: 'high', address: '203.0.113.9' })
  await desk.move('examine')
  await desk.move('escalate')
  const incident = await desk.follow('security-incident')
  await desk.move('analyse', { severity: 'critical', kind: 'intrusion', service: 'Web shop' })
  await desk.move('tellDowntime')
  await desk.follow('service-interruption', 'securityIncident')
  await desk.move('end', { endedAt: wall(1), cause: 'security' })
  await desk.move('improve')
  await desk.follow('availability-measure', 'interruption')
  await desk.move('approve', { owner: 'Ana Ruiz' })

  await desk.open('security-incident', incident.id)
  await desk.move('contain')
  await desk.move('recover', { resolution: 'All passwords are new' })
  await desk.move('close', { lessons: 'One password was enough' })
  const shortcoming = await desk.follow('security-shortcoming', 'incident')
  const change = await desk.fill('change', { title: 'Second factor', description: 'For all who sign in', service: 'Web shop' })
  await desk.move('assess')
  await desk.move('approve')
  await desk.open('security-shortcoming', shortcoming.id)
  expect(await desk.move('plan', { plan: 'A second factor for everybody', change: 'Second factor' })).toMatchObject({ change: change.id })
  expect(await desk.move('solve')).toMatchObject({ state: 'solved' })

  expect(await desk.kpi('security', 'major-security-incidents')).toBe(1)
  expect(await desk.kpi('security', 'security-downtimes')).toBe(1)
  expect(await desk.kpi('availability', 'service-interruptions')).toBe(1)
  expect(desk.troubles.filter((trouble) => !trouble.includes('401'))).toEqual([])
})
