/** How the KPIs stand: for each its value and target, how it went, since when it stands so, who has it, and why it is off target. */
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { boardOf, type KpiSummary } from '#engine/kpis/kpi-board.ts'
import type { KpiPeriod } from '#engine/kpis/kpi-periods.ts'
import { goalOf } from '#engine/kpis/kpi-target.ts'
import { runAs } from '#engine/records/records.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Stage } from '#kernel/process.ts'
import { type Holder, holders, roleOf } from '../../accounts/holders.ts'
import { dayOf, shiftDay } from '../snapshots/days.ts'
import { type StandingSince, standingsSince, type Trend, trendsSince } from '../snapshots/read.ts'
import { mayReadHistory, whose } from '../snapshots/snapshot-routes.ts'
import { type KpiReason, whyOf } from './why.ts'

export interface KpiStatusLine extends KpiSummary {
  readonly stage: Stage
  /** The day since when it stands as it does; null where history does not say. */
  readonly since: string | null
  /** It may have stood so even before: history begins on that day. */
  readonly atLeast: boolean
  /** Its values of the last days, oldest first; empty where it has no target, and for whoever may not read its history. */
  readonly trend: Trend['days']
  /** The role that answers for it and who has it (null for whoever sees nothing of who has which role), or the one person named for this KPI. */
  readonly owner: { readonly role: string | null; readonly held: readonly Holder[] | null }
  /** Of those that are red or amber. */
  readonly why?: KpiReason
}

export interface StandingQuestion extends KpiPeriod {
  readonly stage?: Stage | undefined
  readonly process?: string | undefined
  readonly zone: string
}

/** Days of a trend. */
const trendDays = 60
/** Days over which a state is followed back. */
const reach = 400
/** So many questions at a time, of the pool's connections. */
const atATime = 4

export const standingOf = async (engine: Engine, who: Actor, question: StandingQuestion): Promise<readonly KpiStatusLine[]> => {
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
  for (let i = 0; i < off.length; i += atATime)
    await Promise.all(off.slice(i, i + atATime).map(async (line) => whys.set(line, await whyOf(asked, line))))
  return lines.map((line) => {
    const why = whys.get(line)
    return why ? { ...line, why } : line
  })
}

type Past = Pick<KpiStatusLine, 'since' | 'atLeast' | 'trend'>
const unknown: Past = { since: null, atLeast: false, trend: [] }

/**
 * What the snapshots know of a KPI: those of thirty days, as the board counts. A state that is not yesterday's holds since today. History
 * that does not reach yesterday, since it is still being made up for, says nothing of now.
 */
const history = async (engine: Engine, who: Actor, zone: string): Promise<(line: KpiSummary) => Past> => {
  const today = dayOf(engine.now(), zone)
  const run = runAs(engine, who)
  const asked = { organisation: whose(who), period: 'days30' as const }
  const [standings, trends] = await Promise.all([
    standingsSince(run, { ...asked, from: shiftDay(today, -reach) }),
    trendsSince(run, { ...asked, from: shiftDay(today, -trendDays), reach: shiftDay(today, -reach) }),
  ])
  const key = ({ process, kpi }: { readonly process: string; readonly kpi: string }): string => `${process}/${kpi}`
  const stood = new Map(standings.map((one): [string, StandingSince] => [key(one), one]))
  const went = new Map(trends.map((one): [string, Trend] => [key(one), one]))
  // the round takes the days of the organisation's zone, which may be a day behind that of who asks
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

/** The persons whom goals name as owners, by id. */
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
