/** /api/records/:type/export: all records that a list would show, as a file; and the map by which an import reads it. */
import { Readable } from 'node:stream'
import { z } from 'zod'
import { knownType, requestedCondition } from '#engine/access/request-conditions.ts'
import { currencyOf } from '#engine/currency.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import { countRecords, sortOf } from '#engine/store/list.ts'
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
import { dataFace, wordsFace } from './faces.ts'
import { csvLines, jsonLines } from './lines.ts'

const messageOf = messagesOf(en)

/** More than a spreadsheet opens (1,048,576 rows); who has more asks by year. */
const mostRows = 1_000_000

const columns = z
  .string()
  .max(10_000)
  .optional()
  .describe('Fields with commas between, also behind a reference (service.title); * for every field; those of the list without it')

const exportQuery = (languages: readonly Language[]) =>
  listQuery.pick({ where: true, sort: true, search: true }).extend({
    columns,
    format: z.enum(['csv', 'ndjson']).default('csv').describe('ndjson: a JSON object in each line, with the values of this API'),
    words: z
      .enum(languages)
      .optional()
      .describe('CSV for people: the words of this language, as its spreadsheets read it; without it the data, as an import reads them'),
    zone: z
      .string()
      .refine(isZone, refused(messageOf('unknownZone')))
      .default('UTC')
      .describe('For the moments in CSV'),
    bom: z.stringbool().optional().describe('CSV begins with a byte order mark, by which spreadsheets know UTF-8'),
  })
/** The same as a body, for a condition that is too long for an address. */
const exportBody = (languages: readonly Language[]) =>
  exportQuery(languages).extend({ where: z.unknown().optional().describe('A condition'), bom: z.boolean().optional() })

const produces = ['text/csv', 'application/x-ndjson']
const summary = 'Export all records that meet a condition as a file; the header record-count has their number'

export const exportRoutes = (route: ReturnType<typeof routesOn>, engine: Engine, most = mostRows): void => {
  route({
    method: 'GET',
    path: '/api/records/:type/export',
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

/** The file as it will be sent. What cannot be asked is refused here, before the first byte; what breaks later breaks the connection. */
const openExport = async (engine: Engine, who: Actor, of: string, asked: z.output<ReturnType<typeof exportBody>>, most: number) => {
  const type = knownType(engine, of)
  const question = { type, where: requestedCondition(engine, type, who, asked.where), sort: asked.sort, search: asked.search }
  if (asked.sort) sortOf(engine.house, type, asked.sort)
  const named = readColumns(engine, type, who, asked.columns)
  const count = await countRecords(engine.house, runAs(engine, who), question)
  if (count > most) throw new Fault('request.too-large', messageOf('tooMany', { count, max: most }))
  const { format, words, zone } = asked
  const face = words
    ? wordsFace(engine.house, type, { language: words, zone, currency: currencyOf(engine.installation()) })
    : dataFace(engine.house, zone)
  const lines =
    format === 'ndjson'
      ? jsonLines(engine, who, question, named)
      : csvLines(engine, who, question, named, face, words ? spreadsheetForm(words) : plainForm)
  return {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson; charset=utf-8',
      'content-disposition': attached(`${type}-${engine.now().slice(0, 10)}.${format}`),
      'cache-control': 'no-store',
      'record-count': String(count),
    },
    text: Readable.from(asked.bom && format === 'csv' ? marked(lines) : lines, { objectMode: false }),
  }
}

const marked = async function* (lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield byteOrderMark
  yield* lines
}
