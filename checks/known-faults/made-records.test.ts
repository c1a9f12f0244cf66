/** What a record caused follows it. */
import { beforeAll, expect, it } from 'vitest'
import type { Someone } from '#testing/api-world.ts'
import { type FaultWorld, openFaultWorld } from './world.ts'

let world: FaultWorld
let manager: Someone
beforeAll(async () => {
  world = await openFaultWorld()
  manager = await world.someone('Change manager', ['change-manager'])
})

const windowsOf = (change: string) => world.list('maintenance-window', { field: 'change', is: change })
const webhook = (labels: object) =>
  world.admin.ask('POST', '/connect/alertmanager/webhook', { status: 'firing', alerts: [{ labels, startsAt: '2026-03-02T09:00:00Z' }] })

/** A change for an item in use, scheduled in five seconds. */
const scheduled = async (host: string) => {
  const { id: ci } = await world.made('ci', { title: host, address: host })
  await world.moved('ci', ci, 'commission')
  const { id } = await world.made('change', { title: host, description: host, plan: 'Replace', backout: 'Put back', cis: [ci] })
  await world.moved('change', id, 'assess')
  expect((await world.move('change', id, 'approve', { decisionReason: 'fine' }, manager)).status).toBe(200)
  await world.moved('change', id, ['schedule', { plannedStart: '2026-03-02T09:00:05Z', plannedEnd: '2026-03-02T12:00:00Z' }])
  return id as string
}

it('the maintenance window of a change ends with its cancellation, and no longer holds back a critical alert', async () => {
  const id = await scheduled('db-01.example.org')
  expect(await windowsOf(id)).toMatchObject([{ state: 'planned' }])
  await world.moved('change', id, ['cancel', { decisionReason: 'Not needed' }])
  expect(await windowsOf(id)).toMatchObject([{ state: 'cancelled' }])
  world.setTime('2026-03-02T09:30:00.000Z')
  await world.made('event-rule', { title: 'All critical', where: { field: 'severity', is: 'critical' }, answer: 'incident' })
  const [rule] = await world.list('event-rule', { field: 'title', is: 'All critical' })
  await world.moved('event-rule', rule.id, 'activate')
  await world.engine.reload()
  expect((await webhook({ alertname: 'Down', instance: 'db-01.example.org', severity: 'critical' })).status).toBe(200)
  const [alert] = await world.list('alert', { field: 'title', contains: 'Down' })
  expect(alert.incident).not.toBeNull()
})

it('the maintenance window of a change moves with it', async () => {
  const id = await scheduled('db-02.example.org')
  const span = { plannedStart: '2026-03-04T10:00:00.000Z', plannedEnd: '2026-03-04T12:00:00.000Z' }
  expect((await world.patch('change', id, span)).status).toBe(200)
  expect(await windowsOf(id)).toMatchObject([{ startsAt: span.plannedStart, endsAt: span.plannedEnd }])
})
