/** GET /api/dashboard: the status of KPIs, the reason, since when, and who is responsible. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { knownZone } from '#engine/kpis/kpi-periods.ts'
import { period, periodOf } from '#http/period.ts'
import type { routesOn } from '#http/route.ts'
import { stages } from '#kernel/process.ts'
import { kpiStatusesOf } from './kpi-status.ts'
import { kpiStatus } from './kpi-status-answers.ts'

export const dashboardRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/dashboard',
    summary: 'List the status of the KPIs that you may see, with why they are off target, since when, and who is responsible',
    query: z.object({
      ...period,
      stage: z.enum(stages).optional(),
      process: z.string().max(100).optional(),
      zone: z.string().max(60).optional().describe('Time zone in which days begin; that of your organisation by default'),
    }),
    answer: kpiStatus,
    handle: async ({ query, who }) => {
      const zone = knownZone(query.zone ?? engine.installation().zone(who.organisation))
      const span = periodOf(engine, query, zone)
      const { stage, process } = query
      return { period: span, kpis: await kpiStatusesOf(engine, who, { ...span, stage, process, zone }) }
    },
  })
}
