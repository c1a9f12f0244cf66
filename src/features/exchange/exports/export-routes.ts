/** GET and POST /api/records/:type/export: the records of a list as a file, and the map with which an import reads it. */
import { Readable } from 'node:stream'
import { z } from 'zod'
import { requestedSort } from '#engine/access/look-through.ts'
import { knownType, requestedCondition } from '#engine/access/request-conditions.ts'
import { currencyOf } from '#engine/currency.ts'
import type { Engine } from '#engine/engine.ts'
import { report } from '#engine/log/log.ts'
import { runAs } from '#engine/records/records.ts'
import { countRecords, sortOf } from '#engine/store/list.ts'
import { matchText } from '#engine/store/search-match.ts'
import { listQuery, typeParam } from '#http/record-routes.ts'
import type { routesOn } from '#http/route.ts'
import { refused } from '#http/schema-problems.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Language } from '#kernel/localized-text.ts'
import { messagesOf } from '#kernel/messages.ts'
import { isZone } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { byteOrderMark, plainForm, spreadsheetForm } from '../csv/write-csv.ts'
import { readColumns } from './columns.ts'
import { en } from './en.ts'
import { mapOf } from './export-map.ts'
import { dataFace, labelsFace } from './faces.ts'
import { csvLines, jsonLines } from './lines.ts'

const messageOf = messagesOf(en)

/** Close to the limit of spreadsheets (1,048,576 rows); larger lists are exported by year. */
const maxExportRows = 1_000_000

const columns = z
  .string()
  .max(10_000)
  .optional()
  .describe(
    'Fields separated by commas, including fields of references (service.title); * for every field; the columns of the list by default',
  )

const exportQuery = (languages: readonly Language[]) =>
  listQuery.pick({ where: true, sort: true, search: true }).extend({
    columns,
    format: z.enum(['csv', 'ndjson']).default('csv').describe('ndjson: one JSON object per line, with the values of this API'),
    labels: z
      .enum(languages)
      .optional()
      .describe('CSV for people: texts and number format of this language. Without it, CSV for programs, which an import can read'),
    zone: z
      .string()
      .refine(isZone, refused(messageOf('unknownZone')))
      .default('UTC')
      .describe('The time zone of the moments in CSV'),
    bom: z.stringbool().optional().describe('Start CSV with a byte order mark, by which spreadsheets recognise UTF-8'),
  })
/** The same parameters as a body, for a condition that is too long for a URL. */
const exportBody = (languages: readonly Language[]) =>
  exportQuery(languages).extend({ where: z.unknown().optional().describe('A condition'), bom: z.boolean().optional() })

const produces = ['text/csv', 'application/x-ndjson']
const summary = 'Export all records that meet a condition as a file; the header record-count has their number'

export const exportRoutes = (route: ReturnType<typeof routesOn>, engine: Engine, most = maxExportRows): void => {
  route({
    method: 'GET',
    path: '/api/records/:type/export',
    byScope: true,
    summary,
    params: typeParam,
    query: exportQuery(engine.messages.languages),
    produces,
    handle: async ({ params, query, who, reply }) => {
      const file = await openExport(engine, who, params.type, query, most)
      return reply.headers(file.headers).send(file.text)
    },
  })
  route({
    method: 'POST',
    path: '/api/records/:type/export',
    byScope: true,
    summary: `${summary}. As GET, for a long condition`,
    params: typeParam,
    body: exportBody(engine.messages.languages),
    produces,
    handle: async ({ params, body, who, reply }) => {
      const file = await openExport(engine, who, params.type, body, most)
      return reply.headers(file.headers).send(file.text)
    },
  })
  route({
    method: 'GET',
    path: '/api/records/:type/export/map',
    byScope: true,
    summary: 'Get the map by which an import reads an export of these columns',
    params: typeParam,
    query: z.object({ columns }),
    produces: ['application/yaml'],
    handle: ({ params, query, who, say, reply }) => {
      const type = knownType(engine, params.type)
      const map = mapOf(engine.house, type, readColumns(engine, type, who, query.columns), say)
      return reply
        .type('application/yaml; charset=utf-8')
        .header('content-disposition', attached(`${type}-map.yaml`))
        .send(map)
    },
  })
}

const attached = (name: string): string => `attachment; filename="${name}"`

/** Opens the export. Invalid requests are refused before the first byte; a later error closes the connection. */
const openExport = async (engine: Engine, who: Actor, of: string, asked: z.output<ReturnType<typeof exportBody>>, most: number) => {
  const type = knownType(engine, of)
  const sort = requestedSort(engine, who, type, asked.sort)
  const run = runAs(engine, who)
  const where = requestedCondition(engine, type, who, asked.where)
  const question = { type, where, sort, search: asked.search ? await matchText(run, asked.search, [type]) : undefined }
  if (sort) sortOf(engine.house, type, sort)
  const named = readColumns(engine, type, who, asked.columns)
  const count = await countRecords(engine.house, run, question)
  if (count > most) throw new Fault('request.too-large', messageOf('tooMany', { count, max: most }))
  const { format, labels, zone } = asked
  const face = labels
    ? labelsFace(engine.house, type, { language: labels, zone, currency: currencyOf(engine.installation()) })
    : dataFace(engine.house, zone)
  const lines =
    format === 'ndjson'
      ? jsonLines(engine, who, question, named)
      : csvLines(engine, who, question, named, face, labels ? spreadsheetForm(labels) : plainForm)
  const text = Readable.from(asked.bom && format === 'csv' ? marked(lines) : lines, { objectMode: false })
  // the status is sent already: without this line nobody would know why the connection was closed
  text.on('error', (error) => report('http', error, { type }))
  return {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson; charset=utf-8',
      'content-disposition': attached(`${type}-${engine.now().slice(0, 10)}.${format}`),
      'cache-control': 'no-store',
      'record-count': String(count),
    },
    text,
  }
}

const marked = async function* (lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield byteOrderMark
  yield* lines
}
