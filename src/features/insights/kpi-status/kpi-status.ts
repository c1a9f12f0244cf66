/** The status of KPIs: value and target, history, since when the status is the same, who is responsible, and why a KPI is off target. */

import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { boardOf, type KpiSummary } from '#engine/kpis/kpi-board.ts'
import type { KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { goalOf } from '#engine/kpis/kpi-target.ts'
import { runAs } from '#engine/records/records.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Stage } from '#kernel/process.ts'
import { dayIn } from '#kernel/time.ts'
import { type Holder, holders, roleOf } from '../../accounts/holders.ts'
import { shiftDay } from '../snapshots/days.ts'
import { type StatusSince, statusesSince, type Trend, trendsSince } from '../snapshots/read.ts'
import { mayReadHistory, whose } from '../snapshots/snapshot-routes.ts'
import { type KpiReason, whyOf } from './why.ts'

export interface KpiStatusLine extends KpiSummary {
  readonly stage: Stage
  /** The day since which the status is the same; null when the history does not show it. */
  readonly since: string | null
  /** The status may be older: the history begins on that day. */
  readonly atLeast: boolean
  /** The values of the last days, oldest first; empty without a target, and for a reader without access to the history. */
  readonly trend: Trend['days']
  /** The responsible role and its holders (null for a reader who may not see role grants), or the person named for this KPI. */
  readonly owner: { readonly role: string | null; readonly held: readonly Holder[] | null }
  /** Only for KPIs that are red or amber. */
  readonly why?: KpiReason
}

export interface KpiStatusQuestion extends KpiPeriod {
  readonly stage?: Stage | undefined
  readonly process?: string | undefined
  readonly zone: string
}

/** Days of a trend. */
const trendDays = 60
/** How far back the beginning of a status is looked for. */
const maxStatusDays = 400
/** Queries at once, on as many connections of the pool. */
const concurrentQueries = 4

export const kpiStatusesOf = async (engine: Engine, who: Actor, question: KpiStatusQuestion): Promise<readonly KpiStatusLine[]> => {
  const { stage, process: only, zone, from, to } = question
  const stageOf = (process: string): Stage => engine.house.processes.get(process)?.stage ?? 'foundation'
  const board = await boardOf(engine, who, { from, to, zone, process: only })
  const [past, held, named] = await Promise.all([history(engine, who, zone), holders(engine, who), namedOwners(engine, who)])
  const lines = board
    .filter(({ process }) => stage === undefined || stageOf(process) === stage)
    .map((line): KpiStatusLine => {
      const role = roleOf(engine.house, line.process)
      const person = named.get(goalOf(engine, line.process, line.id).owner ?? '')
      return {
        ...line,
        stage: stageOf(line.process),
        ...past(line),
        owner: person ? { role: null, held: [person] } : { role, held: held.size === 0 ? null : (held.get(role) ?? []) },
      }
    })
  const asked = { engine, who, period: { from, to }, zone }
  const whys = new Map<KpiStatusLine, KpiReason>()
  const off = lines.filter(({ state }) => state === 'bad' || state === 'warning')
  for (let i = 0; i < off.length; i += concurrentQueries)
    await Promise.all(off.slice(i, i + concurrentQueries).map(async (line) => whys.set(line, await whyOf(asked, line))))
  return lines.map((line) => {
    const why = whys.get(line)
    return why ? { ...line, why } : line
  })
}

type Past = Pick<KpiStatusLine, 'since' | 'atLeast' | 'trend'>
const unknown: Past = { since: null, atLeast: false, trend: [] }

/**
 * The history of a KPI by its snapshots over thirty days. A status that differs from yesterday's has begun today. A history that does not
 * reach yesterday, because days are still missing, says nothing about now.
 */
const history = async (engine: Engine, who: Actor, zone: string): Promise<(line: KpiSummary) => Past> => {
  const today = dayIn(engine.now(), zone)
  const run = runAs(engine, who)
  const asked = { organisation: whose(who), period: 'days30' as const }
  const [statuses, trends] = await Promise.all([
    statusesSince(run, { ...asked, from: shiftDay(today, -maxStatusDays) }),
    trendsSince(run, { ...asked, from: shiftDay(today, -trendDays), reach: shiftDay(today, -maxStatusDays) }),
  ])
  const key = ({ process, kpi }: { readonly process: string; readonly kpi: string }): string => `${process}/${kpi}`
  const stood = new Map(statuses.map((one): [string, StatusSince] => [key(one), one]))
  const went = new Map(trends.map((one): [string, Trend] => [key(one), one]))
  // snapshots have the days of the organisation's time zone, which can be a day behind the reader's
  const recent = shiftDay(today, -2)
  return ({ process, id, state }) => {
    const [before, trend] = [stood.get(`${process}/${id}`), went.get(`${process}/${id}`)]
    if (!before || !trend || !mayReadHistory(engine, who, process, id)) return unknown
    const days = state === 'none' ? [] : trend.days
    if (before.day < recent) return { ...unknown, trend: days }
    if (before.state !== state) return { since: today, atLeast: false, trend: days }
    return { since: before.since, atLeast: before.since === trend.first, trend: days }
  }
}

/** The people that goals name as owners, by id. */
const namedOwners = async (engine: Engine, who: Actor): Promise<ReadonlyMap<string, Holder>> => {
  const ids = [...engine.house.processes.values()].flatMap(({ name, kpis }) =>
    Object.keys(kpis).flatMap((kpi) => goalOf(engine, name, kpi).owner ?? []),
  )
  if (ids.length === 0) return new Map()
  const rows = await runAs(
    engine,
    who,
  )<Holder>(sql`
    select id, type, number, title from record where type = 'person' and state = 'active' and id::text = any (cast(${ids} as text[]))`)
  return new Map(rows.map((row) => [row.id, row]))
}
