/** What is stored is checked where it is written, and what cannot be true is refused with a sentence. */
import { beforeAll, describe, expect, it } from 'vitest'
import { imported, importer } from '#features/exchange/imports/desk.ts'
import { type FaultWorld, openFaultWorld } from './world.ts'

let world: FaultWorld
beforeAll(async () => {
  world = await openFaultWorld()
})

describe('a value is refused', () => {
  it.each([
    ['a moment that does not exist', 'incident', { title: 'x', openedAt: '2026-02-31T10:00:00Z' }],
    ['a title of spaces', 'incident', { title: '   ' }],
    ['a time zone that does not exist', 'calendar', { title: 'x', zone: 'Mars/Olympus', hours: { mon: [['09:00', '17:00']] } }],
    ['a hexadecimal amount', 'change', { title: 'x', cost: '0x10' }],
    ['a word where an impact is chosen', 'incident', { title: 'x', impact: 'constructor' }],
    [
      'a freeze that ends before it begins',
      'freeze-window',
      { title: 'x', startsAt: '2026-03-02T10:00:00Z', endsAt: '2026-03-01T10:00:00Z' },
    ],
  ])('%s', async (_, type, values) => {
    const { status, body } = await world.post(type, values)
    expect(status).toBe(422)
    expect(body.detail).toMatch(/\w+ .*\.$/)
  })

  it('a target for a record type that does not exist', async () => {
    const { id: agreement } = await world.made('agreement', { title: 'SLA', kind: 'sla', validFrom: '2026-01-01' })
    const { status } = await world.post('service-level-target', {
      title: 'x',
      agreement,
      metric: 'resolution',
      recordType: 'incidents',
      target: 60,
    })
    expect(status).toBe(422)
  })

  it('a reference to a record of another type, or to nothing', async () => {
    expect((await world.post('incident', { title: 'x', team: world.admin.id })).status).toBe(422)
    expect((await world.post('change', { title: 'x', cis: ['00000000-0000-4000-8000-000000000000'] })).status).toBe(422)
  })

  it('an assignee that is a risk, or a problem of another organisation, without the title of either in the answer', async () => {
    const risk = await world.made('risk', { title: 'Secret risk', threat: 'Fire' })
    const problem = await world.make('problem', { title: 'Secret problem' }, world.customers[1])
    const agent = await world.someone('Agent of A', ['agent'], world.customers[0])
    for (const values of [{ assignee: risk.id }, { problem: problem.id }]) {
      const { status, text } = await world.post('incident', { title: 'x', ...values }, agent)
      expect(status).toBe(422)
      expect(text).not.toContain('Secret')
    }
  })

  it('an organisation above itself, directly or in a circle', async () => {
    const parent = world.organisation
    const [a, b] = [await world.make('organisation', { title: 'A', parent }), await world.make('organisation', { title: 'B', parent })]
    const late = await world.someone('Late Admin', ['administrator'])
    const under = async (id: string, above: string) => (await world.patch('organisation', id, { parent: above }, late)).status
    expect([await under(a.id, a.id), await under(b.id, a.id), await under(a.id, b.id)]).toEqual([422, 200, 422])
  })

  it('a mail address that differs from another only in case, with a sentence that names it', async () => {
    expect((await world.post('person', { title: 'One', email: 'a@x.org' })).status).toBe(201)
    const { status, body } = await world.post('person', { title: 'Two', email: 'A@x.org' })
    expect(status).toBe(409)
    expect(body.detail.toLowerCase()).toContain('a@x.org')
  })

  it('a resolution that is taken away from a resolved incident', async () => {
    const { id } = await world.made('incident', { title: 'x' })
    await world.moved('incident', id, 'start', ['resolve', { resolution: 'Works again' }])
    expect((await world.patch('incident', id, { resolution: null })).status).toBe(422)
  })

  it('a setting that its schema does not allow', async () => {
    const put = (path: string, value: unknown) => world.admin.ask('PUT', `/api/settings/${path}`, { value })
    expect((await put('event/reopenWindow', -1)).status).toBe(422)
    expect((await put('incident/priorityMatrix', null)).status).toBe(422)
  })

  it('a default of a custom field that its kind does not take', async () => {
    const { status } = await world.admin.ask('PUT', '/api/fields/site/x_j', {
      kind: 'number',
      label: { en: 'J' },
      options: { default: 'abc' },
    })
    expect(status).toBe(422)
  })
})

describe('a value is kept exactly', () => {
  it('an amount with three decimals is rounded like money, not like a binary number', async () => {
    expect((await world.made('change', { title: 'x', cost: '1.005' })).cost).toBe(1.01)
  })
})

describe('a name from outside that every JavaScript object has', () => {
  it('is no field to sort by and no move', async () => {
    const { id } = await world.made('incident', { title: 'x' })
    for (const name of ['toString', 'constructor', '__proto__']) {
      expect((await world.admin.ask('GET', `/api/records/incident?sort=${name}`)).status).toBe(400)
      expect((await world.move('incident', id, name)).status).toBe(422)
    }
  })
})

describe('a question is refused', () => {
  it.each([['P1Q'], ['x']])('with the relative time %s', async (ago) => {
    const where = encodeURIComponent(JSON.stringify({ field: 'openedAt', gt: { ago } }))
    expect((await world.admin.ask('GET', `/api/records/incident?where=${where}`)).status).toBe(400)
  })
})

describe('an import reads dates exactly', () => {
  const purchasedOn = async (day: string, format: string) => {
    const title = `asset ${day}`
    const fields = { title: 'title', purchasedOn: { column: 'day', format } }
    const map = { name: 'x', type: 'asset', mode: 'records', key: { column: 'title', field: 'externalId' }, fields }
    const { run } = await imported(world.engine, map, `title,day\n${title},${day}\n`, {
      who: { ...importer, organisation: world.organisation },
    })
    const [record] = await world.list('asset', { field: 'title', is: title })
    return { bad: run.rowsBad, value: record?.purchasedOn ?? null }
  }

  it('the year 26 is not 1926: the row is bad', async () => {
    expect(await purchasedOn('1/1/0026', 'D/M/YYYY')).toEqual({ bad: 1, value: null })
  })

  it('a date with an offset is the day that was written', async () => {
    expect(await purchasedOn('2026-01-01T00:30:00+02:00', 'ISO')).toEqual({ bad: 0, value: '2026-01-01' })
  })
})
