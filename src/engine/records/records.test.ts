/** Rules of every write: rights, values, story, clocks, versions, effects, and simultaneous changes. */

import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, theSystem } from '#kernel/actor.ts'
import { stateName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { openHouse, type TestHouse } from '#testing/engine.ts'
import { changeRecord, commentRecord, createRecord, moveRecord, runAs, seeRecord } from './records.ts'

let house: TestHouse
let agent: Actor
let caller: Actor
let manager: Actor
beforeAll(async () => {
  house = await openHouse()
  agent = await house.person('Ana', 'agent', 'first-level-support')
  caller = await house.person('Carlos')
  manager = await house.person('Marta', 'agent', 'incident-manager')
})

const incident = (values: Record<string, unknown> = {}, who = agent): Promise<AnyRecord> =>
  createRecord(house.engine, who, 'incident', { title: 'Sin correo', ...values })
const storyOf = (record: AnyRecord) =>
  house.engine.database.as('*')<{
    kind: string
    move: string | null
    changes: Record<string, unknown> | null
    text: string | null
    actor: string
  }>(sql`select kind, move, changes, text, actor_name as actor from story where record = ${record.id} order by id`)

describe('creating', () => {
  test('what the node keeps in memory of a type is new when the write is answered', async () => {
    const types: string[] = []
    house.engine.onWritten((type) => types.push(type))
    const administrator = await house.person('Berta', 'administrator')
    const organisation = await createRecord(house.engine, administrator, 'organisation', { title: 'Lima', zone: 'America/Lima' })
    expect(house.engine.installation().zone(organisation.id)).toBe('America/Lima')
    await changeRecord(house.engine, theSystem, 'organisation', organisation.id, { zone: 'Asia/Tokyo' })
    expect(house.engine.installation().zone(organisation.id)).toBe('Asia/Tokyo')
    expect(types).toContain('organisation')
  })
  test('what a new record takes from behind a reference is as new as the last answered change of it', async () => {
    const [first, second] = await Promise.all(['Web', 'Mail'].map((title) => createRecord(house.engine, house.system, 'team', { title })))
    const service = await createRecord(house.engine, house.system, 'service', { title: 'Shop', kind: 'business', supportTeam: first?.id })
    expect(await incident({ service: service.id })).toMatchObject({ team: first?.id })
    await changeRecord(house.engine, house.system, 'service', service.id, { supportTeam: second?.id })
    expect(await incident({ service: service.id })).toMatchObject({ team: second?.id })
    expect(await incident({ service: service.id })).toMatchObject({ team: second?.id })
  })
  test('a new record has a number, its start state, the priority of the matrix, and a story entry', async () => {
    const record = await incident({ impact: 'high', urgency: 'high' })
    expect(record.number).toMatch(/^INC\d{7}$/)
    expect(record).toMatchObject({ state: 'new', phase: 'new', priority: 'critical', requester: agent.id, version: 1 })
    expect(await storyOf(record)).toMatchObject([{ kind: 'created', actor: 'Ana' }])
    expect(await seeRecord(house.engine, runAs(house.engine, agent), agent, 'incident', record.number.toLowerCase())).toMatchObject({
      title: 'Sin correo',
    })
  })

  test('all refused values are reported at once', async () => {
    await expect(incident({ impact: 'enormous', service: 'nothing', nonsense: 1, reopenings: 3 })).rejects.toMatchObject({
      code: 'value.refused',
      fields: {
        impact: expect.anything(),
        service: expect.anything(),
        nonsense: { id: 'records.unknownField' },
        reopenings: { id: 'records.readonly' },
      },
    })
  })

  test('a title is required, and a reference must point to an existing record', async () => {
    await expect(incident({ title: '' })).rejects.toMatchObject({ code: 'value.refused' })
    await expect(incident({ service: house.organisation })).rejects.toMatchObject({ code: 'value.refused' })
  })

  test('a user without the right to create a type is refused', async () => {
    await expect(createRecord(house.engine, caller, 'ci', { title: 'srv1', class: 'server' })).rejects.toMatchObject({
      code: 'access.denied',
    })
  })

  test('two records cannot have the same unique value', async () => {
    await createRecord(house.engine, house.system, 'person', { title: 'Eva', email: 'eva@example.org' })
    await expect(createRecord(house.engine, house.system, 'person', { title: 'Eva 2', email: 'eva@example.org' })).rejects.toMatchObject({
      code: 'record.exists',
    })
  })
})

describe('changing', () => {
  test('a change records old and new values in the story and derives the priority again', async () => {
    const record = await incident({ impact: 'low', urgency: 'low' })
    const { record: after } = await changeRecord(
      house.engine,
      agent,
      'incident',
      record.id,
      { impact: 'high' },
      { text: 'todo el edificio' },
    )
    expect(after).toMatchObject({ impact: 'high', priority: 'moderate', version: 2 })
    expect((await storyOf(record)).at(-1)).toMatchObject({
      kind: 'changed',
      text: 'todo el edificio',
      changes: { impact: ['low', 'high'], priority: ['low', 'moderate'] },
    })
  })

  test('a change without new values writes nothing', async () => {
    const record = await incident()
    expect(await changeRecord(house.engine, agent, 'incident', record.id, { title: record.title })).toMatchObject({ written: false })
    expect(await storyOf(record)).toHaveLength(1)
  })

  test('a change based on an older version is refused with the current record', async () => {
    const record = await incident()
    await changeRecord(house.engine, agent, 'incident', record.id, { title: 'Otro' }, { version: 1 })
    await expect(changeRecord(house.engine, agent, 'incident', record.id, { title: 'Tercero' }, { version: 1 })).rejects.toMatchObject({
      code: 'record.changed',
      details: { current: { title: 'Otro', version: 2 } },
    })
  })

  test('each of twenty simultaneous changes has its own version and story entry', async () => {
    const record = await incident()
    await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => changeRecord(house.engine, agent, 'incident', record.id, { description: `n ${i}` })),
    )
    const [{ entries, version } = { entries: 0, version: 0 }] = await house.engine.database.as('*')<{ entries: number; version: number }>(
      sql`select (select count(*) from story where record = r.id) as entries, version from record r where id = ${record.id}`,
    )
    expect(entries).toBe(version)
    expect(version).toBeGreaterThan(1)
  })

  test('a requester sees only own incidents and cannot edit them', async () => {
    const mine = await incident({}, caller)
    const other = await incident()
    const run = runAs(house.engine, caller)
    expect(await seeRecord(house.engine, run, caller, 'incident', mine.id)).toMatchObject({ id: mine.id })
    await expect(seeRecord(house.engine, run, caller, 'incident', other.id)).rejects.toMatchObject({ code: 'record.unknown' })
    await expect(changeRecord(house.engine, caller, 'incident', mine.id, { title: 'x' })).rejects.toMatchObject({ code: 'access.denied' })
    const of = { type: 'incident', key: mine.id }
    await expect(commentRecord(house.engine, caller, of, { text: 'psst', internal: true })).rejects.toMatchObject({ code: 'access.denied' })
    await commentRecord(house.engine, caller, of, { text: 'sigue igual', internal: false })
    expect((await storyOf(mine)).at(-1)).toMatchObject({ kind: 'commented', text: 'sigue igual' })
  })
})

