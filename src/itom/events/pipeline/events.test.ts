import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { moveRecord } from '#engine/records/records.ts'
import { type Company, openHouseOfCompanies } from '#testing/company.ts'
import { keepPartitions } from '../log.ts'

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

describe('one alert of many events', () => {
  test('repeated events raise counters and write no story', async () => {
    const { send, firing, story } = company
    await send(firing({ name: 'DiskFull', on: 'printer', severity: 'warning' }))
    const before = await onlyAlert()
    for (let i = 0; i < 5; i++)
      await send(firing({ name: 'DiskFull', on: 'printer', severity: 'warning', startsAt: before.startedAt ?? before.openedAt }))
    const after = await onlyAlert()
    expect(after).toMatchObject({ events: 6, state: 'open', version: before.version })
    expect(await story(after.id)).toHaveLength(1)
  })

  test('the latest annotations are shown, without a story entry for each value', async () => {
    const { send, firing } = company
    await send(firing({ name: 'Load', on: 'printer', severity: 'warning', annotations: { value: '7' } }))
    await send(firing({ name: 'Load', on: 'printer', severity: 'warning', annotations: { value: '9' } }))
    expect(await onlyAlert()).toMatchObject({ annotations: { value: '9' }, version: 1 })
  })

  test('every event is in the log of its day, including events that were held back', async () => {
    const { send, firing, resolved, engine } = company
    await send(firing({ name: 'A', on: 'web1' }), firing({ name: 'A', on: 'web1' }), resolved({ name: 'Unknown', on: 'web1' }))
    const rows = await engine.database.as('*')<{ outcome: string }>(
      sql`select outcome from event_log where organisation = ${company.organisation} order by outcome`,
    )
    expect(rows.map((row) => row.outcome)).toEqual(['deduplicate: ended before it was known', 'open', 'open'])
  })

  test('concurrent batches with the same new identities make one alert for each identity', async () => {
    const { send, firing } = company
    const batch = () => ['a', 'b', 'c', 'd'].map((name) => firing({ name, on: 'printer', severity: 'warning' }))
    await Promise.all([send(...batch()), send(...batch().reverse()), send(...batch())])
    expect((await alerts()).map((one) => [one.metric, one.events]).sort()).toEqual([
      ['a', 3],
      ['b', 3],
      ['c', 3],
      ['d', 3],
    ])
  })

  test('a batch that fails writes nothing', async () => {
    const { send, firing } = company
    await expect(
      send(firing({ name: 'Good', on: 'web1' }), { ...firing({ name: 'Bad', on: 'web1' }), startsAt: 'someday' }),
    ).rejects.toThrow()
    expect(await alerts()).toEqual([])
  })
})

describe('time rules', () => {
  test('a firing within the reopen window reopens the alert; a later one opens a new alert', async () => {
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

  test('a late delivery of an occurrence that has ended changes nothing', async () => {
    const { send, firing, resolved, pass, now } = company
    const startsAt = now()
    await send(firing({ name: 'Down', on: 'printer', startsAt }))
    await pass(60)
    await send(resolved({ name: 'Down', on: 'printer', startsAt }))
    await pass(5)
    const receipt = await send(firing({ name: 'Down', on: 'printer', startsAt }))
    expect(receipt.held).toMatchObject([
      { stage: 'deduplicate', reason: 'late-delivery', why: 'a late delivery: this occurrence has ended' },
    ])
    expect(await onlyAlert()).toMatchObject({ state: 'closed', events: 3 })
  })

  test('a resolution that arrives before its firing makes a closed alert', async () => {
    const { send, firing, resolved, pass, now, story } = company
    const startsAt = now()
    await pass(30)
    await send(resolved({ name: 'Down', on: 'printer', startsAt }))
    await pass(1)
    await send(firing({ name: 'Down', on: 'printer', startsAt }))
    const alert = await onlyAlert()
    expect(alert.state).toBe('closed')
    expect((await story(alert.id)).at(-1)).toBe('close: Its end was reported together with its beginning.')
    expect(await incidents()).toEqual([])
  })

  test('a resolution older than the current occurrence is ignored', async () => {
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

  test('when the monitor stops reporting, the alert ends at the expiry that it named; a later report reopens the same alert', async () => {
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

  test('our own time-out does not shorten the expiry that the monitor named', async () => {
    const { send, firing } = company
    await send(firing({ name: 'Down', on: 'printer', endsAt: '2026-03-02T10:00:00.000Z' }))
    await send({ ...firing({ name: 'Down', on: 'printer', endsAt: '2026-03-02T09:05:00.000Z' }), assumedEnd: true })
    expect(await onlyAlert()).toMatchObject({ expiresAt: '2026-03-02T10:00:00.000Z' })
  })

  test('an alert that a person closed stays closed until it begins again', async () => {
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

  test('an alert that changes too often is flapping: the response waits until it is stable', async () => {
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

describe('binding to configuration items', () => {
  test.each([
    ['web1.example.com', 'web1'],
    ['10.0.0.11', 'db1'],
    ['base-dos', 'db2'],
    ['HOST1.EXAMPLE.COM', 'host1'],
    ['WEB1', 'web1'],
  ])('the instance %s is bound to the item %s', async (on, title) => {
    await company.send(company.firing({ name: 'X', on, severity: 'warning' }))
    expect((await onlyAlert()).ci).toBe(company.id(title))
  })

  test('an external id is found too', async () => {
    await company.send(company.firing({ name: 'X', on: `inv-${company.organisation.slice(-12)}`, severity: 'warning' }))
    expect((await onlyAlert()).ci).toBe(company.id('host1'))
  })

  test('a retired item is not found, and two equally good matches bind nothing', async () => {
    const { send, firing, engine, person, make, id, story } = company
    const keeper = await person('Eva', 'configuration-manager')
    await moveRecord(engine, keeper, 'ci', id('printer'), 'retire')
    await make('ci', { title: 'twin a', state: 'in-use', hostname: 'twin' })
    await make('ci', { title: 'twin b', state: 'in-use', hostname: 'twin' })
    await send(
      firing({ name: 'X', on: 'printer.example.com', severity: 'warning' }),
      firing({ name: 'X', on: 'twin', severity: 'warning' }),
    )
    expect((await alerts()).map((one) => one.ci)).toEqual([null, null])
    const stories = (await Promise.all((await alerts()).map((one) => story(one.id)))).flat().join('\n')
    expect(stories).toContain('No configuration item is known as printer.example.com')
    expect(stories).toContain('"twin" fits 2 configuration items equally well')
  })
})

test('the log keeps the days of the retention time and drops the others', async () => {
  const { engine, house } = company
  house.setTime('2026-03-02T09:00:00Z')
  await keepPartitions(engine, '2026-03-02T09:00:00.000Z')
  const dropped = await keepPartitions(engine, '2026-07-02T09:00:00.000Z')
  expect(dropped).toContain('event_log_20260302')
  const left = await engine.database.as('*')<{ name: string }>(
    sql`select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'event_log'::regclass order by 1`,
  )
  expect(left.map((row) => row.name)).toEqual([
    'event_log_20260701',
    'event_log_20260702',
    'event_log_20260703',
    'event_log_20260704',
    'event_log_20260705',
  ])
})
