/** Clocks of imported history: replayed from the story, if an agreement covers records of the type. */

import { replayClocks, type StoryFact, selectStory } from '#engine/clocks/replay.ts'
import { targetConditions } from '#engine/clocks/targets.ts'
import type { Engine } from '#engine/engine.ts'
import { loadFacts, pathFacts } from '#engine/facts/load-facts.ts'
import type { Run } from '#engine/store/database.ts'
import type { ClockLine, StoryLine } from '#engine/store/insert-lines.ts'
import type { WholeRecord } from './bulk.ts'
import type { Compiled } from './compile.ts'

interface PlannedRecord {
  readonly record: WholeRecord
  readonly entries: readonly StoryLine[]
  readonly isNew: boolean
}

/** The clocks, and the records with the flags that the clocks set. A flag that the map sets stays unchanged. */
export const clocksOfHistory = async (
  engine: Engine,
  run: Run,
  compiled: Compiled,
  planned: readonly PlannedRecord[],
): Promise<{ readonly records: readonly WholeRecord[]; readonly clocks: readonly ClockLine[] }> => {
  const { map } = compiled
  const declared = engine.house.type(map.type).clocks
  const covered = Object.keys(declared).some((metric) => engine.installation().targets(map.type, metric).length > 0)
  if (!covered) return { records: planned.map((one) => one.record), clocks: [] }
  const conditions = Object.values(declared).flatMap((clock) => [clock.starts, clock.pauses, clock.stops, clock.cancels])
  const paths = pathFacts([...conditions, ...targetConditions(engine.house, engine.installation(), map.type)])
  const related =
    Object.keys(paths).length === 0
      ? []
      : await loadFacts(
          engine,
          run,
          map.type,
          paths,
          planned.map((one) => one.record),
        )
  const records: WholeRecord[] = []
  const clocks: ClockLine[] = []
  for (const [i, { record, entries, isNew }] of planned.entries()) {
    const before = isNew ? [] : await run(selectStory(record.id))
    const facts = [
      ...before,
      ...entries.map(
        (entry): StoryFact => ({
          at: entry.at,
          from: entry.from ?? null,
          to: entry.to ?? null,
          changes: entry.changes ?? null,
          related: related[i] ?? null,
        }),
      ),
    ]
    const { rows, outcome } = replayClocks(engine, record, facts, engine.now())
    for (const row of rows) clocks.push({ ...row, record: record.id, organisation: String(record['organisation']) })
    records.push({ ...record, ...Object.fromEntries(Object.entries(outcome).filter(([flag]) => !(flag in map.fields))) })
  }
  return { records, clocks }
}
