/** Fields that somebody may not read answer no question, and rights end at the organisation. */
import { beforeAll, describe, expect, it } from 'vitest'
import { openActors } from '#features/accounts/actors.ts'
import { openSignIn } from '#features/accounts/better-auth.ts'
import type { Someone } from '#testing/api-world.ts'
import { type FaultWorld, openFaultWorld } from './world.ts'

let world: FaultWorld
let requester: Someone
beforeAll(async () => {
  world = await openFaultWorld()
  requester = await world.someone('Requester', [])
})
const json = (value: object) => encodeURIComponent(JSON.stringify(value))

describe('a requester does not learn what a hidden record says', () => {
  it('by grouping the own complaints by a field of their incident', async () => {
    const incident = await world.made('incident', { title: 'Hidden', description: 'secret' })
    await world.make('complaint', { title: 'Mine', description: 'Slow', incident: incident.id, requester: requester.id })
    expect((await requester.ask('GET', '/api/measure?type=complaint&by=incident.description')).status).toBe(403)
  })

  it('by a condition or an order over the problem of the own incidents', async () => {
    const problem = await world.made('problem', { title: 'Hidden', description: 'secret' })
    await world.make('incident', { title: 'Mine', problem: problem.id, requester: requester.id })
    for (const query of [`where=${json({ field: 'problem.description', contains: 's' })}`, 'sort=problem.description'])
      expect((await requester.ask('GET', `/api/records/incident?${query}`)).status).toBe(403)
  })

  it('by the graph or the relations of a service', async () => {
    const service = await world.make('service', { title: 'Mail', state: 'operational' })
    const ci = await world.make('ci', { title: 'mail-01', state: 'in-use' })
    const relation = { to: service.id, relation: 'related-to' }
    const related = await world.admin.ask('POST', `/api/records/ci/${ci.id}/relations`, relation)
    expect([201, 200], related.text).toContain(related.status)
    for (const part of ['graph', 'relations']) {
      const { text } = await requester.ask('GET', `/api/records/service/${service.id}/${part}`)
      expect(text).not.toContain('mail-01')
    }
  })
})

describe('an administrator of a customer', () => {
  let admin: Someone
  beforeAll(async () => {
    admin = await world.someone('Admin of A', ['administrator'], world.customers[0])
  })

  it('grants no role to a person of another customer or to a team of the provider', async () => {
    const other = await world.someone('Of B', [], world.customers[1])
    const team = await world.made('team', { title: 'Provider team' })
    for (const values of [{ person: other.id }, { toTeam: team.id }])
      expect((await world.post('role-grant', { title: 'x', role: 'agent', ...values }, admin)).status).toBe(422)
  })

  it('changes no settings and no custom fields of the installation', async () => {
    const setting = await admin.ask('PUT', '/api/settings/directory/shownProcesses', { value: [] })
    const field = await admin.ask('PUT', '/api/fields/incident/x_a', { kind: 'number', label: { en: 'A' } })
    expect([setting.status, field.status]).toEqual([403, 403])
  })

  it('starts no clock of another customer by an agreement', async () => {
    const { status } = await world.post(
      'agreement',
      { title: 'SLA', kind: 'sla', validFrom: '2026-01-01', customer: world.customers[1] },
      admin,
    )
    expect(status).toBe(422)
  })
})

it('an agent of a customer relates no service of the provider, and nobody relates what is not declared', async () => {
  const agent = await world.someone('Agent of A', ['agent'], world.customers[0])
  const service = await world.made('service', { title: 'Mail' })
  const incident = await world.make('incident', { title: 'x' }, world.customers[0])
  const to = { to: incident.id, relation: 'related-to' }
  expect((await agent.ask('POST', `/api/records/service/${service.id}/relations`, to)).status).toBe(403)
  const wrong = { to: service.id, relation: 'constructor' }
  expect((await world.admin.ask('POST', `/api/records/incident/${incident.id}/relations`, wrong)).status).toBe(422)
})

it('a person who retired is no actor any more, although the session has not ended', async () => {
  const signIn = await openSignIn(world.engine.database, 'http://localhost')
  const actors = openActors(world.engine, signIn)
  const { id } = await world.made('person', { title: 'Leaves', email: 'leaves@example.org' })
  const cookie = (await signIn.begin(id, { address: '127.0.0.1', agent: 'test' }))?.map((text) => text.split(';')[0]).join('; ') ?? ''
  const request = { method: 'GET', headers: { cookie } }
  expect(await actors.actorOf(request)).toMatchObject({ id })
  await world.moved('person', id, 'retire')
  actors.invalidate('person')
  expect(await actors.actorOf(request)).toBeUndefined()
})
