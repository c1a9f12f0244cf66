/** Imports in one call, for tests: takes a map and a text, returns the finished run and its verdicts. */
import type { Engine } from '#engine/engine.ts'
import { type RunningRound, startRound } from '#engine/jobs/rounds.ts'
import { runTask } from '#engine/jobs/run-task.ts'
import type { RoundTask } from '#engine/jobs/task.ts'
import { openNotes } from '#engine/jobs/task-notes.ts'
import { formatterIn } from '#engine/messages/installed-language.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Message } from '#kernel/messages.ts'
import { beginRun, type ImportRun, makeRun, type RowVerdict, readRun, readVerdicts, takeUpload } from './import-runs.ts'
import { workOff } from './importer.ts'

export const importer: Actor = {
  kind: 'connector',
  id: null,
  name: 'importer',
  roles: ['administrator'],
  teams: [],
  organisation: null,
  organisations: 'all',
}

/** Reasons are in English. */
export interface Outcome {
  readonly run: ImportRun & { readonly trouble: string | null }
  readonly verdicts: readonly (RowVerdict & { readonly reason: string | null })[]
}

/** Creates a run with its file, ready to be processed. */
export const readyRun = async (
  engine: Engine,
  map: unknown,
  data: string | Uint8Array,
  options: { readonly dryRun?: boolean; readonly who?: Actor } = {},
): Promise<string> => {
  const text = typeof map === 'string' ? map : JSON.stringify(map)
  const { id } = await makeRun(engine, options.who ?? importer, { name: 'file.csv', map: text, dryRun: options.dryRun })
  await takeUpload(engine, id, pieces(typeof data === 'string' ? Buffer.from(data) : data), 0)
  await beginRun(engine, id)
  return id
}

export const imported = async (
  engine: Engine,
  map: unknown,
  data: string | Uint8Array,
  options: { readonly dryRun?: boolean; readonly who?: Actor } = {},
): Promise<Outcome> => {
  const id = await readyRun(engine, map, data, options)
  await workOff(engine)
  return outcomeOf(engine, id)
}

const importTask: RoundTask = {
  name: 'imports',
  label: { id: 'tasks.Imports' },
  schedule: { everySeconds: 0.02 },
  everywhere: true,
  run: (engine, _, stop) => workOff(engine, () => stop.aborted),
  timeoutSeconds: null,
}

/** Processes imports round after round, like the worker. */
export const startImporting = (engine: Engine): Pick<RunningRound, 'stop'> => {
  const stop = new AbortController()
  const deps = { engine, notes: openNotes(engine.database), stop: stop.signal }
  const round = startRound(importTask, { leads: () => true, run: (run) => runTask(deps, run) })
  return {
    stop: async () => {
      stop.abort()
      await round.stop()
      await deps.notes.flush()
    },
  }
}

export const outcomeOf = async (engine: Engine, id: string): Promise<Outcome> => {
  const run = await readRun(engine.database.as('*'), id)
  if (!run) throw new Error(`there is no import ${id}`)
  const formatted = formatterIn(engine, 'en')
  const inEnglish = (message: Message | string | null): string | null =>
    typeof message === 'object' && message ? formatted(message) : message
  const { rows } = await readVerdicts(engine.database.as('*'), id, { after: 0, limit: 1000 })
  return {
    run: { ...run, trouble: inEnglish(run.trouble) },
    verdicts: rows.map((verdict) => ({ ...verdict, reason: inEnglish(verdict.reason) })),
  }
}

/** Pieces of uneven length, which cut characters of several bytes. */
const pieces = async function* (data: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0, size = 65_521; at < data.length; at += size) yield data.subarray(at, at + size)
}