describe('moving', () => {
  test('an incident goes from new to closed, with its stamps', async () => {
    const record = await incident()
    house.setTime('2026-03-02T10:00:00.000Z')
    await moveRecord(house.engine, agent, 'incident', record.id, 'start')
    house.setTime('2026-03-02T11:00:00.000Z')
    const { record: resolved } = await moveRecord(house.engine, agent, 'incident', record.id, 'resolve', {
      resolution: 'reiniciado',
      place: 'remote',
    })
    expect(resolved).toMatchObject({
      state: 'resolved',
      phase: 'done',
      resolvedAt: '2026-03-02T11:00:00.000Z',
      resolvedBy: agent.id,
      assignee: agent.id,
    })
    const { record: closed } = await moveRecord(house.engine, agent, 'incident', record.id, 'close')
    expect(closed).toMatchObject({ state: 'closed', closedAt: '2026-03-02T11:00:00.000Z' })
    expect((await storyOf(record)).map((entry) => entry.move)).toEqual([null, 'start', 'resolve', 'close'])
  })

  test('a refusal names its reason: state, role, missing fields, guard', async () => {
    const record = await incident()
    const move = (who: Actor, name: string, values = {}) => moveRecord(house.engine, who, 'incident', record.id, name, values)
    await expect(move(agent, 'close')).rejects.toMatchObject({
      code: 'move.refused',
      sentence: { id: 'move.notFromState', params: { state: stateName('incident', 'new') } },
    })
    await expect(move(agent, 'declareMajor')).rejects.toMatchObject({ sentence: { id: 'move.onlyRoles' } })
    await expect(move(agent, 'resolve')).rejects.toMatchObject({ sentence: { id: 'move.needsFields' }, fields: ['resolution'] })
    await move(manager, 'declareMajor')
    await expect(move(agent, 'resolve', { resolution: 'x' })).rejects.toMatchObject({ sentence: { id: 'incident.majorNeedsLead' } })
    expect((await move(manager, 'resolve', { resolution: 'x' })).record.state).toBe('resolved')
  })

  test('reassignments count from the second team on, reopenings every time', async () => {
    const team = async (title: string) => (await createRecord(house.engine, house.system, 'team', { title })).id
    const [one, two] = [await team('Redes'), await team('Servidores')]
    const record = await incident()
    await moveRecord(house.engine, agent, 'incident', record.id, 'assign', { team: one })
    await moveRecord(house.engine, agent, 'incident', record.id, 'assign', { team: two })
    await moveRecord(house.engine, agent, 'incident', record.id, 'resolve', { resolution: 'x' })
    const { record: after } = await moveRecord(house.engine, caller === agent ? agent : manager, 'incident', record.id, 'reopen')
    expect(after).toMatchObject({ reassignments: 1, reopenings: 1, resolvedAt: null })
  })
})

