/** Derived values and sums follow what they are derived from, and empty when there is nothing. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTimelyMoves } from '#engine/moves/timely-moves.ts'
import { type FaultWorld, openFaultWorld } from './world.ts'

let world: FaultWorld
beforeAll(async () => {
  world = await openFaultWorld()
})

it('the conflicts of a change are empty after it moved to a free time', async () => {
  const { id: freeze } = await world.made('freeze-window', {
    title: 'Year end',
    reason: 'Books close',
    startsAt: '2026-03-10T00:00:00Z',
    endsAt: '2026-03-12T00:00:00Z',
  })
  await world.moved('freeze-window', freeze, 'activate')
  const { id, conflicts } = await world.made('change', {
    title: 'Disks',
    plannedStart: '2026-03-10T10:00:00Z',
    plannedEnd: '2026-03-10T12:00:00Z',
  })
  expect(conflicts).toContain('Year end')
  await world.patch('change', id, { plannedStart: '2026-03-20T10:00:00Z', plannedEnd: '2026-03-20T12:00:00Z' })
  expect((await world.read('change', id)).conflicts).toBeNull()
})

it('an incident without an impact has no priority', async () => {
  const { id, priority } = await world.made('incident', { title: 'x', impact: 'high', urgency: 'high' })
  expect(priority).not.toBeNull()
  await world.patch('incident', id, { impact: null })
  expect((await world.read('incident', id)).priority).toBeNull()
})

it('the effort of an incident follows a work log entry that is corrected or moved', async () => {
  const [one, two] = [await world.made('incident', { title: 'one' }), await world.made('incident', { title: 'two' })]
  const { id } = await world.made('work-log-entry', { title: 'Work', incident: one.id, effort: 3600 })
  await world.patch('work-log-entry', id, { effort: 7200 })
  expect((await world.read('incident', one.id)).effort).toBe(7200)
  await world.patch('work-log-entry', id, { incident: two.id })
  expect([(await world.read('incident', one.id)).effort ?? 0, (await world.read('incident', two.id)).effort]).toEqual([0, 7200])
})

describe('a job schedule with an end', () => {
  const schedule = async (recurrence: string, nextAt: string) => {
    const { id } = await world.made('job-schedule', { title: 'Copies', kind: 'backup', recurrence, nextAt })
    await world.moved('job-schedule', id, 'activate')
    return id as string
  }
  const tasks = (id: string) => world.engine.database.as('*')(sql`select id from operational_task where schedule = ${id}`)
  const wait = async () => {
    for (const hour of ['10', '11', '12', '23']) {
      world.setTime(`2026-03-02T${hour}:00:30.000Z`)
      await makeTimelyMoves(world.engine)
      await makeTimelyMoves(world.engine)
    }
    world.setTime('2026-03-05T09:00:00.000Z')
    for (let round = 0; round < 3; round++) await makeTimelyMoves(world.engine)
    world.setTime('2026-03-02T09:00:00.000Z')
  }

  it('that has one occurrence left creates one task, and then has no next one', async () => {
    const id = await schedule('FREQ=DAILY;UNTIL=20260302T230000Z', '2026-03-02T10:00:00Z')
    await wait()
    expect(await tasks(id)).toHaveLength(1)
    expect((await world.read('job-schedule', id)).nextAt).toBeNull()
  })

  it('that lies in the past creates one task, then none', async () => {
    const id = await schedule('FREQ=DAILY;UNTIL=20260101T000000Z', '2026-03-02T10:00:00Z')
    await wait()
    expect(await tasks(id)).toHaveLength(1)
    expect((await world.read('job-schedule', id)).nextAt).toBeNull()
  })
})

it('a weekly meeting keeps its time of day across the change of the clocks', async () => {
  await world.patch('organisation', world.organisation, { zone: 'Europe/Madrid' })
  const { id } = await world.made('cab-meeting', {
    title: 'CAB',
    startsAt: '2026-10-22T08:00:00Z',
    every: 7 * 86_400,
    members: [world.admin.id],
  })
  await world.moved('cab-meeting', id, ['hold', { present: [world.admin.id], minutes: 'All well' }])
  const meetings = await world.list('cab-meeting', { field: 'state', is: 'planned' })
  expect(meetings.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual(['2026-10-29T09:00:00.000Z'])
  await world.patch('organisation', world.organisation, { zone: 'UTC' })
})

it('the month before a month of Madrid begins at its midnight, and its first day is whole', async () => {
  await world.patch('organisation', world.organisation, { zone: 'Europe/Madrid' })
  const person = await world.someone('In Madrid', ['administrator'])
  const { body } = await person.ask('GET', '/api/kpis/incident/incidents?from=2011-02-28T23:00:00Z&to=2011-03-31T22:00:00Z')
  expect(body.previous.from).toBe('2011-01-31T23:00:00.000Z')
  expect(body.trend[0].from).toBe('2011-02-28T23:00:00.000Z')
  expect(body.trend[1].from).toBe('2011-03-01T23:00:00.000Z')
  await world.patch('organisation', world.organisation, { zone: 'UTC' })
})
