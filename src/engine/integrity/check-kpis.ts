/** KPIs against the lists behind them, in the last thirty days. */
import { kpiName, messagesOf } from '#kernel/messages.ts'
import { shift } from '#kernel/time.ts'
import { allKpis } from '../kpis/kpi-board.ts'
import { kpiOf, populationsOf } from '../kpis/kpi-declared.ts'
import { kpiCondition } from '../kpis/kpi-population.ts'
import { countRecords } from '../store/list.ts'
import { en } from './en.ts'
import type { Findings, Inspected } from './finding.ts'

const messageOf = messagesOf(en)

const checkedPeriod = 'P30D'

export const checkKpis = async function* ({ engine, run }: Inspected): Findings {
  const to = engine.now()
  const period = { from: shift(to, checkedPeriod, -1), to }
  for (const { process, id, count } of await allKpis(engine, run, period)) {
    const asked = { process, kpi: id, ...period }
    let listed = 0
    for (const { of } of populationsOf(kpiOf(engine.house, asked)))
      listed += await countRecords(engine.house, run, kpiCondition(engine, { ...asked, of }))
    if (count !== listed) yield { check: 'kpi', message: messageOf('kpi', { kpi: kpiName(process, id), value: count, listed }) }
  }
}
