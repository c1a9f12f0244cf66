/** /api/records: listing, reading, creating, changing and moving records of any type. */
import { z } from 'zod'
import { requestedSort } from '#engine/access/look-through.ts'
import { knownType, requestedCondition } from '#engine/access/request-conditions.ts'
import { shownTo } from '#engine/access/shown.ts'
import type { Engine } from '#engine/engine.ts'
import { changeRecord, createRecord, moveRecord, runAs, seeRecord } from '#engine/records/records.ts'
import { countRecords, listRecords, maxRowsPerPage } from '#engine/store/list.ts'
import { matchText } from '#engine/store/search-match.ts'
import type { Actor } from '#kernel/actor.ts'
import { messagesOf } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { Fault } from '#kernel/trouble.ts'
import { recordList, recordPage, written } from './answers/record-answers.ts'
import { en } from './en.ts'
import { withKey } from './idempotency.ts'
import { describeRecord } from './record-page.ts'
import { jsonText, type routesOn } from './route.ts'

const messageOf = messagesOf(en)

export const typeParam = z.object({ type: z.string().max(100) })
export const recordParams = z.object({ type: z.string().max(100), key: z.string().max(100) })
export const maxCommentCharacters = 200_000
const values = z.record(z.string(), z.unknown())

/** A pasted text may be long; the search uses its beginning. */
const maxSearchCharacters = 10_000
export const searchText = z.string().trim().max(maxSearchCharacters)

export const listQuery = z.object({
  where: jsonText.optional().describe('A condition as JSON'),
  sort: z.string().max(100).optional().describe('A field; with a leading minus in descending order'),
  after: z.string().max(2000).optional().describe('The cursor `next` of the previous page'),
  limit: z.coerce.number().int().min(1).max(maxRowsPerPage).optional(),
  search: searchText.optional().describe('Words, names or numbers; without `sort`, the best match comes first'),
  count: z.stringbool().optional().describe('Also count all matching records'),
})

/** The version in If-Match, if there is one. */
const seenVersion = (header: string | undefined): number | undefined => {
  if (header === undefined || header === '*') return undefined
  const version = Number(header.replaceAll(/^W\/|"/g, ''))
  if (!Number.isInteger(version)) throw new Fault('request.invalid', messageOf('ifMatch'))
  return version
}

/** A record after a write, as its writer may see it. */
const answerOf = async (engine: Engine, who: Actor, written: AnyRecord) => {
  const { records, refs } = await shownTo(engine, who, [written])
  return { record: records[0] ?? written, refs }
}

export const recordRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/records/:type',
    byScope: true,
    summary: 'List the records that meet a condition, in pages',
    params: typeParam,
    query: listQuery,
    answer: recordList,
    handle: async ({ params, query, who }) => {
      const type = knownType(engine, params.type)
      const where = requestedCondition(engine, type, who, query.where)
      const run = runAs(engine, who)
      const question = { type, where, search: query.search ? await matchText(run, query.search, [type]) : undefined }
      const [page, count] = await Promise.all([
        listRecords(engine.house, run, {
          ...question,
          sort: requestedSort(engine, who, type, query.sort),
          after: query.after,
          limit: query.limit,
        }),
        query.count ? countRecords(engine.house, run, question) : undefined,
      ])
      return {
        ...page,
        ...(count === undefined ? {} : { count }),
        ...(await shownTo(engine, who, page.records)),
      }
    },
  })
  route({
    method: 'POST',
    path: '/api/records/:type',
    byScope: true,
    summary: 'Create a record',
    params: typeParam,
    body: z.object({ values }),
    answer: written,
    handle: async ({ params, body, who, request, reply }) => {
      const record = await withKey(engine, who, request, (within) =>
        createRecord(engine, who, knownType(engine, params.type), body.values, { within }),
      )
      reply.code(201)
      return answerOf(engine, who, record)
    },
  })
  route({
    method: 'GET',
    path: '/api/records/:type/:key',
    byScope: true,
    summary: 'Get a record by id or number, with its moves (and why some are not possible), its clocks and its subprocesses',
    params: recordParams,
    answer: recordPage,
    handle: async ({ params, who, reply, say }) => {
      const run = runAs(engine, who)
      const record = await seeRecord(engine, run, who, knownType(engine, params.type), params.key)
      reply.header('etag', `"${record.version}"`)
      return describeRecord({ engine, run, who, say }, record)
    },
  })
  route({
    method: 'PATCH',
    path: '/api/records/:type/:key',
    byScope: true,
    summary: 'Update values of a record; If-Match contains the version that was read',
    params: recordParams,
    body: z.object({ values, comment: z.string().max(maxCommentCharacters).optional(), internal: z.boolean().optional() }),
    answer: written,
    handle: async ({ params, body, who, request, reply }) => {
      const record = await withKey(engine, who, request, async (within) => {
        const version = seenVersion(request.headers['if-match'])
        const { comment: text, internal } = body
        return (
          await changeRecord(engine, who, knownType(engine, params.type), params.key, body.values, { version, text, internal, within })
        ).record
      })
      reply.header('etag', `"${record.version}"`)
      return answerOf(engine, who, record)
    },
  })
  route({
    method: 'POST',
    path: '/api/records/:type/:key/moves/:move',
    byScope: true,
    summary: 'Move a record; a refusal contains the reason',
    params: recordParams.extend({ move: z.string().max(100) }),
    body: z.object({
      values: values.optional(),
      comment: z.string().max(maxCommentCharacters).optional(),
      internal: z.boolean().optional(),
    }),
    answer: written,
    handle: async ({ params, body, who, request, reply }) => {
      const record = await withKey(engine, who, request, async (within) => {
        const version = seenVersion(request.headers['if-match'])
        const { comment: text, internal, values = {} } = body
        const options = { version, text, internal, within }
        return (await moveRecord(engine, who, knownType(engine, params.type), params.key, params.move, values, options)).record
      })
      reply.header('etag', `"${record.version}"`)
      return answerOf(engine, who, record)
    },
  })
}
