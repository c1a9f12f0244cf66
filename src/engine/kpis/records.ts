/** The lists behind the numbers. */
import { sql } from 'kysely'
import { both, type Condition } from '#kernel/condition.ts'
import { resolveValues } from '#kernel/matches.ts'
import { kpiName, messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import type { Engine } from '../engine.ts'
import type { Run } from '../store/database.ts'
import { whereOf } from '../store/list.ts'
import { fromType } from '../store/rows.ts'
import { kpiAsker } from './asker.ts'
import { type KpiPeriod, knownZone } from './buckets.ts'
import { countedType } from './check.ts'
import { en } from './en.ts'
import { groupCondition } from './group.ts'
import { columnsOfMeasure } from './parts.ts'
import { type KpiName, kpiOf, populationsOf, recordsIn } from './population.ts'

const say = messagesOf(en)

export interface KpiRecordsQuestion extends KpiName, KpiPeriod {
  /** One group only: its field or bucket, and its key; an empty key is an empty field. */
  readonly by?: string | undefined
  readonly key?: string | null | undefined
  /** Of a share, only the records that meet it. */
  readonly matching?: boolean | undefined
  readonly zone?: string | undefined
  /** Where the number counts records of several types: those of this one; the first unless said otherwise. */
  readonly of?: string | undefined
}

/**
 * The records that are measured, resolved; what the asker may see is not in it yet. It is the list behind the number, but for KPIs
 * that count different references: see `kpiRecords`.
 */
export const kpiCondition = (engine: Engine, question: KpiRecordsQuestion): { readonly type: string; readonly where: Condition } => {
  const kpi = kpiOf(engine.house, question)
  const one = question.of === undefined ? kpi : populationsOf(kpi).find((population) => population.of === question.of)
  if (!one)
    throw new Fault('request.invalid', say('countsNone', { kpi: kpiName(question.process, question.kpi), type: String(question.of) }))
  const { by, key, matching } = question
  const period = { from: question.from, to: question.to }
  if (key !== undefined && by === undefined) throw new Fault('request.invalid', say('keyWithoutField'))
  const zone = knownZone(question.zone ?? 'UTC')
  const group = by !== undefined && key !== undefined ? groupCondition(engine.house, one.of, { by, key, zone, period }) : undefined
  const share = matching && 'share' in one.measure ? resolveValues(one.measure.share, kpiAsker(engine, period)) : undefined
  return { type: one.of, where: both(recordsIn(engine, one, period), group, share) }
}

/** More different records than these are never listed by their ids. */
const mostReferred = 10_000

/**
 * The list behind the number: what `kpiCondition` gives, or, where different references are counted (services that have an SLA),
 * the records referred to by those that the asker may see (`visible`, resolved, over the KPI's own type).
 */
export const kpiRecords = async (
  engine: Engine,
  run: Run,
  question: KpiRecordsQuestion & { readonly visible?: Condition | undefined },
): Promise<{ readonly type: string; readonly where: Condition }> => {
  const asked = kpiCondition(engine, question)
  const { measure } = populationsOf(kpiOf(engine.house, question)).find((one) => one.of === asked.type) ?? kpiOf(engine.house, question)
  const type = countedType(engine.house, asked.type, measure)
  if (type === undefined) return asked
  const where = whereOf(engine.house, { type: asked.type, where: both(asked.where, question.visible) })
  const [referred = sql`null`] = columnsOfMeasure({ house: engine.house, asker: kpiAsker(engine) }, asked.type, measure)
  const rows = await run<{ id: string }>(sql`
    select distinct q.id from (select ${referred} as id ${fromType(asked.type)} where ${where}) q
    where q.id is not null order by q.id limit ${mostReferred}`)
  return { type, where: { field: 'id', in: rows.map((row) => row.id) } }
}
