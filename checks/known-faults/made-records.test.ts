/** What a record caused follows it: a change takes its maintenance window with it, and a schedule ends its tasks when it ends. */
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTimelyMoves } from '#engine/moves/timely-moves.ts'
import { sweepEvents } from '#itom/events/pipeline/sweep.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { shift } from '#kernel/time.ts'
import { type ApiWorld, openApiWorld, type Someone } from '#testing/api-world.ts'
import { beginning } from '#testing/engine.ts'
import { type Records, recordsOf } from './over-http.ts'

let world: ApiWorld
let monitor: Someone
let manager: Records
let approver: Records
let admin: Records
let now = beginning
beforeAll(async () => {
  world = await openApiWorld()
  monitor = await world.someone('Prometheus', ['connector'])
  manager = recordsOf(await world.someone('Marta', ['change-manager']))
  approver = recordsOf(await world.someone('Mia', ['change-manager']))
  admin = recordsOf(await world.someone('Ada', ['administrator']))
  const where = { field: 'severity', is: 'critical' }
  await world.make('event-rule', { title: 'Critical alerts', state: 'active', where, answer: 'incident', holdSeconds: 2 })
})

/** Advances the clock, then runs the round of the worker. */
const pass = async (seconds: number): Promise<void> => {
  now = shift(now, `PT${seconds}S`, 1)
  world.setTime(now)
  await sweepEvents(world.engine)
}

const scheduled = async (values: object): Promise<AnyRecord> => {
  const change = await manager.create('change', { title: 'New disks', description: 'x', plan: 'x', backout: 'x', ...values })
  await manager.moved(change, 'assess')
  await approver.moved(change, 'approve')
  return manager.moved(change, 'schedule')
}
const windowsOf = (change: AnyRecord) => admin.list('maintenance-window', { field: 'change', is: change.id })

describe('the maintenance window of a change', () => {
  const fires = async (alertname: string, node: string): Promise<AnyRecord | undefined> => {
    const alerts = [{ labels: { alertname, severity: 'critical', instance: `${node}:9100` } }]
    expect((await monitor.ask('POST', '/connect/alertmanager/webhook', { status: 'firing', alerts })).status).toBe(200)
    await pass(3)
    const [alert] = await admin.list('alert', { field: 'metric', is: alertname })
    return alert
  }

  it('ends when the change is cancelled, and a critical alert for its configuration item opens an incident again', async () => {
    const { id: ci } = await world.make('ci', { title: 'host1', hostname: 'host1', state: 'in-use' })
    const plannedEnd = shift(now, 'PT4H', 1)
    const change = await scheduled({ cis: [ci], plannedStart: shift(now, 'PT5S', 1), plannedEnd })
    await pass(6)
    expect(await windowsOf(change)).toMatchObject([{ state: 'active', endsAt: plannedEnd }])
    expect(await fires('HostDown', 'host1')).toMatchObject({ state: 'suppressed', ci, incident: null })
    await manager.moved(change, 'cancel')
    expect(await windowsOf(change)).toMatchObject([{ state: 'ended' }])
    expect(await fires('DiskFull', 'host1')).toMatchObject({ state: 'open', ci, incident: expect.any(String) })
  })

  it('is cancelled with the change if it has not begun', async () => {
    const { id: ci } = await world.make('ci', { title: 'host2', state: 'in-use' })
    const change = await scheduled({ cis: [ci], plannedStart: shift(now, 'PT1H', 1), plannedEnd: shift(now, 'PT2H', 1) })
    await manager.moved(change, 'cancel')
    expect(await windowsOf(change)).toMatchObject([{ state: 'cancelled' }])
  })

  it('has the new times of a change that is scheduled again', async () => {
    const { id: ci } = await world.make('ci', { title: 'host3', state: 'in-use' })
    const change = await scheduled({ cis: [ci], plannedStart: '2026-04-06T20:00:00.000Z', plannedEnd: '2026-04-06T22:00:00.000Z' })
    const times = { plannedStart: '2026-04-07T20:00:00.000Z', plannedEnd: '2026-04-07T23:00:00.000Z' }
    expect(await manager.change(change, times)).toMatchObject({ state: 'scheduled', ...times })
    expect(await windowsOf(change)).toMatchObject([{ startsAt: times.plannedStart, endsAt: times.plannedEnd }])
  })

  it('stays where it is when the change would be moved into a freeze, which is refused', async () => {
    const freeze = { title: 'Easter', startsAt: '2026-04-10T00:00:00.000Z', endsAt: '2026-04-12T00:00:00.000Z', reason: 'x' }
    await world.make('freeze-window', { ...freeze, state: 'active' })
    const { id: ci } = await world.make('ci', { title: 'host4', state: 'in-use' })
    const before = { plannedStart: '2026-04-08T20:00:00.000Z', plannedEnd: '2026-04-08T22:00:00.000Z' }
    const change = await scheduled({ cis: [ci], ...before })
    const during = { plannedStart: '2026-04-10T20:00:00.000Z', plannedEnd: '2026-04-10T22:00:00.000Z' }
    expect(await manager.patch(change, during)).toMatchObject({ status: 422, body: { detail: expect.stringContaining('Easter') } })
    expect(await manager.read(change)).toMatchObject({ state: 'scheduled', ...before })
    expect(await windowsOf(change)).toMatchObject([{ startsAt: before.plannedStart, endsAt: before.plannedEnd }])
  })
})

describe('a schedule whose rule ends', () => {
  it.each([
    { when: 'at the end of today', until: '20270302T230000Z', nextAt: '2027-03-02T10:00:00.000Z', at: '2027-03-02T09:00:00.000Z' },
    { when: 'before the next day', until: '20270304T120000Z', nextAt: '2027-03-04T11:00:00.000Z', at: '2027-03-04T10:00:00.000Z' },
    { when: 'in the past', until: '20270305T120000Z', nextAt: '2027-03-05T11:00:00.000Z', at: '2027-03-20T10:00:00.000Z' },
    { when: 'before its first time', until: '20200101T000000Z', nextAt: '2027-04-05T11:00:00.000Z', at: '2027-04-05T10:00:00.000Z' },
  ])('$when makes one task and then none', async ({ until, nextAt, at }) => {
    world.setTime(at)
    const recurrence = `FREQ=DAILY;UNTIL=${until}`
    const schedule = await admin.create('job-schedule', { title: 'Backup', kind: 'backup', recurrence, nextAt })
    await admin.moved(schedule, 'activate')
    const tasks = () => admin.list('operational-task', { field: 'schedule', is: schedule.id })
    await makeTimelyMoves(world.engine)
    expect(await tasks()).toMatchObject([{ dueAt: nextAt }])
    for (const time of ['PT1M', 'PT3H', 'P1D', 'P9D']) {
      world.setTime(shift(at, time, 1))
      await makeTimelyMoves(world.engine)
    }
    expect(await tasks()).toHaveLength(1)
    expect((await admin.read(schedule))['nextAt']).toBeNull()
  })
})
