import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commentRecord, moveRecord } from '#engine/records/records.ts'
import { type Company, openHouseOfCompanies } from './company-for-tests.ts'
import { keepPartitions } from './log.ts'

let next: () => Promise<Company>
let company: Company
beforeAll(async () => {
  next = await openHouseOfCompanies()
})
beforeEach(async () => {
  company = await next()
})

const incidents = () => company.all('incident')
const alerts = () => company.all('alert')
const onlyAlert = async () => {
  const all = await alerts()
  expect(all).toHaveLength(1)
  return all[0] as (typeof all)[number]
}
const onlyIncident = async () => {
  const all = await incidents()
  expect(all.map((one) => one.title)).toHaveLength(1)
  return all[0] as (typeof all)[number]
}

describe('one alert of many events', () => {
  test('repeated events only count, and leave no story', async () => {
    const { send, firing, story } = company
    await send(firing({ name: 'DiskFull', on: 'printer', severity: 'warning' }))
    const before = await onlyAlert()
    for (let i = 0; i < 5; i++) await send(firing({ name: 'DiskFull', on: 'printer', severity: 'warning', startsAt: before.startedAt }))
    const after = await onlyAlert()
    expect(after).toMatchObject({ events: 6, state: 'open', version: before.version })
    expect(await story(after.id)).toHaveLength(1)
  })

  test('what annotations say now is shown, without a story for each figure', async () => {
    const { send, firing } = company
    await send(firing({ name: 'Load', on: 'printer', severity: 'warning', annotations: { value: '7' } }))
    await send(firing({ name: 'Load', on: 'printer', severity: 'warning', annotations: { value: '9' } }))
    expect(await onlyAlert()).toMatchObject({ annotations: { value: '9' }, version: 1 })
  })

  test('every event is in the log of its day, also what was held back', async () => {
    const { send, firing, resolved, engine } = company
    await send(firing({ name: 'A', on: 'web1' }), firing({ name: 'A', on: 'web1' }), resolved({ name: 'Unknown', on: 'web1' }))
    const rows = await engine.database.as('*')<{ outcome: string }>(sql`select outcome from event_log where organisation = ${company.organisation} order by outcome`)
    expect(rows.map((row) => row.outcome)).toEqual(['deduplicate: ended before it was known', 'open', 'open'])
  })

  test('two batches at the same time with the same new identities make one alert of each', async () => {
    const { send, firing } = company
    const batch = () => ['a', 'b', 'c', 'd'].map((name) => firing({ name, on: 'printer', severity: 'warning' }))
    await Promise.all([send(...batch()), send(...batch().reverse()), send(...batch())])
    expect((await alerts()).map((one) => [one.metric, one.events]).sort()).toEqual([['a', 3], ['b', 3], ['c', 3], ['d', 3]])
  })

  test('a batch that fails leaves nothing behind', async () => {
    const { send, firing } = company
    await expect(send(firing({ name: 'Good', on: 'web1' }), { ...firing({ name: 'Bad', on: 'web1' }), title: null as never })).rejects.toThrow()
    expect(await alerts()).toEqual([])
  })
})

