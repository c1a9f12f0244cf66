/** Days that follow from moments are those of the organisation: half past eleven in the evening UTC is the next day in Madrid. */
import { beforeAll, expect, test } from 'vitest'
import { changeRecord, createRecord } from '#engine/records/records.ts'
import { type ApiWorld, openApiWorld } from '#testing/api-world.ts'
import { specimenValues } from '#testing/specimen.ts'

const evening = '2026-03-02T23:30:00.000Z'
const nextDay = '2026-03-03'
let world: ApiWorld
beforeAll(async () => {
  world = await openApiWorld()
  await changeRecord(world.engine, world.system, 'organisation', world.organisation, { zone: 'Europe/Madrid' })
  await world.engine.reload()
  world.setTime(evening)
})

const made = async (type: string, values: object = {}) =>
  createRecord(world.engine, world.system, type, { ...(await specimenValues(world, type, new Map())), ...values })

test('the last review of an agreement', async () => {
  const agreement = await made('agreement')
  await made('agreement-review', { agreement: agreement.id })
  const admin = await world.someone('Ana', ['administrator'])
  expect((await admin.ask('GET', `/api/records/agreement/${agreement.id}`)).body.record.lastReview).toBe(nextDay)
})

test('the cost of an order, on the day on which it was delivered', async () => {
  const line = await made('budget-line')
  const order = await made('purchase-order', { budgetLine: line.id, amount: 10, state: 'ordered' })
  const admin = await world.someone('Eva', ['administrator'])
  expect((await admin.ask('POST', `/api/records/purchase-order/${order.id}/moves/receive`, {})).status).toBe(200)
  const where = encodeURIComponent(JSON.stringify({ field: 'purchaseOrder', is: order.id }))
  const { records } = (await admin.ask('GET', `/api/records/cost-entry?where=${where}`)).body
  expect(records).toMatchObject([{ spentOn: nextDay }])
})

test('whether something planned for the day before was done in time', async () => {
  const item = (plannedEnd: string) => made('roadmap-item', { plannedEnd, doneAt: evening })
  expect((await Promise.all(['2026-03-02', nextDay].map(item))).map(({ onTime }) => onTime)).toEqual([false, true])
})

test('the last day of snapshots', async () => {
  const admin = await world.someone('Ida', ['administrator'])
  expect((await admin.ask('GET', '/api/kpis/incident/incidents/snapshots')).body.to).toBe(nextDay)
})
