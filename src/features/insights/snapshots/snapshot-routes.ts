/** Routes for the history of KPIs. It covers all records, so it requires the right to read all of them. */

import { z } from 'zod'
import { readable } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { typesReadBy } from '#engine/kpis/kpi-access.ts'
import { kpiOf } from '#engine/kpis/kpi-declared.ts'
import { runAs } from '#engine/records/records.ts'
import type { routesOn } from '#http/route.ts'
import type { Actor } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import { dayIn } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { shiftDay, snapshotPeriods } from './days.ts'
import { en } from './en.ts'
import { readSnapshots, statusesSince } from './read.ts'
import { latestStatus, snapshots } from './snapshot-answers.ts'

const messageOf = messagesOf(en)

const period = z
  .enum(snapshotPeriods)
  .default('month')
  .describe('month: the calendar month up to the day; days30: the thirty days up to the day')

/** The organisation of the figures: the whole installation (null) for a reader who sees all of it, otherwise the own one. */
export const whose = (who: Actor): string | null => (who.organisations === 'all' ? null : who.organisation)

const mayReadAll = (engine: Engine, who: Actor, type: string): boolean => {
  const where = readable(engine.house, type, who)
  return 'all' in where && where.all.length === 0
}

export const mayReadHistory = (engine: Engine, who: Actor, process: string, kpi: string): boolean => {
  const declared = ownValue(engine.house.processes.get(process)?.kpis, kpi)
  return declared !== undefined && [...typesReadBy(engine.house, declared)].every((type) => mayReadAll(engine, who, type))
}

export const snapshotRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  const today = (who: Actor): string => dayIn(engine.now(), engine.installation().zone(who.organisation))
  route({
    method: 'GET',
    path: '/api/kpis/:process/:kpi/snapshots',
    byScope: true,
    summary: 'List the daily snapshots of a KPI: value, numerator, denominator, target and status',
    params: z.object({ process: z.string().max(100), kpi: z.string().max(100) }),
    query: z.object({
      period,
      from: z.iso.date().optional().describe('The first day; a year ago by default'),
      to: z.iso.date().optional().describe('The last day'),
    }),
    answer: snapshots,
    handle: async ({ params, query, who }) => {
      kpiOf(engine.house, params)
      if (!mayReadHistory(engine, who, params.process, params.kpi)) throw new Fault('access.denied', messageOf('mayNotReadAll'))
      const to = query.to ?? today(who)
      const from = query.from ?? shiftDay(to, -366)
      const snapshots = await readSnapshots(runAs(engine, who), { ...params, organisation: whose(who), period: query.period, from, to })
      return { period: query.period, from, to, snapshots }
    },
  })
  route({
    method: 'GET',
    path: '/api/kpi-status',
    byScope: true,
    summary: 'List the latest status of every KPI, and since when it has it',
    query: z.object({ period }),
    answer: latestStatus,
    handle: async ({ query, who }) => {
      const found = await statusesSince(runAs(engine, who), {
        organisation: whose(who),
        period: query.period,
        from: shiftDay(today(who), -400),
      })
      return { period: query.period, statuses: found.filter(({ process, kpi }) => mayReadHistory(engine, who, process, kpi)) }
    },
  })
}