describe('time rules', () => {
  test('a firing within the reopen window is the same alert, after it a new one', async () => {
    const { send, firing, resolved, pass } = company
    await send(firing({ name: 'Down', on: 'printer' }))
    await pass(60)
    await send(resolved({ name: 'Down', on: 'printer' }))
    await pass(1800)
    await send(firing({ name: 'Down', on: 'printer' }))
    expect(await onlyAlert()).toMatchObject({ state: 'open', endedAt: null })
    await send(resolved({ name: 'Down', on: 'printer' }))
    await pass(3601)
    await send(firing({ name: 'Down', on: 'printer' }))
    expect((await alerts()).map((one) => one.state)).toEqual(['closed', 'open'])
  })

  test('a late delivery of a trouble that has ended changes nothing', async () => {
    const { send, firing, resolved, pass, now } = company
    const startsAt = now()
    await send(firing({ name: 'Down', on: 'printer', startsAt }))
    await pass(60)
    await send(resolved({ name: 'Down', on: 'printer', startsAt }))
    await pass(5)
    const receipt = await send(firing({ name: 'Down', on: 'printer', startsAt }))
    expect(receipt.held).toMatchObject([{ stage: 'deduplicate', why: 'a late delivery: this trouble has ended' }])
    expect(await onlyAlert()).toMatchObject({ state: 'closed', events: 3 })
  })

  test('a resolution that overtakes its firing leaves an alert that has ended', async () => {
    const { send, firing, resolved, pass, now, story } = company
    const startsAt = now()
    await pass(30)
    await send(resolved({ name: 'Down', on: 'printer', startsAt }))
    await pass(1)
    await send(firing({ name: 'Down', on: 'printer', startsAt }))
    const alert = await onlyAlert()
    expect(alert.state).toBe('closed')
    expect((await story(alert.id)).at(-1)).toBe('close: Its end was told with its beginning.')
    expect(await incidents()).toEqual([])
  })

  test('a resolution older than the present trouble is ignored', async () => {
    const { send, firing, resolved, pass, now } = company
    const first = now()
    await send(firing({ name: 'Down', on: 'printer', startsAt: first }))
    await pass(60)
    const end = now()
    await send(resolved({ name: 'Down', on: 'printer', startsAt: first }))
    await pass(60)
    await send(firing({ name: 'Down', on: 'printer' }))
    await send(resolved({ name: 'Down', on: 'printer', startsAt: first, endsAt: end }))
    expect(await onlyAlert()).toMatchObject({ state: 'open' })
  })

  test('when the monitor falls silent the alert ends at the time that it named, and believing it again costs no new alert', async () => {
    const { send, firing, pass, now } = company
    const startsAt = now()
    await send(firing({ name: 'Down', on: 'printer', startsAt, endsAt: '2026-03-02T09:04:00.000Z' }))
    await pass(239)
    expect(await onlyAlert()).toMatchObject({ state: 'open' })
    await pass(1)
    expect(await onlyAlert()).toMatchObject({ state: 'closed', endedAt: '2026-03-02T09:04:00.000Z', assumedEnd: true })
    await pass(600)
    await send(firing({ name: 'Down', on: 'printer', startsAt, endsAt: '2026-03-02T09:20:00.000Z' }))
    expect(await onlyAlert()).toMatchObject({ state: 'open', assumedEnd: false })
  })

  test('a time-out of ours does not cut short what the monitor named', async () => {
    const { send, firing } = company
    await send(firing({ name: 'Down', on: 'printer', endsAt: '2026-03-02T10:00:00.000Z' }))
    await send({ ...firing({ name: 'Down', on: 'printer', endsAt: '2026-03-02T09:05:00.000Z' }), assumedEnd: true })
    expect(await onlyAlert()).toMatchObject({ expiresAt: '2026-03-02T10:00:00.000Z' })
  })

  test('what a person closed by hand stays closed until it begins anew', async () => {
    const { send, firing, pass, now, person, engine } = company
    const startsAt = now()
    await send(firing({ name: 'Down', on: 'printer', startsAt }))
    const agent = await person('Ana', 'agent')
    await moveRecord(engine, agent, 'alert', (await onlyAlert()).id, 'close')
    await pass(60)
    await send(firing({ name: 'Down', on: 'printer', startsAt }))
    expect(await onlyAlert()).toMatchObject({ state: 'closed' })
    await send(firing({ name: 'Down', on: 'printer' }))
    expect(await onlyAlert()).toMatchObject({ state: 'open' })
  })

  test('what changes too often flaps: its answer waits until it is quiet', async () => {
    const { send, firing, resolved, pass } = company
    for (let i = 0; i < 5; i++) {
      await send(firing({ name: 'Down', on: 'printer' }))
      await pass(10)
      await send(resolved({ name: 'Down', on: 'printer' }))
      await pass(10)
    }
    await send(firing({ name: 'Down', on: 'printer' }))
    expect(await onlyAlert()).toMatchObject({ state: 'open', flapping: true })
    const incident = await onlyIncident()
    expect(incident.reopenings).toBeLessThan(4)
    expect(incident.state).toBe('resolved')
    await pass(901)
    expect(await onlyAlert()).toMatchObject({ flapping: false })
    expect(await onlyIncident()).toMatchObject({ phase: 'active' })
  })
})

