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

test('the periods of every KPI: whole days of the zone, and the month before begins at its midnight', async () => {
  const admin = await world.someone('Olga', ['administrator'])
  // the clocks of Madrid change on 29 March 2026
  const march = 'from=2026-02-28T23:00:00Z&to=2026-03-31T22:00:00Z'
  const offset = (moment: string): string => (moment < '2026-03-29T01:00:00.000Z' ? 'T23:00:00.000Z' : 'T22:00:00.000Z')
  const wrong: string[] = []
  let days = 0
  for (const { name, kpis } of world.engine.house.processes.values())
    for (const kpi of Object.keys(kpis)) {
      const { status, body } = await admin.ask('GET', `/api/kpis/${name}/${kpi}?${march}`)
      if (status !== 200) wrong.push(`${name}/${kpi}: ${status}`)
      else if (body.previous && body.previous.from !== '2026-01-31T23:00:00.000Z') wrong.push(`${name}/${kpi}: ${body.previous.from}`)
      for (const { from } of body.trend ?? []) {
        days++
        if (!from.endsWith(offset(from))) wrong.push(`${name}/${kpi}: a day begins at ${from}`)
      }
    }
  expect(wrong).toEqual([])
  console.info(`${days} days of KPIs begin at midnight of the zone`)
})
