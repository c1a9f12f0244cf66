/**
 * Keeps the search of stored records up to date with the declarations. Each write indexes its record at once; but when the fields of a type
 * change (a field is added, hidden from a role, or cut in another way), records written before are found by the old ones until this round
 * has passed them. The table `search_index` says by which fields a type is found and how far the round is.
 */
import { sql } from 'kysely'
import { formats } from '#fields/text/text-formats.ts'
import type { House } from '#kernel/house.ts'
import type { Engine } from '../engine.ts'
import { workOnEach } from '../jobs/set-aside.ts'
import type { Run } from '../store/database.ts'
import { databaseFault } from '../store/database-trouble.ts'
import { readRecords } from '../store/rows.ts'
import { searchContent, searchedFields } from './search-content.ts'

/** Rises when the program cuts texts in another way, so that all records are indexed again. */
const version = 1
/** Half a millisecond each: a batch keeps its rows locked for a fraction of a second. */
const recordsPerBatch = 500
const roundMs = 2000

/** One round: indexes records for some seconds. Returns how many. */
export const reindex = async (engine: Engine, stop?: AbortSignal): Promise<number> => {
  const began = performance.now()
  await noteFields(engine)
  let count = await indexSetAside(engine)
  for (const type of await unfinished(engine)) {
    for (let n = 1; n > 0; count += n) {
      if (stop?.aborted || performance.now() - began > roundMs) return count
      n = await indexBatch(engine, type).catch((error: unknown) => {
        if (databaseFault(error)) throw error
        return indexOneByOne(engine, type)
      })
    }
  }
  return count
}

/** A field whose values are found in a form of their own is noted with it. */
const withFormat = (name: string, format: unknown): string => (formats.get(format)?.searched ? `${name}:${String(format)}` : name)

/** By which fields records of the type are found, as `search_index` notes it. */
export const foundBy = (house: House, type: string): string =>
  `${version}: ${searchedFields(house, type)
    .map((name) => withFormat(name, house.fieldOf(type, name)?.options['format']))
    .toSorted()
    .join(' ')}`

/** Notes by which fields each type is found now. Types without records have nothing to index. */
const noteFields = async ({ house, database }: Engine): Promise<void> => {
  const declared = [...house.records.keys()].map((type) => ({
    type,
    fields: foundBy(house, type),
  }))
  await database.as('*')(sql`
    insert into search_index as s (type, fields, done)
    select d.type, d.fields, first.type is null
    from json_to_recordset(cast(${JSON.stringify(declared)} as json)) as d(type text, fields text)
    left join search_index known on known.type = d.type
    left join lateral (select r.type from record r where r.type = d.type limit 1) first on true
    where known.fields is distinct from d.fields
    on conflict (type) do update set fields = excluded.fields, after = null, done = excluded.done
    where s.fields <> excluded.fields`)
}

const unfinished = async ({ house, database }: Engine): Promise<readonly string[]> => {
  const rows = await database.as('*')<{ type: string }>(sql`select type from search_index where not done order by type`)
  return rows.map(({ type }) => type).filter((type) => house.records.has(type))
}

const nextRecords = (run: Run, type: string): Promise<readonly { readonly id: string }[]> =>
  run<{ id: string }>(sql`
    select r.id
    from record r
    where r.type = ${type} and r.id > coalesce((select after from search_index where type = ${type}), '00000000-0000-0000-0000-000000000000')
    order by r.id
    limit ${recordsPerBatch}
    for no key update`)

/** Indexes the next records of a type; none are left if it returns 0. They are locked before they are read, so that no change is overwritten. */
const indexBatch = ({ house, database }: Engine, type: string): Promise<number> =>
  database.transaction('*', async (run) => {
    const rows = await nextRecords(run, type)
    const last = rows.at(-1)
    if (!last) {
      await run(sql`update search_index set done = true where type = ${type}`)
      return 0
    }
    await indexRecords(
      house,
      run,
      type,
      rows.map(({ id }) => id),
    )
    await run(sql`update search_index set after = ${last.id} where type = ${type}`)
    return rows.length
  })

interface StoredRecord {
  readonly id: string
  readonly type: string
}

/** Each record in a transaction of its own; one that fails is set aside. */
const indexEach = async (engine: Engine, records: readonly StoredRecord[]): Promise<number> => {
  const { house, database } = engine
  const work = ({ id, type }: StoredRecord): Promise<void> =>
    database.transaction('*', async (run) => {
      await run(sql`select from record where id = ${id} for no key update`)
      await indexRecords(house, run, type, [id])
    })
  return (await workOnEach(engine, { task: 'search', units: records, nameOf: ({ id }) => id, work })).length
}

/** The next records of a type of which one has failed. */
const indexOneByOne = async (engine: Engine, type: string): Promise<number> => {
  const run = engine.database.as('*')
  const rows = await nextRecords(run, type)
  const last = rows.at(-1)
  // another node was faster
  if (!last) return 0
  await indexEach(
    engine,
    rows.map(({ id }) => ({ id, type })),
  )
  await run(sql`update search_index set after = ${last.id} where type = ${type}`)
  return rows.length
}

const indexSetAside = async (engine: Engine): Promise<number> =>
  indexEach(
    engine,
    await engine.database.as('*')<StoredRecord>(sql`
      select r.id, r.type from set_aside a join record r on r.id = cast(a.unit as uuid) where a.task = 'search' and a.retry_at <= now()`),
  )

/** Indexes some records of a type by their stored texts. */
export const indexRecords = async (house: House, run: Run, type: string, ids: readonly string[]): Promise<void> => {
  const records = await readRecords(house, run, type, ids)
  await store(
    run,
    records.map((record) => ({ id: record.id, ...searchContent(house, type, record) })),
  )
}

const store = (run: Run, contents: readonly object[]) =>
  run(sql`
    update record r set search = search_document(case when x."hasNumber" then r.number end, x.title, x.body, x.parts)
    from json_to_recordset(cast(${JSON.stringify(contents)} as json)) as x(id uuid, title text, body text, parts text, "hasNumber" boolean)
    where r.id = x.id`)
