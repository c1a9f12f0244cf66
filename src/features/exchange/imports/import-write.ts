/**
 * Writes one batch in one transaction: records, their rows, story, clocks, referenced records, and the progress of the run.
 *
 * Lock: the batches of all imports are written one after the other (advisory lock `importRuns`, held to the commit). So records that two
 * files refer to are created once, without deadlocks.
 */
import { setImmediate as othersFirst } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Engine } from '#engine/engine.ts'
import { loadFacts } from '#engine/facts/load-facts.ts'
import { derived } from '#engine/records/values.ts'
import { advisoryLocks } from '#engine/store/advisory-locks.ts'
import { placeOf } from '#engine/store/column-place.ts'
import type { Run } from '#engine/store/database.ts'
import { columnsOf, fromType, lockOfBoth, toRecord } from '#engine/store/rows.ts'
import { type Message, messagesOf, sentences } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import { announce, deleteClocks, insertBatch, passNumbers, updateBatch, type WholeRecord } from './bulk.ts'
import type { Compiled } from './compile.ts'
import { en } from './en.ts'
import { clocksOfHistory } from './import-clocks.ts'
import { planGroup, type RecordPlan, type RowGroup, type SeenRow } from './import-plan.ts'
import { writeRelations } from './import-relations.ts'
import type { ImportRun } from './import-runs.ts'
import { findReferences, type References } from './references.ts'

const messageOf = messagesOf(en)

export interface Work {
  readonly run: ImportRun
  readonly compiled: Compiled
  readonly mapHash: string
  readonly references: References
  /** Whether the whole file is written and missing references are looked up again. */
  readonly again: boolean
}

/** Writes a batch. Returns false, and writes nothing, when the run was cancelled or continued by another node meanwhile. */
export const writeBatch = async (engine: Engine, work: Work, groups: readonly RowGroup[]): Promise<boolean> => {
  const { run: importRun, compiled } = work
  let keepReferences = (): void => undefined
  const written = await engine.database
    .transaction(importRun.scope, async (run) => {
      await run(sql`select pg_advisory_xact_lock(${advisoryLocks.importRuns})`)
      const making = { organisation: importRun.organisation, now: engine.now(), by: importRun.name, real: !importRun.dryRun }
      const keys = groups.map((group) => group.key)
      const seen = await readSeen(run, importRun, keys)
      const existing = await readExisting(run, compiled, keys)
      const found = await findReferences(
        compiled,
        run,
        work.references,
        groups.flatMap((group) => group.rows.map((row) => row.cells)),
        making,
      )
      keepReferences = found.keep
      const decided = await readDecided(run, compiled, existing.values())
      const context = {
        decided,
        compiled,
        mapHash: work.mapHash,
        resolve: found.resolve,
        organisation: importRun.organisation,
        now: making.now,
        author: importRun.name,
      }
      const plans: RecordPlan[] = []
      // a part is planned while the database writes the one before
      let writing: Promise<unknown> = Promise.resolve()
      for (const part of partsOf(groups)) {
        await othersFirst()
        const planned = part.map((group) => planGroup(context, group, existing.get(group.key), seen.get(group.key)))
        plans.push(...planned)
        if (importRun.dryRun) continue
        const write = await prepareRecords(engine, run, compiled, planned, existing)
        await writing
        writing = write()
        // awaited below, which throws the error
        writing.catch(() => undefined)
      }
      await writing
      if (!importRun.dryRun) await writeRest(engine, run, work, plans, found.made)
      await keepVerdicts(run, work, groups, plans)
      return keepProgress(run, work, plans, found.made)
    })
    .catch((error: unknown) => {
      if (error instanceof Overtaken) return false
      throw error
    })
  if (written) {
    keepReferences()
    await engine.written(importRun.map.type)
  }
  return written
}

const readSeen = async (run: Run, importRun: ImportRun, keys: readonly string[]): Promise<ReadonlyMap<string, SeenRow>> => {
  const rows = await run<SeenRow & { key: string }>(sql`
    select key, rows, hash from import_seen where map = ${importRun.map.name} and organisation = ${importRun.organisation} and key = any (cast(${keys} as text[]))`)
  return new Map(rows.map((row) => [row.key, row]))
}

/** Those of the records about which a decision is in force; one that was taken elsewhere and imported has no row. */
const readDecided = async (run: Run, { house, map }: Compiled, records: Iterable<AnyRecord>): Promise<ReadonlySet<string>> => {
  const ids = [...records].map(({ id }) => id)
  if (ids.length === 0 || Object.keys(house.type(map.type).lifecycle.decisions).length === 0) return new Set()
  const rows = await run<{ record: string }>(
    sql`select distinct record from decision where ended_at is null and record = any (cast(${ids} as uuid[]))`,
  )
  return new Set(rows.map(({ record }) => record))
}

