/** /api/records/…/story and /relations: what happened to a record, and what it hangs together with. */
import { sql } from 'kysely'
import { z } from 'zod'
import { knownType } from '#engine/access/asked.ts'
import { changeable, mayComment, mayRead } from '#engine/access/rights.ts'
import type { Engine } from '#engine/engine.ts'
import { commentRecord, runAs, seeRecord } from '#engine/records/records.ts'
import { relateStatement } from '#engine/records/relate.ts'
import type { Run } from '#engine/store/database.ts'
import { isCustom, snake, tableOf } from '#engine/store/names.ts'
import { readRefs } from '#engine/store/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import { targetOf } from '#kernel/house.ts'
import { type Message, messageMaker, relationName, typeName } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'
import { recordParams } from './record-routes.ts'
import type { routesOn } from './route.ts'

const maker = messageMaker(en)
const named = ({ number, title }: { readonly number: string; readonly title: string }) => ({ number, title })

interface StoryRow {
  readonly id: number
  readonly at: string
  readonly kind: string
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>> | null
  readonly text: string | null
  readonly message: Message | null
}

/** Those who only see what they asked for read the public words and the states, not the notes of those who work on it. */
const readStory = (run: Run, record: AnyRecord, insider: boolean, after: number, limit: number) =>
  run<StoryRow & Record<string, unknown>>(sql`
    select id, at, kind, move, from_state as "from", to_state as "to", ${insider ? sql`changes` : sql`null as changes`},
      ${insider ? sql`text, message` : sql`case when internal then null else text end as text, case when internal then null else message end as message`}, internal,
      jsonb_build_object('kind', actor_kind, 'id', actor, 'name', actor_name) as by
    from story
    where record = ${record.id} and id > ${after} ${insider ? sql`` : sql`and (not internal or kind in ('created', 'moved', 'imported'))`}
    order by id
    limit ${limit}`)

const idsIn = (engine: Engine, type: string, rows: readonly StoryRow[]): readonly string[] =>
  rows.flatMap((row) =>
    Object.entries(row.changes ?? {}).flatMap(([name, pair]) => {
      const kind = engine.house.fieldOf(type, name)?.kind
      return kind === 'ref' || kind === 'person'
        ? pair.filter((id): id is string => typeof id === 'string')
        : kind === 'refs'
          ? pair.flatMap((ids) => (ids as string[] | null) ?? [])
          : []
    }),
  )

export const storyRoutes = (route: ReturnType<typeof routesOn>, engine: Engine): void => {
  route({
    method: 'GET',
    path: '/api/records/:type/:key/story',
    summary: 'What happened to the record, oldest first',
    params: recordParams,
    query: z.object({ after: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(1000).default(200) }),
    answer: async ({ params, query, who, say }) => {
      const run = runAs(engine, who)
      const record = await seeRecord(engine, run, who, knownType(engine, params.type), params.key)
      const insider =
        mayComment(engine.house, params.type, who) === 'internal' ||
        who.roles.includes('auditor') ||
        changeable(engine.house, params.type, who).length > 0
      const rows = await readStory(run, record, insider, query.after, query.limit)
      const entries = rows.map(({ message, text, ...entry }) => ({ ...entry, text: message ? say(message) : text }))
      const last = rows.at(-1)
      return {
        entries,
        next: rows.length === query.limit && last ? String(last.id) : null,
        refs: await readRefs(engine.house, engine.database.as('*'), [record], idsIn(engine, params.type, rows)),
      }
    },
  })
  route({
    method: 'POST',
    path: '/api/records/:type/:key/story',
    summary: 'Writes into the story: an internal note, or words that the requester reads too',
    params: recordParams,
    body: z.object({ text: z.string().trim().min(1).max(200_000), internal: z.boolean().default(true) }),
    answer: async ({ params, body, who, reply }) => {
      const { record } = await commentRecord(engine, who, knownType(engine, params.type), params.key, body.text, body.internal)
      reply.code(201)
      return { record }
    },
  })
  route({
    method: 'GET',
    path: '/api/records/:type/:key/relations',
    summary: 'Relations to other records, and how many records of which type refer to this one',
    params: recordParams,
    answer: async ({ params, who }) => {
      const run = runAs(engine, who)
      const record = await seeRecord(engine, run, who, knownType(engine, params.type), params.key)
      return { relations: await readRelations(run, record.id), referring: await readReferring(engine, run, who, record) }
    },
  })
  route({
    method: 'POST',
    path: '/api/records/:type/:key/relations',
    summary: 'Relates the record to another one',
    params: recordParams,
    body: z.object({
      to: z.uuid(),
      relation: z.string().min(1).max(60),
      redundancy: z.string().max(60).optional(),
      required: z.number().int().min(1).optional(),
    }),
    answer: async ({ params, body, who, reply }) => {
      const run = runAs(engine, who)
      const record = await changeableRecord(engine, run, who, params)
      if (body.to === record.id) throw new Fault('value.refused', maker('relatedToItself'))
      const [other] = await run<{ number: string; title: string }>(sql`select number, title from record where id = ${body.to}`)
      if (!other) throw new Fault('record.unknown', maker('otherUnknown'))
      const [made] = await engine.database.transaction('*', async (within) => {
        const row = await within(relateStatement(record.id, body.to, body.relation, record.organisation, who.id))
        await within(
          sql`update relation set redundancy = ${body.redundancy ?? null}, required = ${body.required ?? null} where id = ${row[0]?.id}`,
        )
        await addRelationEntry(engine, within, who, record, maker('related', { ...named(other), relation: relationName(body.relation) }))
        return row
      })
      engine.written()
      reply.code(201)
      return made
    },
  })
  route({
    method: 'DELETE',
    path: '/api/records/:type/:key/relations/:relation',
    summary: 'Ends a relation',
    params: recordParams.extend({ relation: z.uuid() }),
    answer: async ({ params, who }) => {
      const run = runAs(engine, who)
      const record = await changeableRecord(engine, run, who, params)
      await engine.database.transaction('*', async (within) => {
        const [gone] = await within<{ relation: string; number: string; title: string }>(sql`
          with gone as (
            delete from relation where id = ${params.relation} and (from_id = ${record.id} or to_id = ${record.id})
            returning relation, case when from_id = ${record.id} then to_id else from_id end as other
          )
          select gone.relation, r.number, r.title from gone join record r on r.id = gone.other`)
        if (gone)
          await addRelationEntry(
            engine,
            within,
            who,
            record,
            maker('relationEnded', { ...named(gone), relation: relationName(gone.relation) }),
          )
      })
      engine.written()
      return {}
    },
  })
}

