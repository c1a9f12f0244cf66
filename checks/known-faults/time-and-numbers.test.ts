/** Days are those of the organisation, moments that do not exist are refused, and amounts have the decimals that were written. */
import { beforeAll, describe, expect, it } from 'vitest'
import { workOff } from '#features/exchange/imports/importer.ts'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { eventually } from '#testing/eventually.ts'
import { type Records, recordsOf } from './over-http.ts'

let world: ApiWorld
let administrator: Someone
let admin: Records
beforeAll(async () => {
  world = await openApiWorld()
  administrator = await world.someone('Ada', ['administrator'])
  admin = recordsOf(administrator)
  const organisation = `/api/records/organisation/${world.organisation}`
  expect((await administrator.ask('PATCH', organisation, { values: { zone: 'Europe/Madrid' } })).status).toBe(200)
})

describe('in an organisation in Madrid', () => {
  it('a KPI of March has the days of March, of 23 hours where the clocks change, and is compared with February', async () => {
    const [from, to] = ['2011-02-28T23:00:00.000Z', '2011-03-31T22:00:00.000Z']
    const figure = async (period: Record<string, string>) =>
      (await administrator.ask('GET', `/api/kpis/incident/incidents?${new URLSearchParams(period)}`)).body
    await eventually('the zone of the organisation is known', async () => {
      const { period } = await figure({ from: '2011-03-01', to: '2011-04-01' })
      return period.from === from && period.to === to
    })
    const kpi = await figure({ from, to })
    expect(kpi.previous).toMatchObject({ from: '2011-01-31T23:00:00.000Z', to: from })
    expect(kpi.trend).toHaveLength(31)
    expect(kpi.trend[0]).toMatchObject({ from, to: '2011-03-01T23:00:00.000Z' })
    expect(kpi.trend[26]).toMatchObject({ from: '2011-03-26T23:00:00.000Z', to: '2011-03-27T22:00:00.000Z' })
    expect(kpi.trend[30]).toMatchObject({ to })
  })

  it('the weekly meeting of a board stays at ten in the morning when the clocks change', async () => {
    const { id } = administrator
    const meeting = await admin.create('cab-meeting', {
      title: 'CAB',
      startsAt: '2026-10-22T08:00:00.000Z',
      every: 7 * 86_400,
      members: [id],
      present: [id],
      minutes: 'x',
    })
    await admin.moved(meeting, 'hold')
    expect(await admin.list('cab-meeting', { field: 'state', is: 'planned' })).toMatchObject([{ startsAt: '2026-10-29T09:00:00.000Z' }])
  })
})

describe('a moment', () => {
  it('on the 31st of February is refused', async () => {
    const open = async (openedAt: string) => (await admin.post('incident', { title: 'x', openedAt })).status
    expect(await open('2026-02-31T10:00:00Z')).toBe(422)
    expect(await open('2026-02-28T10:00:00Z')).toBe(201)
  })

  it.each(['P1Q', 'x', '', 'constructor'])('%j ago is no question', async (ago) => {
    const where = JSON.stringify({ field: 'openedAt', gt: { ago } })
    const { status, body } = await administrator.ask('GET', `/api/records/incident?${new URLSearchParams({ where })}`)
    expect([status, body.code]).toEqual([400, 'request.invalid'])
  })
})

describe('an import', () => {
  const imported = async (map: object, csv: string) => {
    const { body } = await administrator.ask('POST', '/api/imports', { name: 'file.csv', map: { name: 'm', ...map } })
    const data = await administrator.ask('PUT', `/api/imports/${body.id}/data`, Buffer.from(csv), { 'content-type': 'text/csv' })
    expect(data.status, data.text).toBe(200)
    await workOff(world.engine)
    return (await administrator.ask('GET', `/api/imports/${body.id}`)).body
  }

  it('does not take the year 26 for 1926', async () => {
    const map = { type: 'incident', key: { column: 'id', field: 'externalId' }, dates: { format: 'D/M/YYYY' } }
    const fields = { title: 'id', openedAt: 'opened' }
    const run = await imported({ ...map, fields }, 'id,opened\ny1,1/1/0026\ny2,1/1/2026\n')
    expect(run).toMatchObject({ state: 'done', rowsRead: 2, rowsBad: 1, recordsCreated: 1 })
    expect(await admin.list('incident', { field: 'externalId', in: ['y1', 'y2'] })).toMatchObject([
      { openedAt: '2026-01-01T00:00:00.000Z' },
    ])
  })

  it('takes a date as it is written, whatever time and zone follow it', async () => {
    const map = { type: 'article', key: { column: 'id', field: 'number' }, fields: { title: 'id', reviewBy: 'day' } }
    await imported({ ...map, dates: { format: 'ISO' } }, 'id,day\nd1,2026-01-01T00:30:00+02:00\nd2,2026-01-01\n')
    expect((await admin.list('article', { field: 'title', in: ['d1', 'd2'] })).map((one) => one['reviewBy'])).toEqual([
      '2026-01-01',
      '2026-01-01',
    ])
  })
})

describe('an amount', () => {
  it('is rounded by its decimals, half up: 1.005 is 1.01', async () => {
    for (const [cost, stored] of [
      ['1.005', 1.01],
      [1.005, 1.01],
      ['-1.005', -1.01],
      ['8.345', 8.35],
      [1.004, 1],
    ] as const)
      expect((await admin.create('change', { title: 'x', cost }))['cost'], String(cost)).toBe(stored)
  })

  it('in hexadecimal is refused', async () => {
    for (const cost of ['0x10', '1e3', '0b1', 'Infinity'])
      expect(await admin.post('change', { title: 'x', cost }), cost).toMatchObject({
        status: 422,
        body: { fields: { cost: expect.any(String) } },
      })
  })
})
