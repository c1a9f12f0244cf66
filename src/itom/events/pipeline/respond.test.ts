import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commentRecord, createRecord, moveRecord } from '#engine/records/records.ts'
import { relateRecords } from '#engine/records/relations.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { type Company, openHouseOfCompanies } from '#testing/company.ts'
import { receiveEvents } from './receive.ts'

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
const onlyAlert = () => company.only('alert')
const onlyIncident = () => company.only('incident')

test('a delivery is acknowledged while the response to it still waits', async () => {
  const { engine, connector, firing } = company
  let release = (): void => undefined
  const held = new Promise<void>((done) => {
    release = done
  })
  let locked = (): void => undefined
  const isLocked = new Promise<void>((done) => {
    locked = done
  })
  const holding = engine.database.transaction('*', async (run) => {
    await run(sql`lock table incident in share mode`)
    locked()
    await held
  })
  await isLocked
  expect(await receiveEvents(engine, connector, [firing({ name: 'HostDown', on: 'host1.example.com' })])).toMatchObject({ opened: 1 })
  expect(await onlyAlert()).toMatchObject({ state: 'open', incident: null })
  release()
  await holding
  await engine.idle()
  expect(await onlyAlert()).toMatchObject({ incident: (await onlyIncident()).id })
})

describe('one incident for one cause', () => {
  test('a failed host opens an incident with the affected service, team and priority, resolved when the alert ends', async () => {
    const { send, firing, resolved, id, pass, story } = company
    await send(firing({ name: 'HostDown', on: 'host1.example.com' }))
    const alert = await onlyAlert()
    const incident = await onlyIncident()
    expect(alert).toMatchObject({ ci: id('host1'), services: [id('Shop')], significance: 'exception', incident: incident.id })
    expect(incident).toMatchObject({
      service: id('Shop'),
      ci: id('host1'),
      team: id('Web team'),
      impact: 'high',
      urgency: 'high',
      priority: 'critical',
      contact: 'monitoring',
      state: 'new',
    })
    await pass(120)
    await send(resolved({ name: 'HostDown', on: 'host1.example.com' }))
    expect(await onlyAlert()).toMatchObject({ state: 'closed' })
    expect(await onlyIncident()).toMatchObject({ state: 'resolved', resolution: expect.stringContaining('The alert has ended') })
    expect(await story(alert.id)).toEqual([
      expect.stringMatching(
        /^created: About CI\d+ host1, found by the host name host1.example.com. Rule RULE\d+ Critical and major alerts open an incident: Exception, response: Open an incident.$/,
      ),
      expect.stringMatching(/^changed: Handled by the new INC\d+/),
      'close',
    ])
  })

  test('an event right after its CI was related to a service affects that service', async () => {
    const { engine, house, organisation, send, firing, id, all } = company
    const system = { ...house.system, organisation }
    const ci = await createRecord(engine, system, 'ci', { title: 'web9', hostname: 'web9', state: 'in-use' })
    const [shop] = await all('service', { field: 'title', is: 'Shop' })
    await relateRecords(engine, system, shop as AnyRecord, { to: ci.id, relation: 'depends-on' })
    await send(firing({ name: 'Down', on: 'web9' }))
    expect(await onlyIncident()).toMatchObject({ service: id('Shop'), impact: 'high' })
  })

  test('a symptom waits for its cause, joins its incident, and its story has the path', async () => {
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

  test('a cause reported after the response joins the incident of its symptom', async () => {
    const { send, firing, pass, story } = company
    await send(firing({ name: 'ShopSlow', on: 'web1.example.com' }))
    await pass(3)
    const before = await onlyIncident()
    await send(firing({ name: 'HostDown', on: 'host1.example.com' }))
    await pass(3)
    expect((await onlyIncident()).id).toBe(before.id)
    expect((await story(before.id)).join('\n')).toContain('Joined by ALR')
  })

  test('an alert on the same item by the same rule joins the open incident, which is resolved with the last alert', async () => {
    const { send, firing, resolved } = company
    await send(firing({ name: 'HostDown', on: 'host1' }), firing({ name: 'FanDead', on: 'host1' }))
    await send(firing({ name: 'DiskDead', on: 'host1' }))
    await onlyIncident()
    await send(resolved({ name: 'HostDown', on: 'host1' }), resolved({ name: 'FanDead', on: 'host1' }))
    expect(await onlyIncident()).toMatchObject({ state: 'new' })
    await send(resolved({ name: 'DiskDead', on: 'host1' }))
    expect(await onlyIncident()).toMatchObject({ state: 'resolved', resolution: expect.stringContaining('All 3 alerts have ended') })
  })

  test('one of two databases affects only the reports; both affect the shop, with a higher impact', async () => {
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

  test('a rule sets the team, the title and what happens at the end', async () => {
    const { send, firing, resolved, make, id } = company
    await make('event-rule', {
      title: 'Printers',
      state: 'active',
      order: 1,
      where: { field: 'ci.class', is: 'printer' },
      answer: 'incident',
      significance: 'exception',
      forTeam: id('Web team'),
      titleTemplate: '{labels.alertname} at {ci}',
      impact: 'low',
      urgency: 'low',
      resolvePolicy: 'comment',
      holdSeconds: 0,
    })
    await send(firing({ name: 'NoPaper', on: 'printer', severity: 'info' }))
    expect(await onlyIncident()).toMatchObject({ title: 'NoPaper at printer', team: id('Web team'), priority: 'low' })
    await send(resolved({ name: 'NoPaper', on: 'printer', severity: 'info' }))
    expect(await onlyIncident()).toMatchObject({ state: 'new' })
    expect((await company.story((await onlyIncident()).id)).at(-1)).toMatch(/^commented: The alert has ended/)
  })

  test('an alert that a person closes resolves its incident too', async () => {
    const { send, firing, person, engine, pass } = company
    await send(firing({ name: 'HostDown', on: 'host1' }))
    const agent = await person('Ana', 'agent')
    await commentRecord(engine, agent, { type: 'incident', key: (await onlyIncident()).id }, { text: 'looking', internal: true })
    await moveRecord(engine, agent, 'alert', (await onlyAlert()).id, 'close')
    await pass(1)
    expect(await onlyIncident()).toMatchObject({ state: 'resolved' })
  })
})

describe('storms', () => {
  // speed with 10,000 events: `npm run bench alerts`
  test('2,000 events of 40 identities make 40 alerts and one incident for each cause, and no resolution is lost', async () => {
    const { send, firing, resolved, make, relate, pass } = company
    // 4 racks of 9 servers each: the alerts of the servers are symptoms of their failed switch
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
    for (let i = 0; i < 2000; i += 500) await send(...Array.from({ length: 500 }, (_, j) => firing({ name: 'Down', on: shuffled(i + j) })))
    await pass(3)
    const all = await alerts()
    expect(all).toHaveLength(40)
    expect(all.reduce((sum, one) => sum + (one.events ?? 0), 0)).toBe(2000)
    expect((await incidents()).map((one) => one.title).sort()).toEqual([0, 1, 2, 3].map((rack) => `Down on switch${rack}`))
    await pass(10)
    await send(...nodes.map((on) => resolved({ name: 'Down', on })))
    expect((await alerts()).every((one) => one.state === 'closed')).toBe(true)
    expect((await incidents()).map((one) => one.state)).toEqual(['resolved', 'resolved', 'resolved', 'resolved'])
  })

  test('more separate problems than the storm limit join one incident, and all incidents are resolved', async () => {
    const { send, firing, resolved, make, pass } = company
    for (let i = 0; i < 60; i++) await make('ci', { title: `lonely${i}`, state: 'in-use' })
    await send(...Array.from({ length: 60 }, (_, i) => firing({ name: 'Down', on: `lonely${i}` })))
    expect(await incidents()).toHaveLength(51)
    const storm = (await incidents()).find((one) => one.title === 'Event storm from test')
    expect(await company.all('alert', { field: 'incident', is: storm?.id })).toHaveLength(10)
    await pass(10)
    await send(...Array.from({ length: 60 }, (_, i) => resolved({ name: 'Down', on: `lonely${i}` })))
    expect(new Set((await incidents()).map((one) => one.state))).toEqual(new Set(['resolved']))
  })
})
