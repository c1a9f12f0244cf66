/** Gathers evidence of a process with the rights of the reader, from the current records; nothing is stored. */
import { mayRead, visibleTo } from '#engine/access/rights.ts'
import { currencyOf } from '#engine/currency.ts'
import type { Engine } from '#engine/engine.ts'
import { boardOf } from '#engine/kpis/kpi-board.ts'
import { runAs } from '#engine/records/records.ts'
import { countRecords } from '#engine/store/list.ts'
import type { Actor } from '#kernel/actor.ts'
import { both, type Condition } from '#kernel/condition.ts'
import { sameText } from '#kernel/localized-text.ts'
import { openPhases } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { ProcessEvidence } from '#kernel/prefill.ts'
import type { Process } from '#kernel/process.ts'
import { dayIn, shift } from '#kernel/time.ts'
import { holders } from '../../accounts/holders.ts'
import { mine } from '../../insights/process-mining/mine.ts'

/** The period up to now. */
const evidencePeriod = 'P12M'

export const gatherEvidence = async (engine: Engine, who: Actor, process: Process): Promise<ProcessEvidence> => {
  const [to, run] = [engine.now(), runAs(engine, who)]
  const from = shift(to, evidencePeriod, -1)
  const zone = engine.installation().zone(who.organisation)
  const count = (type: string, where: Condition): Promise<number> =>
    mayRead(engine.house, type, who)
      ? countRecords(engine.house, run, { type, where: visibleTo(engine, type, who, where) })
      : Promise.resolve(0)
  const within = (field: string): Condition => ({
    all: [
      { field, gte: from },
      { field, lt: to },
    ],
  })
  const records = process.records.map(async ({ model, labels }) => ({
    label: labels.many,
    opened: await count(model.name, within('openedAt')),
    open: await count(model.name, { field: 'phase', in: openPhases }),
  }))
  const mined = process.records
    .filter(({ model }) => mayRead(engine.house, model.name, who))
    .map(({ model: { name } }) => mine(engine, run, { type: name, asker: who, where: visibleTo(engine, name, who), from, to }))
  const held = await holders(engine, who)
  const stories = await Promise.all(mined)
  const all = stories.reduce((sum, { conformance }) => sum + conformance.records, 0)
  const ran = new Map(stories.flatMap(({ subprocesses }) => subprocesses.map(({ name, records }) => [name, records] as const)))
  return {
    process: process.label,
    from: dayIn(from, zone),
    to: dayIn(to, zone),
    records: await Promise.all(records),
    kpis: (await boardOf(engine, who, { from, to, zone, process: process.name })).map(({ id, value, target, state }) => ({
      label: ownValue(process.kpis, id)?.label ?? sameText(id),
      unit: ownValue(process.kpis, id)?.unit ?? 'count',
      value,
      target,
      state,
    })),
    currency: currencyOf(engine.installation()),
    conformance: all === 0 ? null : (100 * stories.reduce((sum, { conformance }) => sum + conformance.conforming, 0)) / all,
    subprocesses: Object.entries(process.subprocesses)
      .filter(([, { of, runs }]) => of !== undefined && runs !== undefined)
      .map(([name, { label }]) => ({ label, records: ran.get(name) ?? 0 })),
    roles: Object.entries(process.roles).map(([role, label]) => ({ label, held: (held.get(role) ?? []).map(({ title }) => title) })),
    improvements: engine.house.records.has('csi-initiative')
      ? await count('csi-initiative', both({ field: 'process', is: process.name }, { field: 'state', is: 'completed' }, within('closedAt')))
      : 0,
  }
}
