/** The clocks of a record as the API shows them: their state now, what paused them, and why. */
import { sql } from 'kysely'
import type { Message } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'
import { type ClockRow, selectClocks } from '../store/clock-rows.ts'
import type { Run } from '../store/database.ts'
import { explain } from './explain.ts'
import { readingOf } from './step.ts'
import { calendarOf } from './targets.ts'

/** A running clock that is past its target reads `breached`, as does one that stopped too late; `waiting` has not begun. */
export type ShownState = 'waiting' | 'running' | 'paused' | 'met' | 'breached' | 'cancelled'

interface Named {
  readonly id: string
  readonly title: string
}

/** Seconds; `percent` of the target, which goes beyond 100; `remaining` below 0 is how late it is. */
export interface ShownClock {
  readonly id: string
  readonly metric: string
  readonly kind: ClockRow['kind']
  readonly agreement: Named | null
  readonly party: Named | null
  readonly state: ShownState
  /** Past its target, whether it runs, pauses or has stopped. */
  readonly breached: boolean
  readonly target: number
  readonly elapsed: number
  readonly remaining: number
  readonly percent: number
  readonly startedAt: string | null
  readonly dueAt: string | null
  readonly stoppedAt: string | null
  readonly breachedAt: string | null
  readonly calendar: Named | null
  readonly pauses: ClockRow['ledger']
  readonly explanation: Message
}

/** The clocks of a record, the SLA first. */
export const readClocks = async (engine: Engine, run: Run, record: AnyRecord): Promise<readonly ShownClock[]> => {
  if (Object.keys(engine.house.type(record.type).clocks).length === 0) return []
  const rows = await run(selectClocks(record.id))
  const ids = [
    ...new Set(rows.flatMap((row) => [row.agreement, row.party, row.calendar, row.targetId]).filter((id): id is string => id !== null)),
  ]
  // what a clock refers to is told by title to whoever may see the clock, as references are everywhere
  const names =
    ids.length === 0 ? [] : await engine.database.as('*')<Named>(sql`select id, title from record where id = any (cast(${ids} as uuid[]))`)
  const titles = new Map(names.map((one) => [one.id, one.title]))
  const order = Object.keys(engine.house.type(record.type).clocks)
  return rows
    .map((row) => showClock(engine, record.type, row, titles))
    .sort((a, b) => order.indexOf(a.metric) - order.indexOf(b.metric) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

const kinds = ['sla', 'ola', 'uc']

/** One row as it shows itself at this moment. */
export const showClock = (
  engine: Pick<Engine, 'house' | 'installation' | 'now'>,
  type: string,
  row: ClockRow,
  titles: ReadonlyMap<string, string>,
): ShownClock => {
  const now = engine.now()
  const named = (id: string | null): Named | null => (id === null ? null : { id, title: titles.get(id) ?? '' })
  const elapsed = Math.floor(readingOf(row, calendarOf(engine.installation(), row.calendar), now))
  const breachedAt = row.breachedAt ?? (row.state === 'running' && row.dueAt !== null && row.dueAt < now ? row.dueAt : null)
  const breached = breachedAt !== null && row.state !== 'cancelled'
  return {
    id: row.id,
    metric: row.metric,
    kind: row.kind,
    agreement: named(row.agreement),
    party: named(row.party),
    state: row.state === 'missed' || (breached && row.state === 'running') ? 'breached' : (row.state as ShownState),
    breached,
    target: row.targetSeconds,
    elapsed,
    remaining: row.targetSeconds - elapsed,
    percent: row.targetSeconds === 0 ? 100 : Math.round((elapsed / row.targetSeconds) * 1000) / 10,
    startedAt: row.startedAt,
    dueAt: row.dueAt,
    stoppedAt: row.stoppedAt,
    breachedAt,
    calendar: named(row.calendar),
    pauses: row.ledger.filter((pause) => pause.from !== pause.to),
    explanation: explain(engine, type, { ...row, breachedAt }, titles),
  }
}
