/** Stores the runs of imports: creates and finds them, and changes their state. */
import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { rootOrganisation } from '#engine/access/root-organisation.ts'
import type { Engine } from '#engine/engine.ts'
import { advisoryLocks } from '#engine/store/advisory-locks.ts'
import { type Run, scopeOf } from '#engine/store/database.ts'
import { newId } from '#engine/store/ids.ts'
import { type Page, pageOf } from '#engine/store/page.ts'
import type { NewestFirst } from '#http/newest-first.ts'
import { type Actor, administersInstallation } from '#kernel/actor.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { shift } from '#kernel/time.ts'
import { Fault } from '#kernel/trouble.ts'
import { insertBatch } from './bulk.ts'
import { checkMap } from './check-map.ts'
import { en } from './en.ts'
import { completeMap, type ImportMap, problemAt, readMap, wrongMap } from './import-map.ts'

const messageOf = messagesOf(en)

export type RunState = 'uploading' | 'reading' | 'writing' | 'done' | 'failed' | 'cancelled'

export interface ImportRun {
  readonly id: string
  readonly name: string
  readonly state: RunState
  readonly dryRun: boolean
  readonly map: ImportMap
  readonly organisation: string
  readonly scope: string
  readonly madeBy: string
  readonly createdAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  readonly parts: number
  readonly bytes: number
  readonly line: number
  readonly key: string | null
  readonly rowsRead: number
  readonly rowsDone: number
  readonly rowsBad: number
  readonly rowsSkipped: number
  /** As recognised or as the map says; null before the file is read. */
  readonly encoding: string | null
  readonly recordsCreated: number
  readonly recordsChanged: number
  readonly recordsUnchanged: number
  readonly made: Readonly<Record<string, number>>
  /** Why it failed; a text in runs of versions before messages. */
  readonly trouble: Message | string | null
}

const columns = sql`id, name, state, dry_run as "dryRun", map, organisation, scope, made_by as "madeBy", created_at as "createdAt", started_at as "startedAt",
  finished_at as "finishedAt", parts, bytes, line, key, rows_read as "rowsRead", rows_done as "rowsDone", rows_bad as "rowsBad", rows_skipped as "rowsSkipped", encoding,
  records_created as "recordsCreated", records_changed as "recordsChanged", records_unchanged as "recordsUnchanged", made, coalesce(message, to_jsonb(trouble)) as trouble`

export const readRun = async (run: Run, id: string): Promise<ImportRun | undefined> => {
  const [found] = await run<ImportRun>(sql`select ${columns} from import_run where id = ${id}`)
  return found && { ...found, map: completeMap(found.map) }
}

/** The runs that an administrator may see are those of the actor's organisations. */
const visible = ({ organisations }: Actor) =>
  organisations === 'all' ? sql`true` : sql`organisation = any (cast(${[...organisations]} as uuid[]))`

/** A run that the administrator may see. */
export const seeRun = async (engine: Engine, who: Actor, id: string): Promise<ImportRun | undefined> =>
  (await engine.database.as('*')<ImportRun>(sql`select ${columns} from import_run where id = ${id} and ${visible(who)}`))[0]

/** The runs that the administrator may see, newest first. */
export const seeRuns = async (engine: Engine, who: Actor, { before, limit }: NewestFirst) => {
  const rows = await engine.database.as('*')<ImportRun>(sql`
    select ${columns} from import_run
    where ${visible(who)} and (${before ?? null}::uuid is null or id < ${before ?? null})
    order by id desc limit ${limit + 1}`)
  return pageOf(rows, limit, ({ id }) => id)
}

export interface NewImport {
  readonly name: string
  /** YAML or JSON. */
  readonly map: string
  readonly dryRun?: boolean | undefined
  /** Hash of file and map: an unfinished run with the same one is resumed. */
  readonly fingerprint?: string | undefined
}