describe('bound to what it is about', () => {
  test.each([
    ['web1.example.com', 'web1'],
    ['10.0.0.11', 'db1'],
    ['base-dos', 'db2'],
    ['HOST1.EXAMPLE.COM', 'host1'],
    ['WEB1', 'web1'],
  ])('an instance %s is the item %s', async (on, title) => {
    await company.send(company.firing({ name: 'X', on, severity: 'warning' }))
    expect((await onlyAlert()).ci).toBe(company.id(title))
  })

  test('an external id is known too', async () => {
    await company.send(company.firing({ name: 'X', on: `inv-${company.organisation.slice(-12)}`, severity: 'warning' }))
    expect((await onlyAlert()).ci).toBe(company.id('host1'))
  })

  test('a retired item is not found, and two that fit equally well bind nothing', async () => {
    const { send, firing, engine, person, make, id, story } = company
    const keeper = await person('Eva', 'configuration-manager')
    await moveRecord(engine, keeper, 'ci', id('printer'), 'retire')
    await make('ci', { title: 'twin a', state: 'in-use', hostname: 'twin' })
    await make('ci', { title: 'twin b', state: 'in-use', hostname: 'twin' })
    await send(firing({ name: 'X', on: 'printer.example.com', severity: 'warning' }), firing({ name: 'X', on: 'twin', severity: 'warning' }))
    expect((await alerts()).map((one) => one.ci)).toEqual([null, null])
    const told = (await Promise.all((await alerts()).map((one) => story(one.id)))).flat().join('\n')
    expect(told).toContain('No configuration item is known as printer.example.com')
    expect(told).toContain('"twin" fits 2 configuration items equally well')
  })
})

