/** The sample company covers the whole mission: each KPI has a value over the year of its history. */
import { expect, test } from 'vitest'
import { allKpis } from '#engine/kpis/kpi-board.ts'
import { openEngine } from '#engine/start/open-engine.ts'
import { loadSample } from '#samples/load.ts'
import { afterFile } from '#testing/after-file.ts'
import { freshDatabase } from '#testing/database.ts'
import { buildHouse } from '#testing/house.ts'

const now = '2026-11-20T10:00:00.000Z'

test('every KPI has a value over the year of the sample company, KPIs of daily work also over its last month', {
  timeout: 600_000,
}, async () => {
  const { appUrl } = await freshDatabase()
  const engine = await openEngine({ house: buildHouse, appUrl })
  afterFile(() => engine.stop())
  await loadSample(engine, { language: 'es', now })
  const run = engine.database.as('*')
  const ofPeriod = async (from: string) => allKpis(engine, run, { from: `${from}T00:00:00.000Z`, to: '2026-11-21T00:00:00.000Z' })
  const empty = (kpis: Awaited<ReturnType<typeof ofPeriod>>) =>
    kpis.filter((kpi) => kpi.value === null || kpi.count === 0).map((kpi) => `${kpi.process}/${kpi.id}`)

  const year = await ofPeriod('2025-11-21')
  expect(year.length).toBeGreaterThanOrEqual(130)
  expect(empty(year)).toEqual([])
  const daily = ['service-catalogue', 'service-level', 'configuration', 'event', 'incident', 'problem', 'change']
  const month = (await ofPeriod('2026-10-21')).filter((kpi) => daily.includes(kpi.process))
  expect(month.length).toBeGreaterThanOrEqual(25)
  expect(empty(month)).toEqual([])
})