const changeableRecord = async (engine: Engine, run: Run, who: Actor, params: { type: string; key: string }): Promise<AnyRecord> => {
  const record = await seeRecord(engine, run, who, knownType(engine, params.type), params.key)
  if (changeable(engine.house, params.type, who).length === 0)
    throw new Fault('access.denied', maker('mayNotRelate', { type: typeName(params.type) }))
  return record
}

/** A relation is part of the story of the record it starts from, and news for the graph. */
const addRelationEntry = async (engine: Engine, run: Run, who: Actor, record: AnyRecord, message: Message): Promise<void> => {
  await run(sql`
    with s as (
      insert into story (record, type, organisation, version, at, kind, actor_kind, actor, actor_name, message)
      values (${record.id}, ${record.type}, ${record.organisation}, ${record.version}, ${engine.now()}, 'related', ${who.kind}, ${who.id}, ${who.name}, cast(${JSON.stringify(message)} as jsonb))
    )
    insert into outbox (record, type, organisation, kind, payload) values (${record.id}, ${record.type}, ${record.organisation}, 'related', ${JSON.stringify({ kind: 'related' })})`)
}

const readRelations = (run: Run, id: string) =>
  run(sql`
    select l.id, l.relation, l.redundancy, l.required, case when l.from_id = ${id} then 'out' else 'in' end as way,
      jsonb_build_object('id', r.id, 'type', r.type, 'number', r.number, 'title', r.title, 'state', r.state, 'phase', r.phase) as record
    from relation l
    join record r on r.id = case when l.from_id = ${id} then l.to_id else l.from_id end
    where l.from_id = ${id} or l.to_id = ${id}
    order by l.relation, r.title
    limit 500`)

/** Where other types point to this record by one of their fields; one count for each, in one query. */
const readReferring = async (engine: Engine, run: Run, who: Actor, record: AnyRecord) => {
  const places = [...engine.house.records.values()]
    .filter(({ model }) => mayRead(engine.house, model.name, who))
    .flatMap(({ model }) =>
      Object.entries(model.fields)
        .filter(([name, field]) => targetOf(field) === record.type && !isCustom(name))
        .map(([name, field]) => ({ type: model.name, name, many: field.kind === 'refs' })),
    )
  if (places.length === 0) return []
  const counts = places.map(
    ({ type, name, many }) =>
      sql`select ${type}::text as type, ${name}::text as field, (select count(*) from ${sql.table(tableOf(type))} where ${many ? sql`${record.id}::uuid = any (${sql.id(snake(name))})` : sql`${sql.id(snake(name))} = ${record.id}`}) as count`,
  )
  const rows = await run<{ type: string; field: string; count: number }>(sql`${sql.join(counts, sql` union all `)}`)
  return rows.filter((row) => row.count > 0)
}
