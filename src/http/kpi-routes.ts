/** /api/kpis and /api/measure: numbers, each with the list of the counted records. */
import { z } from 'zod'
import { requestedGroup, requestedSort } from '#engine/access/look-through.ts'
import { knownType, refuseUnreadable, requestedCondition } from '#engine/access/request-conditions.ts'
import { visibleTo } from '#engine/access/rights.ts'
import { shownTo } from '#engine/access/shown.ts'
import type { Engine } from '#engine/engine.ts'
import { refuseHiddenKpi } from '#engine/kpis/kpi-access.ts'
import { boardOf } from '#engine/kpis/kpi-board.ts'
import { kpiOf } from '#engine/kpis/kpi-declared.ts'
import { askedType, kpiRecords } from '#engine/kpis/kpi-population.ts'
import { kpiValue } from '#engine/kpis/kpi-value.ts'
import { measure } from '#engine/kpis/measure.ts'
import { runAs } from '#engine/records/records.ts'
import { countRecords, listRecords, maxRowsPerPage } from '#engine/store/list.ts'
import type { Measure } from '#kernel/kpis.ts'
import { kpi, kpiBoard, kpiRecordList, measured } from './answers/kpi-answers.ts'
import { period, periodOf } from './period.ts'
import { jsonText, type routesOn } from './route.ts'

/** Groups of one answer; more would be a file. */
const maxGroupsPerAnswer = 100_000
const groups = z.coerce
  .number()
  .int()
  .min(1)
  .max(maxGroupsPerAnswer)
  .optional()
  .describe('How many groups, 1,000 by default; `groupCount` tells how many there are')

const kpiParams = z.object({ process: z.string().max(100), kpi: z.string().max(100) })

export const kpiRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/kpis',
    byScope: true,
    summary: 'List the KPIs that you may see, with their values in a period',
    query: z.object({ ...period, process: z.string().max(100).optional() }),
    answer: kpiBoard,
    handle: async ({ query, who }) => {
      const zone = engine.installation().zone(who.organisation)
      const span = periodOf(engine, query, zone)
      return { period: span, kpis: await boardOf(engine, who, { ...span, zone, process: query.process }) }
    },
  })
  route({
    method: 'GET',
    path: '/api/kpis/:process/:kpi',
    byScope: true,
    summary: 'Get a KPI in a period [from, to): value, unit, definition, target, time series and groups by a field',
    params: kpiParams,
    query: z.object({ ...period, by: z.string().max(100).optional(), groups }),
    answer: kpi,
    handle: async ({ params, query, who }) => {
      const declared = kpiOf(engine.house, params)
      refuseHiddenKpi(engine, who, declared)
      const visible = (type: string) => visibleTo(engine, type, who)
      const zone = engine.installation().zone(who.organisation)
      return {
        secondary: {},
        ...(await kpiValue(engine, runAs(engine, who), {
          ...params,
          ...periodOf(engine, query, zone),
          zone,
          by: requestedGroup(engine.house, who, declared.of, query.by),
          asker: who,
          visible,
          maxGroups: query.groups,
        })),
      }
    },
  })
  route({
    method: 'GET',
    path: '/api/kpis/:process/:kpi/records',
    byScope: true,
    summary: 'List the records that a KPI counts',
    params: kpiParams,
    query: z.object({
      ...period,
      by: z.string().max(100).optional(),
      key: z.string().max(300).optional().describe('Only the records of this group'),
      of: z.string().max(100).optional().describe('For a KPI over several record types: the type to list'),
      secondary: z.string().max(100).optional().describe('The name of a secondary figure: its records instead'),
      matching: z.stringbool().optional().describe('For a share: only the records that count towards it'),
      sort: z.string().max(100).optional(),
      after: z.string().max(2000).optional(),
      limit: z.coerce.number().int().min(1).max(maxRowsPerPage).optional(),
    }),
    answer: kpiRecordList,
    handle: async ({ params, query, who }) => {
      const kpi = kpiOf(engine.house, params)
      refuseHiddenKpi(engine, who, kpi)
      const run = runAs(engine, who)
      const zone = engine.installation().zone(who.organisation)
      const { key, matching, of, secondary } = query
      const type = askedType(engine, { ...params, of, secondary })
      const by = requestedGroup(engine.house, who, type, query.by)
      const asked = kpiRecords(engine, {
        ...params,
        ...periodOf(engine, query, zone),
        zone,
        by,
        key,
        matching,
        of,
        secondary,
        visible: visibleTo(engine, type, who),
      })
      refuseUnreadable(engine, who, [asked.type])
      const where = visibleTo(engine, asked.type, who, asked.where)
      const [page, count] = await Promise.all([
        listRecords(engine.house, run, {
          type: asked.type,
          where,
          sort: requestedSort(engine, who, asked.type, query.sort),
          after: query.after,
          limit: query.limit,
        }),
        countRecords(engine.house, run, { type: asked.type, where }),
      ])
      return {
        type: asked.type,
        where: asked.where,
        ...page,
        count,
        ...(await shownTo(engine, who, page.records)),
      }
    },
  })
  route({
    method: 'GET',
    path: '/api/measure',
    byScope: true,
    summary: 'Measure the records of a type that meet a condition, optionally in groups',
    query: z.object({
      type: z.string(),
      where: jsonText.optional(),
      measure: jsonText
        .optional()
        .describe('{"count":true}, {"share":condition}, {"mean":"effort"}, {"p90":{"between":["openedAt","resolvedAt"]}} …'),
      by: z.string().max(100).optional().describe('A field, or month:openedAt (also week, day, hour, weekday, hourOfDay)'),
      zone: z.string().max(60).optional(),
      groups,
    }),
    answer: measured,
    handle: ({ query, who }) => {
      const type = knownType(engine, query.type)
      const where = requestedCondition(engine, type, who, query.where)
      return measure(engine, runAs(engine, who), {
        type,
        where,
        measure: (query.measure ?? { count: true }) as Measure,
        by: requestedGroup(engine.house, who, type, query.by),
        zone: query.zone ?? engine.installation().zone(who.organisation),
        asker: who,
        maxGroups: query.groups,
      })
    },
  })
}
