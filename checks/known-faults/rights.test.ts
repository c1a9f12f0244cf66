/** Nobody learns of a record, or has an effect on one, beyond what they may read and beyond their organisation. */
import { beforeAll, describe, expect, it } from 'vitest'
import { personActor } from '#features/accounts/actors.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { type ApiWorld, openApiWorld, plantReference, type Someone } from '#testing/api-world.ts'
import { eventually } from '#testing/eventually.ts'
import { recordsOf } from './over-http.ts'

let world: ApiWorld
let requester: Someone
let agent: Someone
beforeAll(async () => {
  world = await openApiWorld()
  requester = await world.someone('Rita', [])
  agent = await world.someone('Ana', ['agent'])
})

const query = (values: Record<string, unknown>) =>
  new URLSearchParams(Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]))

describe('a requester', () => {
  it('does not count own complaints by a field of the incident behind them', async () => {
    const incident = await world.make('incident', { title: 'Hidden', description: 'secret' })
    await world.make('complaint', { title: 'Slow', description: 'x', requester: requester.id, incident: incident.id })
    const by = (field: string) => requester.ask('GET', `/api/measure?${query({ type: 'complaint', by: field })}`)
    expect(await by('incident.description')).toMatchObject({ status: 403, text: expect.not.stringContaining('secret') })
    expect(await by('state')).toMatchObject({ status: 200, body: { count: 1 } })
  })

  it('neither filters nor sorts own incidents by a field of the problem behind them', async () => {
    const problem = await world.make('problem', { title: 'Hidden', description: 'xyz' })
    await world.make('incident', { title: 'Own', requester: requester.id, problem: problem.id })
    const list = async (values: object) => (await requester.ask('GET', `/api/records/incident?${query({ ...values })}`)).status
    expect(await list({ where: { field: 'problem.description', contains: 'x' } })).toBe(403)
    expect(await list({ sort: 'problem.description' })).toBe(403)
    expect(await list({ where: { field: 'description', contains: 'x' }, sort: 'title' })).toBe(200)
  })

  it('sees nothing in the graph and the relations of a service that is of a type they may not read', async () => {
    const service = await world.make('service', { title: 'Shop', state: 'operational' })
    const supporting = await world.make('service', { title: 'Database', state: 'operational' })
    const ci = await world.make('ci', { title: 'host1', state: 'in-use' })
    await world.make('incident', { title: 'Down', service: service.id })
    const administrator = await world.someone('Ada', ['administrator'])
    const at = `/api/records/service/${service.id}`
    for (const { id } of [supporting, ci])
      expect((await administrator.ask('POST', `${at}/relations`, { to: id, relation: 'depends-on' })).status).toBe(201)
    const seen = async ({ ask }: Someone) => {
      const graph = (await ask('GET', `${at}/graph`)).body
      const { relations, referring } = (await ask('GET', `${at}/relations`)).body
      return {
        nodes: graph.nodes.map(({ title }: AnyRecord) => title).toSorted(),
        edges: graph.edges.length,
        related: relations.map(({ record }: { record: AnyRecord }) => record.title).toSorted(),
        referring: referring.map(({ type }: { type: string }) => type),
      }
    }
    await eventually('the graph has both relations', async () => (await seen(agent)).edges === 2)
    expect(await seen(agent)).toMatchObject({
      nodes: ['Database', 'Shop', 'host1'],
      related: ['Database', 'host1'],
      referring: ['incident'],
    })
    expect(await seen(requester)).toEqual({ nodes: ['Database', 'Shop'], edges: 1, related: ['Database'], referring: [] })
  })
})