/** Creates a run that waits for its file, or returns an unfinished one with the same file and map. */
export const makeRun = async (engine: Engine, who: Actor, asked: NewImport): Promise<ImportRun> => {
  const { map, where } = readMap(asked.map, engine.messages.languages)
  checkMap(engine.house, map, where)
  // an organisation belongs to itself, so it would lie outside of what the administrator of a customer may write
  if (map.type === 'organisation' && !administersInstallation(who))
    throw new Fault('access.denied', messageOf('organisationsByInstallation'))
  const dryRun = asked.dryRun ?? false
  return engine.database.transaction('*', async (run) => {
    await run(sql`select pg_advisory_xact_lock(${advisoryLocks.importRuns})`)
    await forgetRows(run, sql`import in (select id from import_run where finished_at < ${shift(engine.now(), verdictRetention, -1)})`)
    const organisation = await organisationOf(engine, run, who, map)
    if (asked.fingerprint) {
      const [begun] = await run<ImportRun>(sql`
        select ${columns} from import_run
        where fingerprint = ${asked.fingerprint} and dry_run = ${dryRun} and organisation = ${organisation} and state in ('uploading', 'reading', 'writing')
        order by created_at desc limit 1`)
      if (begun) return begun
    }
    const [made] = await run<ImportRun>(sql`
      insert into import_run (name, dry_run, map, fingerprint, organisation, scope, made_by)
      values (${asked.name}, ${dryRun}, cast(${JSON.stringify(map)} as jsonb), ${asked.fingerprint ?? null}, ${organisation}, ${administersInstallation(who) ? '*' : scopeOf(who)}, ${who.name})
      returning ${columns}`)
    if (!made) throw new Error('a run that was written can be read')
    return made
  })
}

/** How long verdicts can be read after the end of a run. */
const verdictRetention = 'P30D'

const organisationOf = async (engine: Engine, run: Run, who: Actor, map: ImportMap): Promise<string> => {
  if (map.organisation !== undefined) {
    const found = await run<{ id: string }>(sql`
      select r.id from record r join organisation o on o.id = r.id
      where r.type = 'organisation' and (r.title = ${map.organisation} or r.number = upper(${map.organisation}) or o.external_id = ${map.organisation})`)
    const [one, another] = found
    if (!one || another)
      throw wrongMap([
        problemAt(
          () => undefined,
          ['organisation'],
          messageOf(another ? 'organisationsTwice' : 'organisationUnknown', { name: map.organisation }),
        ),
      ])
    if (who.organisations !== 'all' && !who.organisations.includes(one.id))
      throw new Fault('access.denied', messageOf('organisationNotYours'))
    return one.id
  }
  return who.organisation ?? (await rootOrganisation(run)) ?? makeRoot(engine, run)
}

/** Creates an organisation for an import before the set-up, which renames it. */
const makeRoot = async (engine: Engine, run: Run): Promise<string> => {
  const [id, at] = [newId(), engine.now()]
  const title = 'Sereno'
  const fields = Object.fromEntries(
    Object.entries(engine.house.fieldsOf('organisation')).map(([name, field]) => [name, field.options.default ?? null]),
  )
  const base = {
    id,
    type: 'organisation',
    title,
    state: 'active',
    phase: 'active',
    organisation: id,
    openedAt: at,
    createdAt: at,
    updatedAt: at,
    version: 1,
  }
  const record = { ...fields, ...base, kind: 'internal' }
  await run(
    insertBatch(engine.house, 'organisation', [record], {
      entries: [
        {
          record: id,
          organisation: id,
          version: 1,
          at,
          kind: 'created',
          from: null,
          to: 'active',
          actorKind: 'import',
          actor: null,
          actorName: 'Sereno',
          changes: null,
        },
      ],
    }),
  )
  return id
}

/** The size of a row of `import_part`. All but the last have exactly this size, so that a client knows where to continue. */
export const partBytes = 1024 * 1024
/** The largest file, as it is sent. */
export const maxFileBytes = 1024 * 1024 * 1024