describe('one incident for one cause', () => {
  test('a failed host: the hurt service, the team, the priority; resolved when the trouble ends', async () => {
    const { send, firing, resolved, id, pass, story } = company
    await send(firing({ name: 'HostDown', on: 'host1.example.com' }))
    const alert = await onlyAlert()
    const incident = await onlyIncident()
    expect(alert).toMatchObject({ ci: id('host1'), services: [id('Shop')], significance: 'exception', incident: incident.id })
    expect(incident).toMatchObject({ service: id('Shop'), ci: id('host1'), team: id('Web team'), impact: 'high', urgency: 'high', priority: 'critical', contact: 'monitoring', state: 'new' })
    await pass(120)
    await send(resolved({ name: 'HostDown', on: 'host1.example.com' }))
    expect(await onlyAlert()).toMatchObject({ state: 'closed' })
    expect(await onlyIncident()).toMatchObject({ state: 'resolved', resolution: expect.stringContaining('The alert has ended') })
    expect(await story(alert.id)).toEqual([
      expect.stringMatching(/^created: About CI\d+ host1, by its host name host1.example.com. Rule RULE\d+ Critical and major alerts open an incident: exception, answer incident.$/),
      expect.stringMatching(/^changed: Answered by the new INC\d+/),
      'close',
    ])
  })

  test('symptoms wait for their cause, join its incident, and tell the path', async () => {
    const { send, firing, id, pass, story } = company
    await send(firing({ name: 'ShopSlow', on: 'web1.example.com' }))
    expect(await incidents()).toEqual([])
    await pass(1)
    await send(firing({ name: 'HostDown', on: 'host1.example.com' }))
    await pass(2)
    const incident = await onlyIncident()
    expect(incident).toMatchObject({ ci: id('host1') })
    const [slow, down] = await alerts()
    expect(slow).toMatchObject({ causeAlert: down?.id, incident: incident.id })
    expect((await story(slow?.id as string)).join('\n')).toContain(`Symptom of ${down?.number}: host1 → web1.`)
  })

  test('a cause that shows itself after the answer joins the incident of its symptom', async () => {
    const { send, firing, pass, story } = company
    await send(firing({ name: 'ShopSlow', on: 'web1.example.com' }))
    await pass(3)
    const before = await onlyIncident()
    await send(firing({ name: 'HostDown', on: 'host1.example.com' }))
    await pass(3)
    expect((await onlyIncident()).id).toBe(before.id)
    expect((await story(before.id)).join('\n')).toContain('Joined by ALR')
  })

  test('an alert on the same item by the same rule joins the open incident; the incident ends with the last of them', async () => {
    const { send, firing, resolved } = company
    await send(firing({ name: 'HostDown', on: 'host1' }), firing({ name: 'FanDead', on: 'host1' }))
    await send(firing({ name: 'DiskDead', on: 'host1' }))
    await onlyIncident()
    await send(resolved({ name: 'HostDown', on: 'host1' }), resolved({ name: 'FanDead', on: 'host1' }))
    expect(await onlyIncident()).toMatchObject({ state: 'new' })
    await send(resolved({ name: 'DiskDead', on: 'host1' }))
    expect(await onlyIncident()).toMatchObject({ state: 'resolved', resolution: expect.stringContaining('All 3 alerts have ended') })
  })

  test('one of two databases hurts only the reports; with the second the shop, and the incident gets worse', async () => {
    const { send, firing, id } = company
    await send(firing({ name: 'DbDown', on: 'db2' }))
    expect(await onlyAlert()).toMatchObject({ services: [id('Reports')] })
    expect(await onlyIncident()).toMatchObject({ impact: 'low', service: id('Reports') })
    await send(firing({ name: 'DbDown', on: 'db1' }))
    expect((await alerts()).map((one) => one.services)).toEqual([[id('Shop'), id('Reports')], [id('Shop')]])
    expect((await incidents()).map((one) => [one.service, one.impact])).toContainEqual([id('Shop'), 'high'])
  })

  test('the same alert again within the reopen window reopens its incident', async () => {
    const { send, firing, resolved, pass } = company
    await send(firing({ name: 'HostDown', on: 'host1' }))
    await pass(60)
    await send(resolved({ name: 'HostDown', on: 'host1' }))
    await pass(60)
    await send(firing({ name: 'HostDown', on: 'host1' }))
    expect(await onlyIncident()).toMatchObject({ state: 'in-progress', reopenings: 1, resolvedAt: null })
  })

  test('a warning opens no incident', async () => {
    await company.send(company.firing({ name: 'DiskFull', on: 'host1', severity: 'warning' }))
    expect(await incidents()).toEqual([])
    expect(await onlyAlert()).toMatchObject({ significance: 'warning', respondAt: null })
  })

  test('a rule with its own team, title and end', async () => {
    const { send, firing, resolved, make, id } = company
    await make('event-rule', {
      title: 'Printers', state: 'active', order: 1, where: { field: 'ci.class', is: 'printer' }, answer: 'incident', significance: 'exception',
      forTeam: id('Web team'), titleTemplate: '{labels.alertname} at {ci}', impact: 'low', urgency: 'low', resolvePolicy: 'comment', holdSeconds: 0,
    })
    await send(firing({ name: 'NoPaper', on: 'printer', severity: 'info' }))
    expect(await onlyIncident()).toMatchObject({ title: 'NoPaper at printer', team: id('Web team'), priority: 'low' })
    await send(resolved({ name: 'NoPaper', on: 'printer', severity: 'info' }))
    expect(await onlyIncident()).toMatchObject({ state: 'new' })
    expect((await company.story((await onlyIncident()).id)).at(-1)).toMatch(/^commented: The alert has ended/)
  })

  test('an alert that a person closes by hand ends its incident too', async () => {
    const { send, firing, person, engine, pass } = company
    await send(firing({ name: 'HostDown', on: 'host1' }))
    const agent = await person('Ana', 'agent')
    await commentRecord(engine, agent, 'incident', (await onlyIncident()).id, 'looking', true)
    await moveRecord(engine, agent, 'alert', (await onlyAlert()).id, 'close')
    await pass(1)
    expect(await onlyIncident()).toMatchObject({ state: 'resolved' })
  })
})

