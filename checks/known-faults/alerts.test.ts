/** Alerts are what the sender sent. */
import { beforeAll, expect, it } from 'vitest'
import { type FaultWorld, openFaultWorld } from './world.ts'

let world: FaultWorld
beforeAll(async () => {
  world = await openFaultWorld()
})
const at = '/connect/alertmanager'
const during = { startsAt: '2026-03-02T09:00:00Z', endsAt: '2026-03-02T12:00:00Z', createdBy: 'ana', comment: 'c' }
const webhook = (...labels: readonly object[]) =>
  world.admin.ask('POST', `${at}/webhook`, { status: 'firing', alerts: labels.map((one) => ({ labels: one })) })
const silence = (...matchers: readonly object[]) => world.admin.ask('POST', `${at}/api/v2/silences`, { ...during, matchers })
const filtered = async (path: string, filter: string) =>
  (await world.admin.ask('GET', `${at}/api/v2/${path}?filter=${encodeURIComponent(filter)}`)).body

it('a severity that is no severity, or none at all, is a warning, and both alerts are received', async () => {
  const { status, body } = await webhook({ alertname: 'a', severity: 'constructor' }, { alertname: 'b' })
  expect([status, body.received]).toEqual([200, 2])
  const alerts = await world.list('alert', { field: 'title', in: ['a', 'b'] })
  expect(alerts.map(({ severity }: { severity: string }) => severity)).toEqual(['warning', 'warning'])
})

it('a label with a dot in its name is stored, and found by a quoted matcher', async () => {
  await webhook({ alertname: 'Dotted', 'host.name': 'web-1' })
  expect(await filtered('alerts', '"host.name"="web-1"')).toMatchObject([{ labels: { alertname: 'Dotted', 'host.name': 'web-1' } }])
})

it('a silence that would match everything is refused', async () => {
  expect((await silence({ name: 'x', value: 'a', isRegex: false, isEqual: false })).status).toBe(400)
  expect((await silence({ name: 'x', value: 'a|', isRegex: true })).status).toBe(400)
})

it('the list of silences is filtered, and an alert names its silence by the id that was answered', async () => {
  await webhook({ alertname: 'Quiet' })
  const { body } = await silence({ name: 'alertname', value: 'Quiet', isRegex: false })
  expect(await filtered('silences', 'alertname="NOPE"')).toEqual([])
  expect(await filtered('alerts', 'alertname="Quiet"')).toMatchObject([{ status: { silencedBy: [body.silenceID] } }])
})

it('values that differ only in a space are two alerts', async () => {
  await webhook({ alertname: 'Paths', path: ' /a' }, { alertname: 'Paths', path: '/a' })
  expect(await filtered('alerts', 'alertname="Paths"')).toHaveLength(2)
})

it('a pattern with many stars on a long label is answered at once', async () => {
  await webhook({ alertname: 'a'.repeat(50) })
  const begun = performance.now()
  await silence({ name: 'alertname', value: `${'.*a'.repeat(10)}.*b`, isRegex: true })
  await webhook({ alertname: 'a'.repeat(50), n: '1' })
  // minutes where patterns backtrack; the limit leaves room for a busy machine
  expect(performance.now() - begun).toBeLessThan(2000)
})