/** Stores the bytes of a file from the part `from` on, and replaces parts sent before. Returns the number of parts. */
export const takeUpload = async (engine: Engine, id: string, data: AsyncIterable<Uint8Array>, from: number): Promise<number> => {
  const run = engine.database.as('*')
  const [before] = await run<{ state: RunState; parts: number }>(sql`select state, parts from import_run where id = ${id}`)
  if (before?.state !== 'uploading') throw new Fault('record.changed', messageOf('hasItsFile'))
  if (from > before.parts) throw new Fault('request.invalid', messageOf('partMissing', { missing: before.parts, part: from }))
  let part = from
  let pending = Buffer.alloc(0)
  const store = async (bytes: Buffer): Promise<void> => {
    await engine.database.transaction('*', (tx) => storePart(tx, id, part, bytes))
    part += 1
  }
  for await (const chunk of data) {
    pending = Buffer.concat([pending, chunk])
    for (; pending.length >= partBytes; pending = pending.subarray(partBytes)) await store(pending.subarray(0, partBytes))
  }
  if (pending.length > 0) await store(pending)
  return part
}

const storePart = async (run: Run, id: string, part: number, bytes: Buffer): Promise<void> => {
  await run(
    sql`insert into import_part (import, part, bytes) values (${id}, ${part}, ${bytes}) on conflict (import, part) do update set bytes = excluded.bytes`,
  )
  const [sum] = await run<{ bytes: number }>(sql`
    update import_run set parts = ${part + 1}, bytes = (select coalesce(sum(length(bytes)), 0) from import_part where import = ${id} and part <= ${part})
    where id = ${id} and state = 'uploading' returning bytes`)
  if (!sum) throw new Fault('record.changed', messageOf('hasItsFile'))
  if (sum.bytes > maxFileBytes) throw new Fault('request.too-large', messageOf('fileTooLarge', { max: maxFileBytes }))
}

/** Marks the file as complete: the next importer starts with it. */
export const beginRun = async (engine: Engine, id: string): Promise<void> => {
  await engine.database.as('*')(sql`
    update import_run set state = 'reading', started_at = ${engine.now()} where id = ${id} and state = 'uploading'`)
}

/** A message as JSON. Its parameters can be parts of a file, with characters that PostgreSQL cannot store: those are shown as symbols. */
export const messageJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.replaceAll('\u0000', '\u2400').toWellFormed() : part))

/** Ends a run: what it wrote stays, the stored file is deleted. */
export const endRun = async (
  run: Run,
  id: string,
  state: 'done' | 'failed' | 'cancelled',
  at: string,
  trouble: Message | null = null,
): Promise<void> => {
  await run(sql`
    update import_run set state = ${state}, finished_at = ${at}, message = cast(${trouble && messageJson(trouble)} as jsonb) where id = ${id} and state not in ('done', 'failed', 'cancelled')`)
  await run(sql`delete from import_part where import = ${id}`)
  while ((await forgetRows(run, sql`import = ${id} and verdict is null`)) === rowsPerDelete);
}

/** Keeps each statement below a minute for files of any length. */
const rowsPerDelete = 50_000
const forgetRows = async (run: Run, where: RawBuilder<unknown>): Promise<number> =>
  (
    await run(
      sql`delete from import_row where ctid = any (array(select ctid from import_row where ${where} limit ${rowsPerDelete})) returning 1`,
    )
  ).length

export interface RowVerdict {
  readonly line: number
  readonly key: string
  readonly verdict: string
  /** A text in rows of versions before messages. */
  readonly reason: Message | string | null
}

export const readVerdicts = async (
  run: Run,
  id: string,
  question: { readonly verdict?: string | undefined; readonly after: number; readonly limit: number },
): Promise<Page<RowVerdict, number>> => {
  const rows = await run<RowVerdict>(sql`
    select line, key, verdict, coalesce(message, to_jsonb(reason)) as reason from import_row
    where import = ${id} and verdict is not null and line > ${question.after} ${question.verdict ? sql`and verdict = ${question.verdict}` : sql``}
    order by line limit ${question.limit + 1}`)
  return pageOf(rows, question.limit, ({ line }) => line)
}

/** The hash of a map: with another map, the same rows are processed again. */
export const hashOfMap = (map: ImportMap): string => createHash('sha256').update(JSON.stringify(map)).digest('base64')
