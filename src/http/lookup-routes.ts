/** /api/search, /api/options and /api/processes: finding records, and the declarations of all processes. */
import { z } from 'zod'
import { findOptions } from '#engine/access/find-options.ts'
import { searchRecords } from '#engine/access/find-records.ts'
import { knownType, requestedCondition } from '#engine/access/request-conditions.ts'
import { madeByProgram, mayCreate, mayRead, withheldOnCreation } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { isCustom } from '#engine/store/sql-names.ts'
import { baseFields } from '#fields/base.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Process, RecordType } from '#kernel/process.ts'
import { house } from './answers/house-answers.ts'
import { options, searchResults } from './answers/record-answers.ts'
import { searchText } from './record-routes.ts'
import { jsonText, type routesOn } from './route.ts'

export const lookupRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/search',
    byScope: true,
    summary: 'Search records of all types: the exact number first, then open records, best match first',
    query: z.object({
      q: searchText.min(1).describe('Words, parts of names, paths and addresses, or a number'),
      types: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    answer: searchResults,
    handle: async ({ query, who }) => {
      const { rows, next } = await searchRecords(engine, who, { text: query.q, types: query.types?.split(','), limit: query.limit })
      return { results: rows, more: next !== null }
    },
  })
  route({
    method: 'GET',
    path: '/api/options/:type',
    byScope: true,
    summary: 'List records to choose from in a field that refers to this type',
    params: z.object({ type: z.string() }),
    query: z.object({
      q: searchText.default(''),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      where: jsonText.optional(),
    }),
    answer: options,
    handle: async ({ params, query, who }) => {
      const type = knownType(engine, params.type)
      const where = requestedCondition(engine, type, who, query.where)
      const { rows, next, refs } = await findOptions(engine, who, { type, text: query.q, where, limit: query.limit })
      return { options: rows, more: next !== null, refs }
    },
  })
  route({
    method: 'GET',
    path: '/api/processes',
    byScope: true,
    summary: 'List the declarations of all processes, with their names in every language',
    answer: house,
    handle: ({ who }) => ({
      processes: [...engine.house.processes.values()].map((process) => processJson(engine, process, who)),
      base: {
        fields: baseFields,
        fieldLabels: engine.house.names.fields,
        phaseLabels: engine.house.names.phases,
        roleLabels: engine.house.names.roles,
      },
      relations: Object.entries(engine.house.names.relations).map(([name, label]) => ({ name, ...label })),
    }),
  })
}

const processJson = (engine: Engine, process: Process, who: Actor) => ({
  name: process.name,
  stage: process.stage,
  label: process.label,
  purpose: process.purpose,
  roles: process.roles,
  subprocesses: process.subprocesses,
  kpis: process.kpis,
  trends: Object.keys(process.recurring),
  settings: Object.fromEntries(
    Object.entries(process.settings).map(([name, setting]) => [
      name,
      { ...setting, value: engine.installation().setting(process.name, name) },
    ]),
  ),
  records: process.records.map((record) => recordJson(engine, record, who)),
})

const customLabels = (engine: Engine, type: string) =>
  Object.fromEntries(
    Object.entries(engine.house.fieldsOf(type))
      .filter(([name]) => isCustom(name))
      .map(([name, field]) => [name, field.options['label']]),
  )

/** The fields by which suggestions for a record are found; empty if the type has no suggestions. */
const offeredBy = (offers: RecordType['offers']): readonly string[] => {
  const all = Object.values(offers)
  return all.length === 0 ? [] : [...new Set(['title', 'description', ...all.flatMap((offer) => offer.alike)])]
}

const recordJson = (engine: Engine, { model, lifecycle, clocks, offers, prefill, labels }: RecordType, who: Actor) => ({
  name: model.name,
  prefix: model.prefix,
  icon: model.icon,
  labels: { ...labels, fields: { ...labels.fields, ...customLabels(engine, model.name) } },
  fields: Object.fromEntries(Object.entries(engine.house.fieldsOf(model.name)).filter(([name]) => !(name in engine.house.base))),
  states: model.states,
  start: model.start,
  current: model.current,
  people: model.people,
  columns: model.columns,
  sections: model.sections,
  moves: Object.fromEntries(
    Object.entries(lifecycle.moves).map(([name, move]) => [
      name,
      { from: move.from, to: move.to ?? null, by: move.by, needs: move.needs ?? [], asks: move.asks ?? [], tone: move.tone ?? 'plain' },
    ]),
  ),
  clocks,
  offered: offeredBy(offers),
  prefilled: prefill !== undefined,
  may: {
    read: mayRead(engine.house, model.name, who),
    create: mayCreate(engine.house, model.name, who) && !madeByProgram(engine.house, model.name),
    withheld: [...withheldOnCreation(engine.house, model.name, who)],
  },
})
