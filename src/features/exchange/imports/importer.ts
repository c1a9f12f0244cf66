/**
 * Processes imports. States of a run: uploading -> reading -> writing -> done | failed | cancelled.
 *
 * The node that works on a run holds an advisory lock of a session, which PostgreSQL releases as soon as the program dies; another
 * node then continues at once after the last committed batch. (A job of graphile-worker whose worker was killed stays locked for four
 * hours.)
 */

import { type RawBuilder, sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { workOnEach } from '#engine/jobs/set-aside.ts'
import { advisoryLocks } from '#engine/store/advisory-locks.ts'
import { tableOf } from '#engine/store/sql-names.ts'
import { type Message, messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { checkMap } from './check-map.ts'
import { compileMap } from './compile.ts'
import { en } from './en.ts'
import type { ImportRow } from './history.ts'
import type { RowGroup } from './import-plan.ts'
import { endRun, hashOfMap, type ImportRun, readRun } from './import-runs.ts'
import { type Work, waiting, writeBatch } from './import-write.ts'
import { noReferences } from './references.ts'
import { stageFile } from './stage.ts'

const messageOf = messagesOf(en)

/** Rows of one transaction: some hundred records of a log. */
const rowsPerBatch = 5000
/** The maximum number of rows of one record. */
const maxRowsPerRecord = 100_000

/**
 * Processes every waiting import that no other node works on, until it is stopped; a started batch is finished. An import that fails
 * with an error that is not about its file or map is set aside, and does not stop the following ones.
 */
export const workOff = async (engine: Engine, stopped: () => boolean = () => false): Promise<void> => {
  const waiting = await engine.database.as('*')<{ id: string }>(
    sql`select id from import_run where state in ('reading', 'writing') order by created_at`,
  )
  await workOnEach(engine, {
    task: 'imports',
    units: waiting,
    nameOf: ({ id }) => id,
    work: ({ id }) =>
      engine.database.whileLocked({ lock: advisoryLocks.importClaims, key: id }, (isLost) =>
        workOn(engine, id, () => stopped() || isLost()),
      ),
    stop: stopped,
  })
}
/** Errors of the file or the map end the run with their sentence; errors of the database are thrown, and the run stays unchanged. */
const workOn = async (engine: Engine, id: string, stopped: () => boolean): Promise<void> => {
  const run = engine.database.as('*')
  try {
    const found = await readRun(run, id)
    if (!found) return
    checkMap(engine.house, found.map)
    if (found.state === 'reading') {
      if (!(await stageFile(engine, found, stopped))) return
      await run(
        sql`with gone as (delete from import_part where import = ${id}) update import_run set state = 'writing' where id = ${id} and state = 'reading'`,
      )
    } else if (found.dryRun) await forgetVerdicts(engine, id)
    const writing = await readRun(run, id)
    if (writing?.state !== 'writing' || !(await writeRows(engine, writing, stopped))) return
    if (!writing.dryRun) await run(sql`select know_sizes(cast(${['record', 'story', 'clock', tableOf(writing.map.type)]} as text[]))`)
    await endRun(run, id, 'done', engine.now())
  } catch (error) {
    if (!(error instanceof Fault) || error.retry) throw error
    await endRun(run, id, 'failed', engine.now(), error.sentence)
  }
}

/** Restarts an interrupted dry run: the records that it would create were known only in memory. */
const forgetVerdicts = (engine: Engine, id: string): Promise<unknown> =>
  engine.database.as('*')(sql`
    with again as (update import_row set verdict = null, reason = null, message = null where import = ${id} and verdict is not null and key <> '')
    update import_run set key = null, rows_done = unread, rows_bad = unread - rows_skipped, records_created = 0, records_changed = 0, records_unchanged = 0, made = '{}'
    from (select count(*) as unread from import_row where import = ${id} and key = '') bad where id = ${id}`)

/** Writes all rows, then the missing references. Returns true at the end, false when it was stopped before. */
const writeRows = async (engine: Engine, run: ImportRun, stopped: () => boolean): Promise<boolean> => {
  const work = { run, compiled: compileMap(engine.house, run.map), mapHash: hashOfMap(run.map), references: noReferences() }
  if (!(await walk(engine, { ...work, again: false }, run.key ?? '', stopped))) return false
  return run.dryRun || walk(engine, { ...work, references: noReferences(), again: true }, '', stopped)
}

const walk = async (engine: Engine, work: Work, after: string, stopped: () => boolean): Promise<boolean> => {
  let page = readPage(engine, work, after)
  for (;;) {
    const groups = await page
    const last = groups.at(-1)
    if (!last) return true
    // read while the previous page is written
    page = readPage(engine, work, last.key)
    // awaited in the next iteration, which throws the error
    page.catch(() => undefined)
    if (!(await writeOrHalve(engine, work, groups))) return false
    if (stopped()) return false
  }
}

interface StagedRow {
  readonly line: number
  readonly key: string
  readonly cells: string
}

/** The rows of the next records, complete records only. */
const readPage = async (engine: Engine, work: Work, after: string): Promise<readonly RowGroup[]> => {
  const run = engine.database.as('*')
  const { id } = work.run
  const rows = await run<StagedRow>(sql`
    select line, key, cells from import_row where import = ${id} and key > ${after} and ${unwritten(work)}
    order by import, key, sort nulls first, line limit ${rowsPerBatch}`)
  const groups = groupsOf(rows)
  if (rows.length < rowsPerBatch) return groups
  if (groups.length > 1) return groups.slice(0, -1)
  const key = groups[0]?.key ?? ''
  return groupsOf(
    await run<StagedRow>(
      sql`select line, key, cells from import_row where import = ${id} and key = ${key} and ${unwritten(work)} order by sort nulls first, line limit ${maxRowsPerRecord}`,
    ),
  )
}

const unwritten = ({ again }: Work): RawBuilder<unknown> => (again ? sql`verdict = ${waiting}` : sql`verdict is null`)

const groupsOf = (rows: readonly StagedRow[]): readonly RowGroup[] => {
  const groups: { key: string; rows: ImportRow[] }[] = []
  for (const { line, key, cells } of rows) {
    const last = groups.at(-1)
    const row: ImportRow = { line, cells: JSON.parse(cells), text: cells }
    if (last?.key === key) last.rows.push(row)
    else groups.push({ key, rows: [row] })
  }
  return groups
}

/** When the database refuses a batch, its halves are written separately, down to the refused record. */
const writeOrHalve = async (engine: Engine, work: Work, groups: readonly RowGroup[]): Promise<boolean> => {
  try {
    return await writeBatch(engine, work, groups)
  } catch (error) {
    if (!isRefused(error)) throw error
    if (groups.length === 1) return markBad(engine, work, groups[0] as RowGroup, error as Error)
    const middle = Math.ceil(groups.length / 2)
    return (await writeOrHalve(engine, work, groups.slice(0, middle))) && (await writeOrHalve(engine, work, groups.slice(middle)))
  }
}

/** Data that PostgreSQL refuses (class 22), violated constraints (23), rows outside the organisations of the importer (42501). */
const isRefused = (error: unknown): boolean => /^(22|23|42501)/.test((error as { code?: string }).code ?? '')

/** PostgreSQL does not name the value, because row-level security could hide it; the name of the constraint contains the fields. */
const refusalOf = (error: Error): Message => {
  const { code, constraint = '', table = '' } = error as { code?: string; constraint?: string; table?: string }
  if (code === '42501') return messageOf('outsideOrganisations')
  const fields = constraint
    .slice(table.length + 1)
    .replace(/_(once|key|fkey)$/, '')
    .replace('type_number', 'number')
    .replaceAll('_', ' ')
  if (code === '23505') return messageOf('sameValue', { fields })
  return code === '23503' ? messageOf('leadsNowhere', { fields }) : messageOf('refusedByDatabase', { detail: error.message })
}

const markBad = async (engine: Engine, work: Work, group: RowGroup, error: Error): Promise<boolean> => {
  const { run: importRun, again } = work
  const message = JSON.stringify(refusalOf(error))
  const [going] = await engine.database.as('*')<{ id: string }>(sql`
    with bad as (update import_row set verdict = 'bad', reason = null, message = cast(${message} as jsonb), cells = '' where import = ${importRun.id} and key = ${group.key} and ${unwritten(work)} returning 1)
    update import_run set key = ${again ? sql`key` : group.key}, rows_done = rows_done + ${again ? 0 : group.rows.length}, rows_bad = rows_bad + ${group.rows.length}
    where id = ${importRun.id} and state = 'writing' returning id`)
  return going !== undefined
}
