import { beforeAll, expect, test } from 'vitest'
import { metrics } from '#engine/metrics/metrics.ts'
import { type Company, openHouseOfCompanies } from '#testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await (await openHouseOfCompanies())()
})

const counts = async (metric: typeof metrics.eventsIn | typeof metrics.eventsHeld): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries((await metric.get()).values.map(({ labels, value }) => [Object.values(labels).join(' '), value]))

test('each stage counts what comes in and goes on, and what is held back by a reason of a short list', async () => {
  const { send, firing, resolved } = company
  // test files share a process, and the counters with it
  for (const counter of [metrics.eventsIn, metrics.eventsOut, metrics.eventsHeld]) counter.reset()
  const known = firing({ name: 'Down', on: 'printer' })
  await send(known, known, known, resolved({ name: 'Unknown', on: 'printer' }))
  const [entered, passed] = [await counts(metrics.eventsIn), await counts(metrics.eventsOut)]
  expect(entered).toMatchObject({ noise: 4, deduplicate: 4, bind: 1, suppress: 1, cause: 1, prioritise: 1 })
  expect(passed).toMatchObject({ noise: 4, deduplicate: 1, bind: 1 })
  expect(await counts(metrics.eventsHeld)).toEqual({ 'deduplicate ended-before-known': 1 })
})
