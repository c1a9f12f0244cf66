/** Routes under /api/recurring: recurring groups, and the creation of a record for one. */
import { z } from 'zod'
import { refuseUnreadable } from '#engine/access/request-conditions.ts'
import { mayCreate, mayRead } from '#engine/access/rights.ts'
import { labelsFor } from '#engine/access/shown.ts'
import type { Engine } from '#engine/engine.ts'
import type { routesOn } from '#http/route.ts'
import { messagesOf, processName } from '#kernel/messages.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { RecurringGroup } from '#kernel/recurring.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { raise } from './raise-record.ts'
import { raised, recurringGroups } from './recurring-answers.ts'
import { groupsOf } from './recurring-groups.ts'

const messageOf = messagesOf(en)

const trendsOf = (engine: Engine, process: string): Readonly<Record<string, RecurringGroup>> => {
  const found = engine.house.processes.get(process)
  if (!found) throw new Fault('path.unknown', messageOf('unknownProcess', { process }))
  return found.recurring
}

export const trendRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/recurring/:process',
    byScope: true,
    summary: 'List recurring groups of records in a process, with the records behind each and what can be created from it',
    params: z.object({ process: z.string().max(100) }),
    answer: recurringGroups,
    handle: async ({ params, who }) => {
      const seen = Object.entries(trendsOf(engine, params.process)).filter(([, trend]) => mayRead(engine.house, trend.of, who))
      const trends = await Promise.all(
        seen.map(async ([name, trend]) => ({
          name,
          label: trend.label,
          of: trend.of,
          raises: trend.raises,
          may: mayCreate(engine.house, trend.raises, who),
          ...(await groupsOf(engine, who, trend)),
        })),
      )
      const ids = trends.flatMap(({ groups }) => groups.flatMap(({ by }) => Object.values(by)))
      return { trends, refs: await labelsFor(engine, who, ids) }
    },
  })
  route({
    method: 'POST',
    path: '/api/recurring/:process/:trend',
    byScope: true,
    summary: 'Create the record for a recurring group; every record of the group then refers to it',
    params: z.object({ process: z.string().max(100), trend: z.string().max(100) }),
    body: z.object({ by: z.record(z.string().max(100), z.uuid()) }),
    answer: raised,
    handle: async ({ params, body, who, reply }) => {
      const trends = trendsOf(engine, params.process)
      const trend = Object.hasOwn(trends, params.trend) ? ownValue(trends, params.trend) : undefined
      if (!trend) throw new Fault('path.unknown', messageOf('unknownGroup', { process: processName(params.process), name: params.trend }))
      refuseUnreadable(engine, who, [trend.of])
      const record = await raise(engine, who, trend, body.by)
      reply.status(201)
      return { record }
    },
  })
}