describe('suppression holds back the answer, never the alert and never its end', () => {
  const window = (values: Readonly<Record<string, unknown>>) =>
    company.make('maintenance-window', { title: 'New disks', startsAt: '2026-03-02T08:00:00Z', endsAt: '2026-03-02T10:00:00Z', ...values })

  test('in a maintenance window there is an alert but no incident, and its end is seen', async () => {
    const { send, firing, resolved, id } = company
    await window({ cis: [id('host1')] })
    await send(firing({ name: 'HostDown', on: 'host1' }))
    expect(await onlyAlert()).toMatchObject({ state: 'suppressed', suppressed: expect.stringContaining('maintenance MW') })
    expect(await incidents()).toEqual([])
    await send(resolved({ name: 'HostDown', on: 'host1' }))
    expect(await onlyAlert()).toMatchObject({ state: 'closed' })
  })

  test('what is still wrong when the window ends is answered then', async () => {
    const { send, firing, id, pass } = company
    await window({ cis: [id('host1')] })
    await send(firing({ name: 'HostDown', on: 'host1' }))
    await pass(3599)
    expect(await company.all('maintenance-window')).toMatchObject([{ state: 'active' }])
    expect(await incidents()).toEqual([])
    await pass(1)
    expect(await company.all('maintenance-window')).toMatchObject([{ state: 'ended' }])
    expect(await onlyAlert()).toMatchObject({ state: 'open', suppressed: null })
    await onlyIncident()
  })

  test('symptoms of what is in maintenance are held back with it', async () => {
    const { send, firing, id, pass } = company
    await window({ cis: [id('host1')] })
    await send(firing({ name: 'HostDown', on: 'host1' }), firing({ name: 'ShopDown', on: 'web1' }))
    await pass(5)
    expect((await alerts()).map((one) => one.state)).toEqual(['suppressed', 'suppressed'])
    expect(await incidents()).toEqual([])
  })

  test('a window over a service covers what hurts nothing else', async () => {
    const { send, firing, id } = company
    await window({ services: [id('Shop')] })
    await send(firing({ name: 'HostDown', on: 'host1' }), firing({ name: 'NoPaper', on: 'printer' }))
    expect((await alerts()).map((one) => [one.node, one.state])).toEqual([['host1', 'suppressed'], ['printer', 'open']])
  })

  test('while its source is open an inhibited alert is not answered, and afterwards it is', async () => {
    const { send, firing, resolved, engine, pass } = company
    const severity = { field: 'severity', is: 'critical' }
    const inhibitions = [{ source: { all: [severity, { field: 'metric', is: 'SiteDown' }] }, target: { field: 'metric', isNot: 'SiteDown' }, equal: ['site'] }]
    await engine.database.as('*')(sql`insert into setting (process, name, value) values ('event', 'inhibitions', cast(${JSON.stringify(inhibitions)} as jsonb))`)
    await company.house.engine.reload()
    const site = { labels: { site: 'madrid' } }
    await send(firing({ name: 'SiteDown', ...site }))
    await send(firing({ name: 'HostDown', on: 'host1', ...site }), firing({ name: 'HostDown', on: 'printer', labels: { site: 'bilbao' } }))
    expect((await alerts()).map((one) => [one.labels.site, one.state])).toEqual([['madrid', 'open'], ['madrid', 'suppressed'], ['bilbao', 'open']])
    await send(resolved({ name: 'SiteDown', ...site }))
    await pass(1)
    expect((await alerts()).map((one) => one.state)).toEqual(['closed', 'open', 'open'])
    await engine.database.as('*')(sql`delete from setting where process = 'event'`)
    await company.house.engine.reload()
  })

  test('known noise makes no alert, and a rule that cannot be read stops nothing', async () => {
    const { send, firing, engine, make } = company
    await make('event-rule', { title: 'Broken', state: 'active', order: 1, where: { field: 'lastAt', gt: { ago: 'rubbish' } }, answer: 'nothing' })
    await engine.database.as('*')(sql`insert into setting (process, name, value) values ('event', 'noise', cast('{"field":"labels.alertname","is":"Watchdog"}' as jsonb))`)
    await company.house.engine.reload()
    const receipt = await send(firing({ name: 'Watchdog' }), firing({ name: 'HostDown', on: 'host1' }))
    expect(receipt.held).toMatchObject([{ stage: 'noise', why: 'known noise' }])
    expect((await alerts()).map((one) => one.metric)).toEqual(['HostDown'])
    await onlyIncident()
    await engine.database.as('*')(sql`delete from setting where process = 'event'`)
    await company.house.engine.reload()
  })

  test('an incident that was open before the window is resolved within it', async () => {
    const { send, firing, resolved, id, pass } = company
    await send(firing({ name: 'HostDown', on: 'host1' }))
    await window({ cis: [id('host1')] })
    await pass(60)
    await send(resolved({ name: 'HostDown', on: 'host1' }))
    expect(await onlyIncident()).toMatchObject({ state: 'resolved' })
  })
})

