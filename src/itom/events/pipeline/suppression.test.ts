import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Company, openHouseOfCompanies } from '#testing/company.ts'

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

describe('suppression holds back the response, never the alert and never its end', () => {
  const window = (values: Readonly<Record<string, unknown>>) =>
    company.make('maintenance-window', { title: 'New disks', startsAt: '2026-03-02T08:00:00Z', endsAt: '2026-03-02T10:00:00Z', ...values })

  test('in a maintenance window an alert opens no incident, and its end is recorded', async () => {
    const { send, firing, resolved, id } = company
    await window({ cis: [id('host1')] })
    await send(firing({ name: 'HostDown', on: 'host1' }))
    expect(await onlyAlert()).toMatchObject({ state: 'suppressed', suppressed: expect.stringContaining('maintenance MW') })
    expect(await incidents()).toEqual([])
    await send(resolved({ name: 'HostDown', on: 'host1' }))
    expect(await onlyAlert()).toMatchObject({ state: 'closed' })
  })

  test('an alert that is still open when the window ends gets its response then', async () => {
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

  test('the symptoms of an item in maintenance are suppressed too', async () => {
    const { send, firing, id, pass } = company
    await window({ cis: [id('host1')] })
    await send(firing({ name: 'HostDown', on: 'host1' }), firing({ name: 'ShopDown', on: 'web1' }))
    await pass(5)
    expect((await alerts()).map((one) => one.state)).toEqual(['suppressed', 'suppressed'])
    expect(await incidents()).toEqual([])
  })

  test('a window over a service covers alerts that affect no other service', async () => {
    const { send, firing, id } = company
    await window({ services: [id('Shop')] })
    await send(firing({ name: 'HostDown', on: 'host1' }), firing({ name: 'NoPaper', on: 'printer' }))
    expect((await alerts()).map((one) => [one.node, one.state])).toEqual([
      ['host1', 'suppressed'],
      ['printer', 'open'],
    ])
  })

  test('an inhibited alert gets its response after the inhibiting alert has ended', async () => {
    const { send, firing, resolved, engine, pass } = company
    const severity = { field: 'severity', is: 'critical' }
    const inhibitions = [
      { source: { all: [severity, { field: 'metric', is: 'SiteDown' }] }, target: { field: 'metric', isNot: 'SiteDown' }, equal: ['site'] },
    ]
    await engine.database.as('*')(
      sql`insert into setting (process, name, value) values ('event', 'inhibitions', cast(${JSON.stringify(inhibitions)} as jsonb))`,
    )
    await company.house.engine.reload()
    const site = { labels: { site: 'madrid' } }
    await send(firing({ name: 'SiteDown', ...site }))
    await send(firing({ name: 'HostDown', on: 'host1', ...site }), firing({ name: 'HostDown', on: 'printer', labels: { site: 'bilbao' } }))
    expect((await alerts()).map((one) => [one.labels?.['site'], one.state])).toEqual([
      ['madrid', 'open'],
      ['madrid', 'suppressed'],
      ['bilbao', 'open'],
    ])
    await send(resolved({ name: 'SiteDown', ...site }))
    await pass(1)
    expect((await alerts()).map((one) => one.state)).toEqual(['closed', 'open', 'open'])
    await engine.database.as('*')(sql`delete from setting where process = 'event'`)
    await company.house.engine.reload()
  })

  test('known noise makes no alert, and a rule that cannot be evaluated stops nothing', async () => {
    const { send, firing, engine, make } = company
    const { id: broken } = await make('event-rule', { title: 'Broken', state: 'active', order: 1, answer: 'nothing' })
    await engine.database.as('*')(
      sql`update event_rule set "where" = cast('{"field":"lastAt","gt":{"ago":"rubbish"}}' as jsonb) where id = ${broken}`,
    )
    await engine.database.as('*')(
      sql`insert into setting (process, name, value) values ('event', 'noise', cast('{"field":"labels.alertname","is":"Watchdog"}' as jsonb))`,
    )
    await company.house.engine.reload()
    const receipt = await send(firing({ name: 'Watchdog' }), firing({ name: 'HostDown', on: 'host1' }))
    expect(receipt.held).toMatchObject([{ stage: 'noise', why: 'known noise' }])
    expect((await alerts()).map((one) => one.metric)).toEqual(['HostDown'])
    await onlyIncident()
    await engine.database.as('*')(sql`delete from setting where process = 'event'`)
    await company.house.engine.reload()
  })

  test('an incident opened before the window is resolved during it', async () => {
    const { send, firing, resolved, id, pass } = company
    await send(firing({ name: 'HostDown', on: 'host1' }))
    await window({ cis: [id('host1')] })
    await pass(60)
    await send(resolved({ name: 'HostDown', on: 'host1' }))
    expect(await onlyIncident()).toMatchObject({ state: 'resolved' })
  })
})