describe('an administrator of a customer', () => {
  let customer: Someone
  beforeAll(async () => {
    customer = await world.someone('Adela', ['administrator'], world.customers[0])
  })
  const rolesOf = async (person: string) => (await personActor(world.engine.database.as('*'), person))?.roles
  const grants = (values: object) => recordsOf(customer).post('role-grant', { title: 'Grant', role: 'agent', ...values })

  it('grants no role to a person of another customer, and a grant that was filed nevertheless has no effect', async () => {
    const other = await world.someone('Bea', [], world.customers[1])
    expect((await grants({ person: other.id })).status).toBe(422)
    const planted = await world.make('role-grant', { title: 'Grant', role: 'agent', person: customer.id }, world.customers[0])
    await plantReference(world, 'role_grant', 'person', planted.id, other.id)
    expect(await rolesOf(other.id)).toEqual(['requester'])
    await world.make('role-grant', { title: 'Grant', role: 'agent', person: other.id }, world.customers[1])
    expect(await rolesOf(other.id)).toEqual(['requester', 'agent'])
  })

  it('grants no role to a team of the provider, and a grant that was filed nevertheless has no effect', async () => {
    const team = await world.make('team', { title: 'Provider team' })
    const own = await world.make('team', { title: 'Own team' }, world.customers[0])
    const member = await world.someone('Petra', [])
    await world.make('membership', { title: 'Petra', person: member.id, of: team.id })
    expect((await grants({ toTeam: team.id })).status).toBe(422)
    const planted = await world.make('role-grant', { title: 'Grant', role: 'agent', toTeam: own.id }, world.customers[0])
    await plantReference(world, 'role_grant', 'to_team', planted.id, team.id)
    expect(await rolesOf(member.id)).toEqual(['requester'])
    await world.make('role-grant', { title: 'Grant', role: 'agent', toTeam: team.id })
    expect(await rolesOf(member.id)).toEqual(['requester', 'agent'])
  })

  it('changes no setting and no custom field, which are of all customers', async () => {
    const setting = '/api/settings/event/reopenWindow'
    expect((await customer.ask('PUT', setting, { value: 1 })).status).toBe(403)
    expect((await agent.ask('GET', setting)).body.value).toBe(3600)
    const field = { kind: 'text', label: { en: 'Colour' } }
    expect((await customer.ask('PUT', '/api/fields/site/x_colour', field)).status).toBe(403)
    expect((await agent.ask('GET', '/api/fields')).body.fields).toEqual([])
  })
})

describe('a person of one customer', () => {
  it('files no agreement with another customer, and one that was filed nevertheless starts no clock there', async () => {
    const [a, b] = world.customers
    const manager = recordsOf(await world.someone('Sofia', ['service-level-manager'], a))
    expect((await manager.post('agreement', { title: 'SLA', kind: 'sla', customer: b })).status).toBe(422)
    for (const customer of [b, null]) {
      const agreement = await world.make('agreement', { title: 'SLA', kind: 'sla', state: 'in-force', validFrom: '2026-01-01' }, a)
      if (customer) await plantReference(world, 'agreement', 'customer', agreement.id, customer)
      await world.make('service-level-target', { title: 'Fast', agreement: agreement.id, metric: 'resolution', target: 3600 }, a)
    }
    await world.engine.reload()
    const clocksIn = async (organisation: string) => {
      const { ask } = await world.someone('Ines', ['agent'], organisation)
      const { body } = await ask('POST', '/api/records/incident', { values: { title: 'Slow' } })
      return (await ask('GET', `/api/records/incident/${body.record.id}`)).body.clocks
    }
    expect(await clocksIn(a)).toMatchObject([{ metric: 'resolution', state: 'running' }])
    expect(await clocksIn(b)).toEqual([])
  })

  it('relates no service of the provider to anything, and nobody relates records in a way that is not declared', async () => {
    const service = await world.make('service', { title: 'Mail', state: 'operational' })
    const roles = ['agent', 'configuration-manager', 'service-catalogue-manager']
    const manager = await world.someone('Carla', roles, world.customers[0])
    const [first, second] = [
      await world.make('ci', { title: 'a' }, world.customers[0]),
      await world.make('ci', { title: 'b' }, world.customers[0]),
    ]
    const relate = async (from: AnyRecord, to: AnyRecord, relation: string) =>
      (await manager.ask('POST', `/api/records/${from.type}/${from.id}/relations`, { to: to.id, relation })).status
    expect(await relate(service, first, 'depends-on')).toBe(403)
    expect(await relate(first, second, 'constructor')).toBe(422)
    expect(await relate(first, second, 'depends-on')).toBe(201)
    const administrator = await world.someone('Ada', ['administrator'])
    expect((await administrator.ask('GET', `/api/records/service/${service.id}/relations`)).body.relations).toEqual([])
  })
})