describe('effects', () => {
  test('an escalation creates a record in the same transaction', async () => {
    const team = (await createRecord(house.engine, house.system, 'team', { title: 'Segunda línea' })).id
    const record = await incident({ team })
    await moveRecord(house.engine, agent, 'incident', record.id, 'escalate', { team })
    const found = await house.engine.database.as('*')<{ kind: string }>(sql`select kind from escalation where incident = ${record.id}`)
    expect(found).toEqual([{ kind: 'functional' }])
  })

  test('effects of past moves have the moment of the move', async () => {
    const team = (await createRecord(house.engine, house.system, 'team', { title: 'Redes 2' })).id
    const { id } = await incident({ team })
    const at = '2025-12-24T20:00:00.000Z'
    await moveRecord(house.engine, agent, 'incident', id, 'escalate', { team }, { at })
    const found = await house.engine.database.as('*')<{ at: string }>(sql`
      select s.at from story s join escalation e on e.id = s.record where e.incident = ${id}`)
    expect(found).toEqual([{ at }])
  })

  test('the effort of work log entries is added up on the incident', async () => {
    const record = await incident()
    for (const effort of [600, 900])
      await createRecord(house.engine, agent, 'work-log-entry', { title: 'análisis', incident: record.id, effort })
    expect((await seeRecord(house.engine, runAs(house.engine, agent), agent, 'incident', record.id)).effort).toBe(1500)
  })
})

describe('access by organisation', () => {
  test('row-level security hides other organisations from plain SQL', async () => {
    const { id: other } = await createRecord(house.engine, { ...house.system, organisation: null }, 'organisation', { title: 'Otra SL' })
    const theirs = await createRecord(house.engine, { ...house.system, organisation: other }, 'incident', { title: 'ajeno' })
    const count = async (scope: string) =>
      (
        await house.engine.database.as(scope)<{ n: number }>(sql`
        select (select count(*) from record where id = ${theirs.id}) + (select count(*) from incident where id = ${theirs.id}) + (select count(*) from story where record = ${theirs.id}) as n`)
      )[0]?.n
    expect(await count('*')).toBe(3)
    expect(await count(other)).toBe(3)
    expect(await count(house.organisation)).toBe(0)
    expect(await count('')).toBe(0)
  })

  test('a user cannot create a record in another organisation', async () => {
    const { id: other } = await createRecord(house.engine, { ...house.system, organisation: null }, 'organisation', { title: 'Tercera SL' })
    await expect(incident({ organisation: other })).rejects.toMatchObject({ code: 'access.denied' })
  })

  test('the organisation of a record cannot be changed', async () => {
    const { id: other } = await createRecord(house.engine, { ...house.system, organisation: null }, 'organisation', { title: 'Cuarta SL' })
    const record = await incident()
    await expect(changeRecord(house.engine, house.system, 'incident', record.id, { organisation: other })).rejects.toMatchObject({
      code: 'value.refused',
      fields: { organisation: { id: 'records.organisationFixed' } },
    })
  })

  test('story entries cannot be changed or deleted', async () => {
    const record = await incident()
    await expect(house.engine.database.as('*')(sql`update story set text = 'x' where record = ${record.id}`)).rejects.toThrow('append-only')
    await expect(house.engine.database.as('*')(sql`delete from story where record = ${record.id}`)).rejects.toThrow('append-only')
  })
})

test('a requester does not say since when an incident is open, or who works on it', async () => {
  const rita = await house.person('Rita', 'requester')
  const refused = (values: object) => createRecord(house.engine, rita, 'incident', { title: 'No mail', ...values })
  for (const values of [{ openedAt: '2026-03-01T00:00:00.000Z' }, { assignee: rita.id }])
    await expect(refused(values)).rejects.toMatchObject({
      code: 'value.refused',
      fields: { [Object.keys(values)[0] ?? '']: { id: 'records.withheld' } },
    })
  const desk = await house.person('Desk', 'agent')
  await expect(
    createRecord(house.engine, desk, 'incident', { title: 'No mail', assignee: desk.id, requester: rita.id }),
  ).resolves.toMatchObject({ assignee: desk.id })
})
