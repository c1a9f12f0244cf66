/** Checks that are one query each over whole tables: rows that belong together, states, numbers, references, queues. */
import { type RawBuilder, sql } from 'kysely'
import { type Field, targetOf } from '#kernel/field.ts'
import type { House } from '#kernel/house.ts'
import { fieldName, type Message, messagesOf, type NameRef, stateName, typeName, valueName } from '#kernel/messages.ts'
import { isCustom, snake, tableOf } from '../store/sql-names.ts'
import { en } from './en.ts'
import { type Findings, type Inspected, maxFindingsPerCheck } from './finding.ts'

const messageOf = messagesOf(en)

interface FoundRow {
  readonly number: string
  readonly type: string
  /** What else the sentence names. */
  readonly [name: string]: unknown
}

interface TableCheck {
  readonly check: string
  readonly query: RawBuilder<FoundRow>
  readonly say: (row: FoundRow, about: { readonly record: string; readonly type: NameRef }) => Message
}

const text = (value: unknown): string => String(value ?? '–')

/** All checks of tables, one after the other. */
export const checkTables = async function* ({ engine: { house }, run }: Inspected): Findings {
  for (const { check, query, say } of tableChecks(house)) {
    const rows = await run(sql<FoundRow>`select * from (${query}) found limit ${maxFindingsPerCheck + 1}`, 'one-off')
    for (const row of rows) yield { check, message: say(row, { record: text(row.number), type: typeName(row.type) }) }
  }
}

const tableChecks = (house: House): readonly TableCheck[] => [
  {
    check: 'unknown-type',
    query: sql`select number, type from record where type <> all (cast(${[...house.records.keys()]} as text[]))`,
    say: ({ number, type }) => messageOf('typeUnknown', { record: number, type }),
  },
  {
    check: 'unknown-state',
    query: sql`
      select r.number, r.type, r.state, r.phase
      from record r
      left join json_to_recordset(cast(${statesJson(house)} as json)) as s(type text, state text, phase text)
        on s.type = r.type and s.state = r.state and s.phase = r.phase
      where s.state is null and r.type = any (cast(${[...house.records.keys()]} as text[]))`,
    say: ({ state, phase }, about) => messageOf('stateUnknown', { ...about, state: text(state), phase: text(phase) }),
  },
  {
    check: 'closed-at',
    query: sql`
      select number, type, phase from record
      where (phase in ('closed', 'cancelled')) <> (closed_at is not null)`,
    say: ({ type, phase }, about) => messageOf('closedAt', { ...about, phase: valueName(type, 'phase', phase) }),
  },
  {
    check: 'story-missing',
    query: sql`
      select r.number, r.type from record r
      where not exists (select from story s where s.record = r.id and s.kind in ('created', 'imported'))`,
    say: (_, about) => messageOf('storyMissing', about),
  },
  {
    check: 'version',
    query: sql`
      select r.number, r.type, r.version, s.version as recorded
      from record r
      join (select record, max(version) as version from story group by record) s on s.record = r.id
      where s.version <> r.version`,
    say: ({ version, recorded }, about) => messageOf('versionOfStory', { ...about, version: text(version), recorded: text(recorded) }),
  },
  ...['story', 'clock', 'decision'].map(
    (table): TableCheck => ({
      check: 'organisation',
      query: sql`
        select r.number, r.type from ${sql.table(table)} x
        join record r on r.id = x.record
        where x.organisation <> r.organisation
        group by r.number, r.type`,
      say: (_, about) => messageOf('organisationDiffers', { ...about, table }),
    }),
  ),
  {
    check: 'number-doubled',
    query: sql`select type, upper(number) as number, count(*) as n from record group by type, upper(number) having count(*) > 1`,
    say: ({ n }, about) => messageOf('numberDoubled', { ...about, count: Number(n) }),
  },
  {
    check: 'outbox',
    query: sql`
      select o.record as number, o.type from outbox o
      where o.record is not null and not exists (select from record r where r.id = o.record)`,
    say: ({ number }) => messageOf('outboxWithoutRecord', { id: number }),
  },
  {
    check: 'jobs',
    query: sql`
      select cast(j.id as text) as number, j.task as type, j.record from list_job_records() j
      where not exists (select from record r where r.id = j.record)`,
    say: ({ number, type, record }) => messageOf('jobWithoutRecord', { id: number, task: type, record: text(record) }),
  },
  ...spineReferences(house),
  ...[...house.records.keys()].flatMap((type) => typeChecks(house, type)),
]

