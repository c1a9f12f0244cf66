/** Why a person may see a record: for each role the truth, with the records that grant it. */
import { expect, test } from 'vitest'
import { openApiWorld } from '#testing/api-world.ts'
import { specimen } from '#testing/specimen.ts'

const world = await openApiWorld()
const admin = await world.someone('Ana Admin', ['administrator'])
const reasons = async (asker: typeof admin, url: string) => (await asker.ask('GET', url, undefined, { 'accept-language': 'en' })).body

test('names the team, the membership and the grant by which a role reads all records', async () => {
  const person = await world.someone('Tom Team', [])
  const team = await world.make('team', { title: 'Service desk' })
  const membership = await world.make('membership', { title: 'Tom', person: person.id, of: team.id })
  const grant = await world.make('role-grant', { title: 'Desk', role: 'agent', toTeam: team.id })
  const incident = await world.make('incident', { title: 'No mail', requester: admin.id })
  const answer = await reasons(admin, `/api/records/incident/${incident.id}/access?person=${person.id}`)
  expect(answer).toMatchObject({ mayRead: true, organisation: { reached: 'own' } })
  const agent = answer.roles.find(({ role }: { role: string }) => role === 'agent')
  expect(agent).toMatchObject({
    reads: 'all',
    sources: [{ grant: { number: grant.number }, team: { id: team.id }, membership: { number: membership.number }, delegation: null }],
  })
  expect(answer.sentences).toContain(`Tom Team may see ${incident.number}.`)
  expect(answer.sentences).toContain(
    `The role Agent was granted to the team Service desk by ${grant.number}; ${membership.number} makes Tom Team a member.`,
  )
})

test('says that a requester sees the own incident and not that of others', async () => {
  const person = await world.someone('Rita Requester', [])
  const own = await world.make('incident', { title: 'Mine', requester: person.id })
  const other = await world.make('incident', { title: 'Not mine', requester: admin.id })
  const answers = await Promise.all([own, other].map(({ id }) => reasons(admin, `/api/records/incident/${id}/access?person=${person.id}`)))
  expect(answers.map(({ mayRead, roles }) => [mayRead, roles[0].role, roles[0].reads])).toEqual([
    [true, 'requester', 'this'],
    [false, 'requester', 'others'],
  ])
  expect((await person.ask('GET', `/api/records/incident/${own.id}/access`)).body).toMatchObject({ mayRead: true })
  expect((await person.ask('GET', `/api/records/incident/${other.id}/access`)).status).toBe(404)
})

test('an administrator of a customer learns nothing about people and records of others', async () => {
  const [a, b] = world.customers
  const ofA = await world.someone('Admin of A', ['administrator'], a)
  const inA = await world.make('incident', { title: 'In A' }, a)
  const inB = await world.make('incident', { title: 'In B' }, b)
  const personB = await world.someone('Person of B', ['agent'], b)
  expect((await ofA.ask('GET', `/api/records/incident/${inB.id}/access`)).status).toBe(404)
  expect((await ofA.ask('GET', `/api/records/incident/${inA.id}/access?person=${personB.id}`)).status).toBe(404)
  expect((await ofA.ask('GET', `/api/records/incident/${inA.id}/access?person=${admin.id}`)).status).toBe(404)
  const agent = await world.someone('Agent', ['agent'])
  expect((await agent.ask('GET', `/api/records/incident/${inA.id}/access?person=${admin.id}`)).status).toBe(403)
  expect(await reasons(admin, `/api/records/incident/${inA.id}/access?person=${personB.id}`)).toMatchObject({
    mayRead: false,
    organisation: { reached: 'outside' },
  })
})

test('for every record type and some roles the answer agrees with what the person is answered', async () => {
  const roles = ['requester', 'agent', 'problem-manager', 'auditor', 'supplier-manager']
  const people = await Promise.all(roles.map((role) => world.someone(`The ${role}`, [role])))
  const created = new Map<string, string>()
  let asked = 0
  for (const type of world.engine.house.records.keys()) {
    const { id } = await specimen(world, type, created)
    for (const person of people) {
      const answer = await reasons(admin, `/api/records/${type}/${id}/access?person=${person.id}`)
      expect([type, answer.mayRead]).toEqual([type, (await person.ask('GET', `/api/records/${type}/${id}`)).status === 200])
      asked++
    }
  }
  expect(asked).toBe(people.length * world.engine.house.records.size)
})
