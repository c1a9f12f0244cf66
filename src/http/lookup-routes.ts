/** /api/search, /api/options, /api/processes: how things are found, and what there is. */
import { sql } from 'kysely'
import { z } from 'zod'
import { askedCondition, knownType } from '#engine/access/asked.ts'
import { mayCreate, mayRead } from '#engine/access/rights.ts'
import { visibleIds } from '#engine/access/visible-ids.ts'
import type { Engine } from '#engine/engine.ts'
import { runAs } from '#engine/records/records.ts'
import { conditionSql } from '#engine/store/condition.ts'
import { searchSql } from '#engine/store/list.ts'
import { isCustom } from '#engine/store/names.ts'
import { fromType } from '#engine/store/rows.ts'
import { baseFields } from '#fields/base.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Process, RecordType } from '#kernel/process.ts'
import { jsonText, type routesOn } from './route.ts'

export const lookupRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/search',
    summary: 'Records of all types that you may read, by words or number, best first',
    query: z.object({
      q: z.string().trim().min(1).max(200),
      types: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    answer: async ({ query, who }) => {
      const wanted = query.types?.split(',')
      const types = [...engine.house.records.keys()].filter(
        (type) => mayRead(engine.house, type, who) && (!wanted || wanted.includes(type)),
      )
      const run = runAs(engine, who)
      // the spine finds candidates over all types; each is then asked of its own access condition
      const found = await run<{ id: string; type: string }>(sql`
        select r.id, r.type from record r
        where r.type = any (cast(${types} as text[])) and ${searchSql(query.q)}
        order by (r.number = upper(${query.q})) desc, ts_rank(r.search, websearch_to_tsquery('sereno_es', ${query.q}) || websearch_to_tsquery('sereno_en', ${query.q})) desc, r.updated_at desc
        limit ${query.limit * 3}`)
      const visible = await visibleIds(engine, who, found)
      const ids = found
        .map((row) => row.id)
        .filter((id) => visible.has(id))
        .slice(0, query.limit)
      const results = await run<{ id: string }>(sql`
        select id, type, number, title, state, phase from record where id = any (cast(${ids} as uuid[])) order by array_position(cast(${ids} as uuid[]), id)`)
      return { results }
    },
  })
  route({
    method: 'GET',
    path: '/api/options/:type',
    summary: 'Records to choose from in a field that refers to this type',
    params: z.object({ type: z.string() }),
    query: z.object({
      q: z.string().max(200).default(''),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      where: jsonText.optional(),
    }),
    answer: async ({ params, query, who }) => {
      const type = knownType(engine, params.type)
      const run = runAs(engine, who)
      const { current } = engine.house.type(type).model
      const where = conditionSql(engine.house, type, askedCondition(engine, type, who, query.where))
      const like = `%${query.q.replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`
      const options = await run(sql`
        select r.id, r.number, r.title, r.state as detail ${fromType(type)}
        where r.type = ${type} and (r.phase not in ('closed', 'cancelled') or r.state = any (cast(${current} as text[]))) and ${where}
          ${query.q ? sql`and (fold(r.title) like fold(${like}) or r.number like upper(${like}))` : sql``}
        order by ${query.q ? sql`starts_with(fold(r.title), fold(${query.q})) desc,` : sql``} r.title
        limit ${query.limit}`)
      return { options }
    },
  })
  route({
    method: 'GET',
    path: '/api/processes',
    summary: 'The declarations of all processes, with their words in Spanish and English',
    answer: ({ who }) => ({
      processes: [...engine.house.processes.values()].map((process) => processJson(engine, process, who)),
      base: {
        fields: baseFields,
        words: engine.house.names.fields,
        phaseWords: engine.house.names.phases,
        roleWords: engine.house.names.roles,
      },
      relations: Object.entries(engine.house.names.relations).map(([name, words]) => ({ name, ...words })),
    }),
  })
}

const processJson = (engine: Engine, process: Process, who: Actor) => ({
  name: process.name,
  stage: process.stage,
  words: process.words,
  purpose: process.purpose,
  roles: process.roles,
  subprocesses: process.subprocesses,
  kpis: process.kpis,
  trends: Object.keys(process.trends),
  settings: Object.fromEntries(
    Object.entries(process.settings).map(([name, setting]) => [
      name,
      { ...setting, value: engine.installation().setting(process.name, name) },
    ]),
  ),
  records: process.records.map((record) => recordJson(engine, record, who)),
})

const addedWords = (engine: Engine, type: string) =>
  Object.fromEntries(
    Object.entries(engine.house.fieldsOf(type))
      .filter(([name]) => isCustom(name))
      .map(([name, field]) => [name, field.options['words']]),
  )

/** The fields that say what a record is about, where something is offered with it. */
const offeredBy = (offers: RecordType['offers']): readonly string[] => {
  const all = Object.values(offers)
  return all.length === 0 ? [] : [...new Set(['title', 'description', ...all.flatMap((offer) => offer.alike)])]
}

const recordJson = (engine: Engine, { model, lifecycle, clocks, offers, prefill, words }: RecordType, who: Actor) => ({
  name: model.name,
  prefix: model.prefix,
  icon: model.icon,
  words: { ...words, fields: { ...words.fields, ...addedWords(engine, model.name) } },
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
  may: { read: mayRead(engine.house, model.name, who), create: mayCreate(engine.house, model.name, who) },
})
