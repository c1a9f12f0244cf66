/** /api/records/…/story and /relations: the history of a record and its relations. */
import { z } from 'zod'
import { knownType } from '#engine/access/request-conditions.ts'
import { changeable, readsInternal } from '#engine/access/rights.ts'
import { labelsFor, withoutHidden } from '#engine/access/shown.ts'
import type { Engine } from '#engine/engine.ts'
import { idsInHistory, readHistory } from '#engine/records/read-history.ts'
import { commentRecord, runAs, seeRecord } from '#engine/records/records.ts'
import { endRelation, readReferring, readRelations, relateRecords } from '#engine/records/relations.ts'
import type { Run } from '#engine/store/database.ts'
import { idsReferredTo } from '#engine/store/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import { messagesOf, typeName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { Fault } from '#kernel/trouble.ts'
import { commented, related, relations, story } from './answers/record-answers.ts'
import { en } from './en.ts'
import { withKey } from './idempotency.ts'
import { maxCommentCharacters, recordParams } from './record-routes.ts'
import type { routesOn } from './route.ts'

const messageOf = messagesOf(en)

export const storyRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/records/:type/:key/story',
    byScope: true,
    summary: 'List the history of a record, oldest first',
    params: recordParams,
    query: z.object({ after: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(1000).default(200) }),
    answer: story,
    handle: async ({ params, query, who, say }) => {
      const run = runAs(engine, who)
      const record = await seeRecord(engine, run, who, knownType(engine, params.type), params.key)
      const insider = readsInternal(engine.house, params.type, who)
      const { rows, next } = await readHistory(run, record, { insider, after: query.after, limit: query.limit })
      const entries = rows.map(({ message, text, ...entry }) => ({ ...entry, text: message ? say(message) : text }))
      return {
        entries,
        next: next === null ? null : String(next),
        refs: await labelsFor(engine, who, [...idsReferredTo(engine.house, [record]), ...idsInHistory(engine.house, params.type, rows)]),
      }
    },
  })
  route({
    method: 'POST',
    path: '/api/records/:type/:key/story',
    byScope: true,
    summary: 'Add an internal or public comment to a record',
    params: recordParams,
    body: z.object({ text: z.string().trim().min(1).max(maxCommentCharacters), internal: z.boolean().default(true) }),
    answer: commented,
    handle: async ({ params, body, who, request, reply }) => {
      const { key } = params
      const record = await withKey(
        engine,
        who,
        request,
        async (within) => (await commentRecord(engine, who, { type: knownType(engine, params.type), key }, body, { within })).record,
      )
      reply.code(201)
      return { record: withoutHidden(engine, who, record) }
    },
  })
  route({
    method: 'GET',
    path: '/api/records/:type/:key/relations',
    byScope: true,
    summary: 'List the relations of a record, and how many records of each type refer to it',
    params: recordParams,
    query: z.object({ after: z.string().optional(), limit: z.coerce.number().int().min(1).max(1000).default(500) }),
    answer: relations,
    handle: async ({ params, query, who }) => {
      const run = runAs(engine, who)
      const record = await seeRecord(engine, run, who, knownType(engine, params.type), params.key)
      const [page, referring] = await Promise.all([
        readRelations(engine, run, who, { ...query, id: record.id }),
        readReferring(engine, run, who, record),
      ])
      return { ...page, referring }
    },
  })
  route({
    method: 'POST',
    path: '/api/records/:type/:key/relations',
    byScope: true,
    summary: 'Relate a record to another one',
    params: recordParams,
    body: z.object({
      to: z.uuid(),
      relation: z.string().min(1).max(60),
      redundancy: z.string().max(60).optional(),
      required: z.number().int().min(1).optional(),
    }),
    answer: related,
    handle: async ({ params, body, who, reply }) => {
      const run = runAs(engine, who)
      const record = await changeableRecord(engine, run, who, params)
      const made = await relateRecords(engine, who, record, body)
      reply.code(201)
      return made
    },
  })
  route({
    method: 'DELETE',
    path: '/api/records/:type/:key/relations/:relation',
    byScope: true,
    summary: 'Delete a relation',
    params: recordParams.extend({ relation: z.uuid() }),
    answer: z.object({}),
    handle: async ({ params, who }) => {
      const run = runAs(engine, who)
      const record = await changeableRecord(engine, run, who, params)
      await endRelation(engine, who, record, params.relation)
      return {}
    },
  })
}

const changeableRecord = async (engine: Engine, run: Run, who: Actor, params: { type: string; key: string }): Promise<AnyRecord> => {
  const record = await seeRecord(engine, run, who, knownType(engine, params.type), params.key)
  if (changeable(engine.house, params.type, who).length === 0)
    throw new Fault('access.denied', messageOf('mayNotRelate', { type: typeName(params.type) }))
  return record
}
