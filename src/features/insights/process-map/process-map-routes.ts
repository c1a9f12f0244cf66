/** GET /api/map: the state of every process, each number with its list. */
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { boardOf } from '#engine/kpis/kpi-board.ts'
import { knownZone } from '#engine/kpis/kpi-periods.ts'
import { period, periodOf } from '#http/period.ts'
import type { routesOn } from '#http/route.ts'
import { openWork } from './open-work.ts'
import { processMap } from './process-map-answers.ts'
import { nextReviews } from './reviews.ts'

export const mapRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/map',
    byScope: true,
    summary: 'Get an overview of every process: open work, KPI status, next review',
    query: z.object({
      ...period,
      zone: z.string().max(60).optional().describe('Time zone in which days begin; that of your organisation by default'),
    }),
    answer: processMap,
    handle: async ({ query, who }) => {
      const zone = knownZone(query.zone ?? engine.installation().zone(who.organisation))
      const span = periodOf(engine, query, zone)
      const [open, reviews, kpis] = await Promise.all([
        openWork(engine, who),
        nextReviews(engine, who, zone),
        boardOf(engine, who, { ...span, zone }),
      ])
      const processes = [...engine.house.processes.values()].map(({ name, records }) => {
        const own = new Set(records.map(({ model }) => model.name))
        const rated = kpis.filter(({ process }) => process === name)
        const inState = (state: string): number => rated.filter((kpi) => kpi.state === state).length
        return {
          process: name,
          open: open.filter(({ type }) => own.has(type)),
          kpis: { bad: inState('bad'), warning: inState('warning'), good: inState('good') },
          reviews: reviews.filter(({ process }) => process === name).map(({ process: _, ...list }) => list),
        }
      })
      return { period: span, processes }
    },
  })
}
