/**
 * Routes under /api/imports, for administrators: a file becomes records by a map. POST creates the run, PUT .../data uploads the file
 * (in one piece, or in numbered parts, so that a lost connection costs one part), and any node with the role worker processes it.
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Engine } from '#engine/engine.ts'
import { newestFirst } from '#http/newest-first.ts'
import type { Say } from '#http/reader.ts'
import { type ApiContext, routesOn } from '#http/route.ts'
import { type Actor, isAdministrator } from '#kernel/actor.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { importMissingValues, importRows, importRun, importRuns } from './import-answers.ts'
import { beginRun, endRun, type ImportRun, makeRun, readRun, readVerdicts, seeRun, seeRuns, takeUpload } from './import-runs.ts'
import { linesOfMap, missingValuesOf } from './missing-values.ts'

const messageOf = messagesOf(en)

const params = z.object({ id: z.uuid() })
const dataQuery = z.object({
  part: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe('The number of this part, from 0; without it the body is the whole file'),
  last: z.stringbool().optional().describe('Whether the file ends with this part; true without a part number'),
})
const rowsQuery = z.object({
  verdict: z.enum(['create', 'change', 'nothing', 'bad']).optional(),
  after: z.coerce.number().int().min(0).default(0).describe('Rows after this line'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})
const newImport = z.object({
  name: z.string().trim().min(1).max(200),
  map: z.union([z.string().max(1_000_000), z.record(z.string(), z.unknown())]).describe('The map, as YAML or JSON text or as an object'),
  dryRun: z.boolean().optional().describe('Dry run: returns a verdict for every row and writes nothing'),
  fingerprint: z.string().max(200).optional().describe('Hash of file and map: an unfinished run with the same one is resumed'),
})

const requireAdministrator = (who: Actor): void => {
  if (!isAdministrator(who)) throw new Fault('access.denied', messageOf('administratorsOnly'))
}

/** Versions before messages stored texts. */
const textOf = (reason: Message | string | null, say: Say): string | null =>
  reason === null || typeof reason === 'string' ? reason : say(reason)

/** A run for the API, with its progress and speed. */
const describeRun = (run: ImportRun, now: string, say: Say) => {
  const { map, scope: _, line: __, key: ___, rowsDone, rowsRead, trouble, ...rest } = run
  const seconds = run.startedAt ? (Date.parse(run.finishedAt ?? now) - Date.parse(run.startedAt)) / 1000 : 0
  // reading is about a fifth of the work on a row
  const progress = run.state === 'done' ? 1 : run.state === 'writing' && rowsRead > 0 ? 0.2 + (0.8 * rowsDone) / rowsRead : 0
  return {
    ...rest,
    trouble: textOf(trouble, say),
    type: map.type,
    map: map.name,
    rowsRead,
    rowsDone,
    seconds,
    rowsPerSecond: seconds > 0 ? Math.round(rowsDone / seconds) : 0,
    progress,
  }
}

export const importRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  const seen = async (who: Actor, id: string): Promise<ImportRun> => {
    requireAdministrator(who)
    const run = await seeRun(engine, who, id)
    if (!run) throw new Fault('record.unknown', messageOf('unknown'))
    return run
  }
  route({
    method: 'POST',
    path: '/api/imports',
    summary: 'Create an import; upload its file next',
    body: newImport,
    answer: importRun,
    handle: async ({ body, who, say, reply }) => {
      requireAdministrator(who)
      const map = typeof body.map === 'string' ? body.map : JSON.stringify(body.map)
      reply.code(201)
      return describeRun(await makeRun(engine, who, { ...body, map }), engine.now(), say)
    },
  })
  route({
    method: 'GET',
    path: '/api/imports',
    summary: 'List the imports, newest first',
    query: newestFirst,
    answer: importRuns,
    handle: async ({ query, who, say }) => {
      requireAdministrator(who)
      const { rows, next } = await seeRuns(engine, who, query)
      return { imports: rows.map((run) => describeRun(run, engine.now(), say)), next }
    },
  })
  route({
    method: 'GET',
    path: '/api/imports/:id',
    summary: 'Get an import and its progress',
    params,
    answer: importRun,
    handle: async ({ params: { id }, who, say }) => describeRun(await seen(who, id), engine.now(), say),
  })
  route({
    method: 'GET',
    path: '/api/imports/:id/rows',
    summary: 'List the rows of an import that failed or lack a reference, with the reason; of a dry run all rows',
    params,
    query: rowsQuery,
    answer: importRows,
    handle: async ({ params: { id }, query, who, say }) => {
      await seen(who, id)
      const { rows, next } = await readVerdicts(engine.database.as('*'), id, query)
      return { rows: rows.map((row) => ({ ...row, reason: textOf(row.reason, say) })), next }
    },
  })
  route({
    method: 'GET',
    path: '/api/imports/:id/missing-values',
    summary: 'List the texts of the file that have no value in the map, and the lines that the map lacks',
    params,
    answer: importMissingValues,
    handle: async ({ params: { id }, who }) => {
      await seen(who, id)
      const { values, count } = await missingValuesOf(engine.database.as('*'), id)
      return { map: linesOfMap(values), values, count }
    },
  })
  route({
    method: 'DELETE',
    path: '/api/imports/:id',
    summary: 'Stop an import; records that it wrote stay',
    params,
    handle: async ({ params: { id }, who, reply }) => {
      await seen(who, id)
      await endRun(engine.database.as('*'), id, 'cancelled', engine.now())
      return reply.code(204).send()
    },
  })
}

/** Mounts the upload in a scope of its own, because it takes a body of any type as a stream. */
export const importUpload = (app: FastifyInstance, context: ApiContext): void => {
  const { engine } = context
  void app.register(async (corner) => {
    corner.removeAllContentTypeParsers()
    corner.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    const route = routesOn(corner, context, [])
    route({
      method: 'PUT',
      path: '/api/imports/:id/data',
      summary: 'Upload the file of an import, plain or gzipped, whole or in parts',
      params,
      query: dataQuery,
      handle: async ({ params: { id }, query, who, say, request }) => {
        requireAdministrator(who)
        const run = await seeRun(engine, who, id)
        if (!run) throw new Fault('record.unknown', messageOf('unknown'))
        const data = (request.body ?? []) as AsyncIterable<Uint8Array>
        const parts = await takeUpload(engine, id, data, query.part ?? 0)
        if (query.last ?? query.part === undefined) await beginRun(engine, id)
        const after = await readRun(engine.database.as('*'), id)
        return { ...(after ? describeRun(after, engine.now(), say) : {}), parts }
      },
    })
  })
}
