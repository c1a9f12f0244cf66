import { beforeAll, expect, test } from 'vitest'
import { metrics } from '#engine/metrics/metrics.ts'
import { type Company, openHouseOfCompanies } from '#testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await (await openHouseOfCompanies())()
})

const counts = async (metric: typeof metrics.eventsIn | typeof metrics.eventsHeld): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries((await metric.get()).values.map(({ labels, value }) => [Object.values(labels).join(' '), value]))

test('each stage counts what comes in, what goes on, and what is held back by a reason of a fixed list', async () => {
  const { send, firing, resolved } = company
  // test files can share a process and therefore the counters
  for (const counter of [metrics.eventsIn, metrics.eventsOut, metrics.eventsHeld]) counter.reset()
  const known = firing({ name: 'Down', on: 'printer' })
  await send(known, known, known, resolved({ name: 'Unknown', on: 'printer' }))
  const [entered, passed] = [await counts(metrics.eventsIn), await counts(metrics.eventsOut)]
  expect(entered).toMatchObject({
    noise: 4,
    deduplicate: 4,
    bind: 1,
    suppress: 1,
    cause: 1,
    prioritise: 1,
    save: 1,
    reconsider: 1,
    respond: 1,
  })
  expect(passed).toMatchObject({ noise: 4, deduplicate: 1, bind: 1, respond: 1 })
  expect(await counts(metrics.eventsHeld)).toEqual({ 'deduplicate ended-before-known': 1 })
  await send({ ...known, status: 'resolved', endsAt: company.now() })
  expect(await counts(metrics.eventsOut)).toMatchObject({ settle: 1 })
})

test('a suppressed cause holds back the response to its symptoms, with the reason', async () => {
  const { send, firing, make, id, pass } = company
  await send(firing({ name: 'Slow', on: 'web1' }))
  await make('maintenance-window', { title: 'Disks', startsAt: '2026-03-02T08:00:00Z', endsAt: '2026-03-02T10:00:00Z', cis: [id('host1')] })
  await send(firing({ name: 'HostDown', on: 'host1' }))
  await pass(5)
  expect(await counts(metrics.eventsHeld)).toMatchObject({ 'suppress maintenance-window': 1, 'respond cause-suppressed': 1 })
})
