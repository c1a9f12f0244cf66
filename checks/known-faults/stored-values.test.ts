/** What is stored is checked where it is written: references, trees, spans, names, settings and the defaults of custom fields. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { eventually } from '#testing/eventually.ts'
import { specimen } from '#testing/specimen.ts'
import { type Records, recordsOf } from './over-http.ts'

let world: ApiWorld
let administrator: Someone
let admin: Records
beforeAll(async () => {
  world = await openApiWorld()
  administrator = await world.someone('Ada', ['administrator'])
  admin = recordsOf(administrator)
})

describe('a text', () => {
  it('of spaces is no title', async () => {
    for (const title of ['   ', '\t\n', '\u00a0', '']) {
      const { status, body } = await admin.post('incident', { title })
      expect([status, Object.keys(body.fields)]).toEqual([422, ['title']])
      expect(body.detail).toContain('a value is required')
    }
  })

  it('that names a mail address belongs to one person, in capital letters or not', async () => {
    await admin.create('person', { title: 'Alba', email: 'alba@x.org' })
    for (const email of ['Alba@x.org', 'ALBA@X.ORG', ' alba@x.org ']) {
      const { status, body } = await admin.post('person', { title: 'Second', email })
      expect([status, body.detail]).toEqual([409, expect.stringMatching(/mail/i)])
    }
    expect(await admin.list('person', { field: 'email', is: 'alba@x.org' })).toHaveLength(1)
  })

  it('that names a time zone or a record type names one that exists', async () => {
    expect((await admin.post('calendar', { title: 'Mars', zone: 'Mars/Olympus', hours: {} })).body.fields).toHaveProperty('zone')
    await admin.create('calendar', { title: 'Office', zone: 'Europe/Madrid', hours: {} })
    const { id: agreement } = await world.make('agreement', { title: 'SLA', kind: 'sla' })
    const target = { title: 'Fast', agreement, metric: 'resolution', target: 3600 }
    const wrong = await admin.post('service-level-target', { ...target, recordType: 'incidents' })
    expect(wrong).toMatchObject({ status: 422, body: { fields: { recordType: expect.any(String) } } })
    await admin.create('service-level-target', { ...target, recordType: 'incident' })
  })
})

describe('a reference', () => {
  const refusedFields = async (type: string, values: object) => {
    const { status, body } = await admin.post(type, { title: 'x', ...values })
    return [status, Object.keys(body.fields ?? {})]
  }

  it('leads to a record of its type, and to one that exists', async () => {
    const { id: person } = await world.make('person', { title: 'Pia' })
    expect(await refusedFields('incident', { team: person })).toEqual([422, ['team']])
    expect(await refusedFields('change', { cis: ['00000000-0000-4000-8000-000000000000'] })).toEqual([422, ['cis']])
  })

  it('to a record of another type, or of another organisation, is refused without its title', async () => {
    const risk = await specimen(world, 'risk')
    const problem = await world.make('problem', { title: 'Secret problem' }, world.customers[1])
    const agent = await world.someone('Ana', ['agent'], world.customers[0])
    for (const values of [{ assignee: risk.id }, { problem: problem.id }]) {
      const { status, body, text } = await agent.ask('POST', '/api/records/incident', { values: { title: 'x', ...values } })
      expect([status, Object.keys(body.fields)]).toEqual([422, Object.keys(values)])
      for (const secret of [risk.title, risk.number, problem.title, problem.number]) expect(text).not.toContain(secret)
    }
  })

  it('to the parent leads neither to the record itself nor in a circle', async () => {
    const above = await admin.create('organisation', { title: 'Above', kind: 'customer', parent: world.organisation })
    // a person reaches a new organisation when its notice has arrived
    await eventually('the organisation is seen', async () => (await admin.list('organisation', { field: 'id', is: above.id }))[0])
    const below = await admin.create('organisation', { title: 'Below', kind: 'customer', parent: above.id })
    await eventually('the organisation is seen', async () => (await admin.list('organisation', { field: 'id', is: below.id }))[0])
    for (const parent of [above.id, below.id])
      expect(await admin.patch(above, { parent })).toMatchObject({ status: 422, body: { fields: { parent: expect.any(String) } } })
    expect(await admin.read(above)).toMatchObject({ parent: world.organisation })
  })
})

describe('a span', () => {
  it('does not end before it begins', async () => {
    const { status, body } = await admin.post('freeze-window', {
      title: 'Easter',
      startsAt: '2026-04-12T00:00:00.000Z',
      endsAt: '2026-04-10T00:00:00.000Z',
    })
    expect([status, Object.keys(body.fields)]).toEqual([422, ['endsAt']])
  })
})

describe('a setting', () => {
  it.each([
    ['event/reopenWindow', -1, 3600],
    ['event/reopenWindow', 'constructor', 3600],
    ['incident/priorityMatrix', null, expect.objectContaining({ high: expect.anything() })],
  ])('%s is not %j', async (setting, value, kept) => {
    expect((await administrator.ask('PUT', `/api/settings/${setting}`, { value })).status).toBe(422)
    expect((await administrator.ask('GET', `/api/settings/${setting}`)).body.value).toEqual(kept)
    const incident = await admin.create('incident', { title: 'No mail', impact: 'high', urgency: 'high' })
    expect(incident).toMatchObject({ priority: 'critical' })
  })
})

describe('a custom field', () => {
  it('has a default of its own kind', async () => {
    const put = (value: unknown) =>
      administrator.ask('PUT', '/api/fields/site/x_j', { kind: 'number', options: { default: value }, label: { en: 'J' } })
    expect((await put('abc')).status).toBe(422)
    expect((await administrator.ask('GET', '/api/fields')).body.fields).toEqual([])
    expect((await put(7)).status).toBe(200)
    expect(await admin.create('site', { title: 'Madrid' })).toMatchObject({ x_j: 7 })
  })
})

describe('a name from outside', () => {
  it('that every JavaScript object has is no field, no move and no value', async () => {
    const incident = await admin.create('incident', { title: 'x' })
    for (const name of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      const question = async (query: object) =>
        (await administrator.ask('GET', `/api/records/incident?${new URLSearchParams({ ...query })}`)).status
      expect.soft(await question({ sort: name }), `sort ${name}`).toBe(400)
      expect.soft(await question({ where: JSON.stringify({ field: name, is: 'x' }) }), `where ${name}`).toBe(400)
      expect.soft((await administrator.ask('GET', `/api/measure?type=incident&by=${name}`)).status, `by ${name}`).toBe(400)
      expect.soft((await admin.move(incident, name)).status, `move ${name}`).toBe(422)
      expect.soft((await admin.patch(incident, { impact: name })).status, `impact ${name}`).toBe(422)
      // the reader of JSON refuses __proto__ before anything else
      const refused = name === '__proto__' ? 400 : 422
      expect.soft((await admin.patch(incident, JSON.parse(`{"${name}":"x"}`))).status, `field ${name}`).toBe(refused)
    }
  })
})