const statesJson = (house: House): string =>
  JSON.stringify(
    [...house.records].flatMap(([type, { model }]) => Object.entries(model.states).map(([state, phase]) => ({ type, state, phase }))),
  )

/** The references that every record has. Their kind does not say the type of a person. */
const spineReferences = (house: House): readonly TableCheck[] =>
  referencesOf(house.base)
    .filter(([name]) => name !== 'id')
    .map(([name, field]) => ({
      check: 'reference',
      query: sql`
        select r.number, r.type, r.${sql.id(snake(name))} as id from record r
        where r.${sql.id(snake(name))} is not null
          and not exists (select from record x where x.id = r.${sql.id(snake(name))} and x.type = ${targetOf(field) ?? 'person'})`,
      say: ({ type, id }, about) => messageOf('refersToNothing', { ...about, field: fieldName(type, name), id: text(id) }),
    }))

const referencesOf = (fields: Readonly<Record<string, Field>>): readonly (readonly [string, Field])[] =>
  Object.entries(fields).filter(([name, { kind }]) => !isCustom(name) && (kind === 'ref' || kind === 'refs' || kind === 'person'))

/** The checks of one record type. */
const typeChecks = (house: House, type: string): readonly TableCheck[] => {
  const { model } = house.type(type)
  const table = tableOf(type)
  const sequence = `number_${table}`
  return [
    {
      check: 'row-missing',
      query: sql`
        select r.number, r.type from record r
        where r.type = ${type} and not exists (select from ${sql.table(table)} t where t.id = r.id)`,
      say: (_, about) => messageOf('rowMissing', { ...about, table }),
    },
    {
      check: 'row-alone',
      query: sql`
        select cast(t.id as text) as number, ${type} as type from ${sql.table(table)} t
        where not exists (select from record r where r.id = t.id and r.type = ${type})`,
      say: ({ number }) => messageOf('spineMissing', { table, id: number }),
    },
    {
      check: 'organisation',
      query: sql`
        select r.number, r.type from ${sql.table(table)} t join record r on r.id = t.id
        where r.type = ${type} and t.organisation <> r.organisation`,
      say: (_, about) => messageOf('organisationDiffers', { ...about, table }),
    },
    {
      check: 'number-ahead',
      // numbers that imports brought along have other forms and lengths
      query: sql`
        select max(r.number) as number, ${type} as type, max(s.last) as last
        from record r, (select coalesce(last_value, 0) as last from pg_sequences where schemaname = 'public' and sequencename = ${sequence}) s
        where r.type = ${type} and r.number ~ ${`^${model.prefix}\\d{7}$`} and cast(right(r.number, 7) as bigint) > s.last
        having count(*) > 0`,
      say: ({ last }, about) => messageOf('numberAhead', { ...about, last: Number(last) }),
    },
    ...referencesOf(model.fields).map(([name, field]): TableCheck => {
      const target = sql.table(tableOf(targetOf(field) ?? 'person'))
      const column = sql.id(snake(name))
      const from = field.kind === 'refs' ? sql`, unnest(t.${column}) as ref(id)` : sql`, lateral (select t.${column} as id) ref`
      return {
        check: 'reference',
        query: sql`
          select r.number, r.type, ref.id from ${sql.table(tableOf(type))} t join record r on r.id = t.id${from}
          where ref.id is not null and not exists (select from ${target} x where x.id = ref.id)`,
        say: ({ id }, about) => messageOf('refersToNothing', { ...about, field: fieldName(type, name), id: text(id) }),
      }
    }),
  ]
}

/** The state in the row against the last state that the story tells, in the order in which it was written. */
export const checkStates = async function* ({ run }: Inspected): Findings {
  const rows = await run(
    sql<FoundRow>`
      select r.number, r.type, r.state, s.recorded
      from record r
      join (
        select distinct on (record) record, to_state as recorded from story
        where to_state is not null and kind in ('created', 'moved', 'imported')
        order by record, at desc, id desc
      ) s on s.record = r.id
      where s.recorded <> r.state
      limit ${maxFindingsPerCheck + 1}`,
    'one-off',
  )
  for (const { number, type, state, recorded } of rows)
    yield {
      check: 'state',
      message: messageOf('stateOfStory', {
        record: number,
        type: typeName(type),
        state: stateName(type, text(state)),
        recorded: stateName(type, text(recorded)),
      }),
    }
}
