/** The three KPIs of process evaluation, compared with values computed by hand. */
import { beforeAll, expect, test } from 'vitest'
import { edges, empty, from, type KpiHouse, openKpiHouse, to } from '#testing/kpi-story.ts'

let house: KpiHouse
beforeAll(async () => {
  house = await openKpiHouse()
})

type Values = Readonly<Record<string, unknown>>
const middle = '2026-03-15T00:00:00.000Z'
const manager = 'process-manager'
const found = {
  benchmark: { metric: 'first call', ours: 60, theirs: 70 },
  'maturity-assessment': { level: 3, evidence: 'the records' },
  'process-audit': { findings: 'in order' },
  'process-evaluation': { findings: 'in order' },
} as const
type Kind = keyof typeof found

const running = (kind: Kind, values: Values) => house.make(kind, { state: 'running', ...values })
const carriedOut = async (kind: Kind, at: string, values: Values, more: Values = {}) => {
  const { organisation } = values
  const auditor = kind === 'process-audit' ? { auditor: await house.make('person', { title: 'Auditor', organisation }) } : {}
  await house.move(kind, await running(kind, values), 'finish', { ...found[kind], ...auditor, ...more }, at, manager)
}

test('benchmarks, assessments and audits are counted together', async () => {
  const organisation = await house.company('Compared')
  for (const kind of ['benchmark', 'maturity-assessment', 'process-audit'] as const) {
    for (const at of Object.values(edges)) await carriedOut(kind, at, { organisation })
    await running(kind, { organisation, plannedFor: middle })
    await house.move(kind, await running(kind, { organisation }), 'cancel', {}, middle, manager)
  }
  await carriedOut('process-audit', middle, { organisation })
  await carriedOut('process-evaluation', middle, { organisation })
  const path = 'process-evaluation/benchmarks-assessments-audits'
  // two of each, and a third audit
  expect(await house.kpi(path, from, to, organisation)).toEqual({ value: 7, count: 7, listed: 7 })
  expect(await house.kpi(path, ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('evaluations count when they are done', async () => {
  const organisation = await house.company('Evaluated')
  for (const at of Object.values(edges)) await carriedOut('process-evaluation', at, { organisation })
  await carriedOut('process-evaluation', middle, { organisation, process: 'change' })
  await carriedOut('benchmark', middle, { organisation })
  await running('process-evaluation', { organisation, plannedFor: middle })
  await house.move('process-evaluation', await running('process-evaluation', { organisation }), 'cancel', {}, middle, manager)
  const path = 'process-evaluation/process-evaluations'
  expect(await house.kpi(path, from, to, organisation)).toEqual({ value: 3, count: 3, listed: 3 })
  expect(await house.kpi(path, ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})

test('weaknesses count when a process evaluation of any kind found them', async () => {
  const organisation = await house.company('Weak')
  const weakness = (values: Values) => house.make('weakness', { organisation, openedAt: middle, source: 'process-evaluation', ...values })
  for (const openedAt of Object.values(edges)) await weakness({ openedAt })
  for (const source of ['benchmark', 'maturity-assessment', 'process-audit', 'kpi']) await weakness({ source })
  for (const source of ['service-review', 'complaint', 'survey', 'service-level-report', 'change-review']) await weakness({ source })
  // an evaluation that names weak spots creates a weakness
  house.setTime(middle)
  await carriedOut('process-evaluation', middle, { organisation }, { weakSpots: 'nobody keeps the clock' })
  await carriedOut('process-evaluation', middle, { organisation })
  house.setTime('2026-05-01T00:00:00.000Z')
  const path = 'process-evaluation/weaknesses'
  // two at the first and last moment, four of other sources, one of the evaluation
  expect(await house.kpi(path, from, to, organisation)).toEqual({ value: 7, count: 7, listed: 7 })
  expect(await house.kpi(path, ...empty, organisation)).toEqual({ value: 0, count: 0, listed: 0 })
})
