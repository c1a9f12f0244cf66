/** A delegation lends roles and teams for its time, and ends by itself. */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { eventually } from '#testing/eventually.ts'
import { personActor } from './actors.ts'

const world: ApiWorld = await openApiWorld()
const hours = (n: number): string => new Date(Date.now() + n * 3_600_000).toISOString()
const actor = async ({ id }: Someone) => {
  const who = await personActor(world.engine.database.as('*'), id)
  if (!who) throw new Error('no actor')
  return who
}
const delegate = (from: Someone, to: Someone, span = { startsAt: hours(-1), endsAt: hours(1) }) =>
  from.ask('POST', '/api/records/delegation', { values: { title: 'Holiday', to: to.id, ...span } })

describe('a delegation', () => {
  test('lends roles and teams while it lasts, never the role administrator, and not further', async () => {
    const chief = await world.someone('Chief', ['administrator', 'change-manager'])
    const substitute = await world.someone('Substitute', [])
    const third = await world.someone('Third', [])
    const team = await world.make('team', { title: 'Night shift' })
    await world.make('membership', { title: 'Chief', person: chief.id, of: team.id })
    expect((await delegate(chief, substitute)).status).toBe(201)
    expect((await delegate(substitute, third)).status).toBe(201)
    expect(await actor(substitute)).toMatchObject({ roles: ['requester', 'change-manager'], teams: [team.id], actsFor: [chief.id] })
    expect(await actor(third)).toMatchObject({ roles: ['requester'], teams: [], actsFor: [substitute.id] })
  })

  test('counts from its beginning to its end, and not when it was retired', async () => {
    const away = await world.someone('Away', ['agent'])
    const before = await world.someone('Before', [])
    const after = await world.someone('After', [])
    const during = await world.someone('During', [])
    await delegate(away, before, { startsAt: hours(1), endsAt: hours(2) })
    await delegate(away, after, { startsAt: hours(-2), endsAt: hours(-1) })
    const { body } = await delegate(away, during)
    expect((await actor(before)).roles).toEqual(['requester'])
    expect((await actor(after)).roles).toEqual(['requester'])
    expect((await actor(during)).roles).toEqual(['requester', 'agent'])
    expect((await away.ask('POST', `/api/records/delegation/${body.record.id}/moves/retire`, {})).status).toBe(200)
    expect((await actor(during)).roles).toEqual(['requester'])
  })

  test('is made and changed by the absent person only', async () => {
    const owner = await world.someone('Owner', ['agent'])
    const taker = await world.someone('Taker', [])
    const stolen = await taker.ask('POST', '/api/records/delegation', {
      values: { title: 'Mine', person: owner.id, to: taker.id, startsAt: hours(-1), endsAt: hours(1) },
    })
    expect(stolen.status).toBe(422)
    const { body } = await delegate(owner, taker)
    const longer = await taker.ask('PATCH', `/api/records/delegation/${body.record.id}`, { values: { endsAt: hours(900) } })
    expect([403, 422]).toContain(longer.status)
    expect((await delegate(owner, owner)).status).toBe(422)
    expect((await delegate(owner, taker, { startsAt: hours(2), endsAt: hours(1) })).status).toBe(422)
  })

  test('does not reach from one organisation to another or upwards', async () => {
    const customer = await world.someone('Of the customer', ['agent'], world.customers[0])
    const other = await world.someone('Of another', [], world.customers[1])
    const above = await world.someone('Of the provider', [])
    for (const to of [other, above]) {
      await world
        .make('delegation', { title: 'Wrong', person: customer.id, to: to.id, startsAt: hours(-1), endsAt: hours(1) })
        .catch(() => undefined)
      expect(await actor(to)).toMatchObject({ roles: ['requester'], actsFor: [] })
    }
  })

  test('lets the substitute decide what waits for the absent person, but not on own matters', async () => {
    const manager = await world.someone('Manager', [])
    const substitute = await world.someone('Stand-in', [])
    const requester = await world.someone('Requester', [])
    const ask = async (by: Someone) => {
      const { id } = await world.make('approval', { title: 'A laptop', approver: manager.id, requester: by.id })
      return id
    }
    const theirs = await ask(requester)
    const own = await ask(substitute)
    const approve = (id: string) => substitute.ask('POST', `/api/records/approval/${id}/moves/grant`, {})
    expect((await approve(theirs)).status).not.toBe(200)
    await delegate(manager, substitute)
    // the substitute is read again as soon as the notice of the delegation arrives
    await eventually('the substitute may decide', async () => (await approve(theirs)).status === 200)
    expect((await approve(own)).status).not.toBe(200)
    const [row] = await world.engine.database.as('*')<{ by: string }>(sql`select decided_by as by from approval where id = ${theirs}`)
    expect(row?.by).toBe(substitute.id)
  })
})

test('a role grant counts between its dates', async () => {
  const temp = await world.someone('Temp', [])
  for (const [role, startsAt, endsAt] of [
    ['agent', hours(-1), hours(1)],
    ['auditor', hours(1), null],
    ['incident-manager', null, hours(-1)],
  ] as const)
    await world.make('role-grant', { title: role, role, person: temp.id, startsAt, endsAt })
  expect((await actor(temp)).roles).toEqual(['requester', 'agent'])
})