describe('storms', () => {
  test('10,000 events of 40 identities: 40 alerts, the incidents that the causes justify, no resolution lost', async () => {
    const { send, firing, resolved, make, relate, pass } = company
    // 4 racks of 9 servers each: the rack's switch fails and takes its servers' alerts with it
    const nodes: string[] = []
    for (let rack = 0; rack < 4; rack++) {
      await make('ci', { title: `switch${rack}`, state: 'in-use' })
      nodes.push(`switch${rack}`)
      for (let i = 0; i < 9; i++) {
        await make('ci', { title: `srv${rack}${i}`, state: 'in-use' })
        await relate(`srv${rack}${i}`, 'connected-to', `switch${rack}`)
        nodes.push(`srv${rack}${i}`)
      }
    }
    const shuffled = (i: number) => nodes[(i * 7 + Math.floor(i / nodes.length) * 3) % nodes.length] as string
    for (let i = 0; i < 10_000; i += 500) await send(...Array.from({ length: 500 }, (_, j) => firing({ name: 'Down', on: shuffled(i + j) })))
    await pass(3)
    const all = await alerts()
    expect(all).toHaveLength(40)
    expect(all.reduce((sum, one) => sum + one.events, 0)).toBe(10_000)
    expect((await incidents()).map((one) => one.title).sort()).toEqual([0, 1, 2, 3].map((rack) => `Down on switch${rack}`))
    await pass(10)
    await send(...nodes.map((on) => resolved({ name: 'Down', on })))
    expect((await alerts()).every((one) => one.state === 'closed')).toBe(true)
    expect((await incidents()).map((one) => one.state)).toEqual(['resolved', 'resolved', 'resolved', 'resolved'])
  })

  test('more separate troubles than can be answered one by one join one incident, and all of them end', async () => {
    const { send, firing, resolved, make, pass } = company
    for (let i = 0; i < 60; i++) await make('ci', { title: `lonely${i}`, state: 'in-use' })
    await send(...Array.from({ length: 60 }, (_, i) => firing({ name: 'Down', on: `lonely${i}` })))
    expect(await incidents()).toHaveLength(51)
    const storm = (await incidents()).find((one) => one.title === 'Event storm from test')
    expect((await company.all('alert', { field: 'incident', is: storm?.id }))).toHaveLength(10)
    await pass(10)
    await send(...Array.from({ length: 60 }, (_, i) => resolved({ name: 'Down', on: `lonely${i}` })))
    expect(new Set((await incidents()).map((one) => one.state))).toEqual(new Set(['resolved']))
  })
})

test('the log keeps the days that it should and drops the others', async () => {
  const { engine, house } = company
  house.setTime('2026-03-02T09:00:00Z')
  await keepPartitions(engine, '2026-03-02T09:00:00.000Z')
  const dropped = await keepPartitions(engine, '2026-07-02T09:00:00.000Z')
  expect(dropped).toContain('event_log_20260302')
  const left = await engine.database.as('*')<{ name: string }>(sql`select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'event_log'::regclass order by 1`)
  expect(left.map((row) => row.name)).toEqual(['event_log_20260701', 'event_log_20260702', 'event_log_20260703', 'event_log_20260704', 'event_log_20260705'])
})