/** The decisions on these records that do not hold in their new states end. */
const endDecisions = async (run: Run, { house, map }: Compiled, records: readonly WholeRecord[], at: string): Promise<void> => {
  for (const [name, decision] of Object.entries(house.type(map.type).lifecycle.decisions)) {
    const ids = records.flatMap((record) => (decision.in.includes(String(record['state'])) ? [] : [record.id]))
    if (ids.length === 0) continue
    await run(sql`
      update decision set ended_at = cast(${at} as timestamptz), ended_by = 'import'
      where ended_at is null and name = ${name} and record = any (cast(${ids} as uuid[]))`)
  }
}

/** The records with these keys, locked: other writers wait for the batch. */
const readExisting = async (run: Run, { house, map }: Compiled, keys: readonly string[]): Promise<ReadonlyMap<string, AnyRecord>> => {
  const place = placeOf(house, map.type, map.key.field)
  if (!place) throw new Error(`${map.type} has no field "${map.key.field}"`)
  const rows = await run<Record<string, unknown>>(sql`
    select ${columnsOf(house, map.type)} ${fromType(map.type)}
    where r.type = ${map.type} and ${place.expression} = any (cast(${keys} as text[])) ${lockOfBoth}`)
  return new Map(rows.map((row) => [String(ownValue(row, map.key.field)), toRecord(house, map.type, row)]))
}

/** Rows of one statement. */
const rowsPerStatement = 1000

const partsOf = (groups: readonly RowGroup[]): readonly (readonly RowGroup[])[] => {
  const parts: RowGroup[][] = []
  let rows = rowsPerStatement
  for (const group of groups) {
    if (rows >= rowsPerStatement) {
      parts.push([])
      rows = 0
    }
    parts.at(-1)?.push(group)
    rows += group.rows.length
  }
  return parts
}

/** Completes the planned records; the function that it returns writes them with their story and clocks. */
const prepareRecords = async (
  engine: Engine,
  run: Run,
  compiled: Compiled,
  plans: readonly RecordPlan[],
  existing: ReadonlyMap<string, AnyRecord>,
): Promise<() => Promise<void>> => {
  const { house, map } = compiled
  const touched = plans.flatMap((plan) => (plan.record ? [{ ...plan, record: plan.record }] : []))
  const filled = await fillIn(engine, run, compiled, touched, existing)
  const { records, clocks } = await clocksOfHistory(
    engine,
    run,
    compiled,
    touched.map((plan, i) => ({ record: filled[i] as WholeRecord, entries: plan.entries, isNew: plan.verdict === 'create' })),
  )
  const isNew = (i: number): boolean => touched[i]?.verdict === 'create'
  const created = new Set(records.flatMap(({ id }, i) => (isNew(i) ? [id] : [])))
  const part = (ofNew: boolean) => ({
    records: records.filter(({ id }) => created.has(id) === ofNew),
    lines: {
      entries: touched.flatMap(({ entries }, i) => (isNew(i) === ofNew ? entries : [])),
      clocks: clocks.filter(({ record }) => created.has(record) === ofNew),
    },
  })
  const [fresh, changed] = [part(true), part(false)]
  const statements = [
    ...(fresh.records.length > 0 ? [insertBatch(house, map.type, fresh.records, fresh.lines)] : []),
    ...(changed.lines.clocks.length > 0 ? [deleteClocks(changed.records.map(({ id }) => id))] : []),
    ...(changed.records.length > 0 ? [updateBatch(house, map.type, changed.records, changed.lines)] : []),
  ]
  return async () => {
    for (const statement of statements) await run<unknown>(statement)
    await endDecisions(run, compiled, changed.records, engine.now())
  }
}

/** What a batch writes beside its records: relations, the counter of numbers, what was seen, and the notices for the rest of the program. */
const writeRest = async (
  engine: Engine,
  run: Run,
  { run: importRun, compiled: { house, map } }: Work,
  plans: readonly RecordPlan[],
  made: Readonly<Record<string, number>>,
): Promise<void> => {
  const { model } = house.type(map.type)
  const touched = plans.flatMap(({ record, verdict }) => (record ? [{ record, verdict }] : []))
  const relations = plans.flatMap((plan) => plan.relations ?? [])
  if (relations.length > 0) await writeRelations(run, relations, { at: engine.now(), author: importRun.name })
  const pass = passNumbers(
    map.type,
    model.prefix,
    touched.flatMap(({ verdict, record: { number } }) => (verdict === 'create' && typeof number === 'string' ? [number] : [])),
  )
  if (pass) await run(pass)
  await remember(run, importRun, plans)
  for (const [type, count] of Object.entries({
    ...made,
    ...(touched.length + relations.length > 0 ? { [map.type]: touched.length + relations.length } : {}),
  }))
    await run(announce(type, importRun.organisation, importRun.id, count))
}

/** Derives values that the map does not set: a priority from impact and urgency, the team of a service. */
const fillIn = async (
  engine: Engine,
  run: Run,
  compiled: Compiled,
  plans: readonly { readonly record: WholeRecord }[],
  existing: ReadonlyMap<string, AnyRecord>,
): Promise<readonly WholeRecord[]> => {
  const { house, map } = compiled
  const { lifecycle } = house.type(map.type)
  // values that depend on the current time (no `from`) are not known for history
  const rules = Object.fromEntries(
    Object.entries(lifecycle.derives).filter(
      ([name, rule]) => !(name in map.fields) && !compiled.setFields.includes(name) && (rule?.from.length ?? 0) > 0,
    ),
  )
  if (Object.keys(rules).length === 0) return plans.map((plan) => plan.record)
  const facts = await loadFacts(
    engine,
    run,
    map.type,
    lifecycle.facts,
    plans.map((plan) => plan.record),
  )
  return plans.map(({ record }, i) => {
    const before = existing.get(String(ownValue(record, map.key.field))) as Readonly<Record<string, unknown>> | undefined
    const changed = before && new Set(Object.keys(record).filter((name) => ownValue(before, name) !== ownValue(record, name)))
    return { ...record, ...derived({ ...lifecycle, derives: rules }, record, facts[i] ?? {}, engine.now(), changed) }
  })
}

const remember = async (run: Run, importRun: ImportRun, plans: readonly RecordPlan[]): Promise<void> => {
  const rows = plans.flatMap((plan) => (plan.seen ? [{ key: plan.key, ...plan.seen }] : []))
  if (rows.length === 0) return
  await run(sql`
    insert into import_seen (map, organisation, key, rows, hash)
    select ${importRun.map.name}, ${importRun.organisation}, key, rows, hash
    from json_to_recordset(cast(${JSON.stringify(rows)} as json)) as x(key text, rows integer, hash text)
    on conflict (map, organisation, key) do update set rows = excluded.rows, hash = excluded.hash`)
}

/**
 * Keeps line and reason of bad rows and of rows imported without a reference; in a dry run the verdict of every row (with its cells, for a
 * second look-up). Rows that refer to their own type wait with their cells until the whole file is written.
 */
const keepVerdicts = async (
  run: Run,
  { run: importRun, again }: Work,
  groups: readonly RowGroup[],
  plans: readonly RecordPlan[],
): Promise<void> => {
  const verdicts = plans.flatMap((plan, i) => {
    const bad = new Map(plan.bad.map((row) => [row.line, row.reason]))
    const waits = !importRun.dryRun && !again && plan.left.some((one) => one.own)
    const rows = (groups[i]?.rows ?? []).map(({ line }) => {
      const left = plan.left.filter((one) => one.line === line).map((one) => one.reason)
      const verdict = bad.has(line) ? 'bad' : waits ? waiting : importRun.dryRun ? plan.verdict : left.length > 0 ? 'nothing' : null
      return { line, verdict, message: bad.get(line) ?? leftOut(left), kept: importRun.dryRun || verdict === waiting }
    })
    return again ? rows : rows.filter((row) => row.verdict !== null)
  })
  if (verdicts.length === 0) return
  await run(sql`
    update import_row set verdict = x.verdict, reason = null, message = x.message, cells = case when x.kept then cells else '' end
    from json_to_recordset(cast(${JSON.stringify(verdicts)} as json)) as x(line bigint, verdict text, message jsonb, kept boolean)
    where import = ${importRun.id} and import_row.key = any (cast(${groups.map((group) => group.key)} as text[])) and import_row.line = x.line`)
}

const leftOut = ([first, ...more]: readonly Message[]): Message | null =>
  first === undefined ? null : more.length === 0 ? first : messageOf('problems', { problems: sentences([first, ...more]) })

/** The verdict of rows that are processed again at the end. */
export const waiting = 'change'

class Overtaken extends Error {}

const keepProgress = async (
  run: Run,
  { run: importRun, again }: Work,
  plans: readonly RecordPlan[],
  made: Readonly<Record<string, number>>,
): Promise<true> => {
  // rows that are processed again have been counted, and the key stays at the end
  const count = (verdict: string): number => (again ? 0 : plans.filter((plan) => plan.verdict === verdict).length)
  const sum = (of: (plan: RecordPlan) => number): number => plans.reduce((total, plan) => total + of(plan), 0)
  const last = plans.at(-1)?.key ?? ''
  const [going] = await run<{ id: string }>(sql`
    update import_run set key = ${again ? sql`key` : last}, rows_done = rows_done + ${again ? 0 : sum((plan) => plan.rows)}, rows_bad = rows_bad + ${sum((plan) => plan.bad.length)},
      records_created = records_created + ${count('create')}, records_changed = records_changed + ${count('change')},
      records_unchanged = records_unchanged + ${count('nothing')},
      made = (select coalesce(jsonb_object_agg(type, n), '{}') from (
        select type, sum(n) as n from (select key as type, value::bigint as n from jsonb_each_text(made)
          union all select key, value::bigint from jsonb_each_text(cast(${JSON.stringify(made)} as jsonb))) each group by type) sums)
    where id = ${importRun.id} and state = 'writing' ${again ? sql`` : sql`and (key is null or key < ${last})`} returning id`)
  if (!going) throw new Overtaken()
  return true
}
