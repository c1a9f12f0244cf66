/** The clocks of a record as the API shows them: their current state, their pauses, and an explanation. */
import { sql } from 'kysely'
import type { Message } from '#kernel/messages.ts'
import type { AnyRecord } from '#kernel/model.ts'
import type { Engine } from '../engine.ts'
import { type ClockRow, selectClocks } from '../store/clock-rows.ts'
import type { Run } from '../store/database.ts'
import { explain } from './explain-clock.ts'
import { readingOf } from './step-clock.ts'
import { calendarOf } from './targets.ts'

/** A clock past its target is `breached`, whether it runs or stopped too late; `waiting` has not started. */
export type ShownState = 'waiting' | 'running' | 'paused' | 'met' | 'breached' | 'cancelled'

interface TitledRecord {
  readonly id: string
  readonly title: string
}

/** Times are in seconds. `percent` of the target can exceed 100; a negative `remaining` is the delay. */
export interface ShownClock {
  readonly id: string
  readonly metric: string
  readonly kind: ClockRow['kind']
  readonly agreement: TitledRecord | null
  readonly party: TitledRecord | null
  readonly state: ShownState
  /** Whether it is past its target, in any state. */
  readonly breached: boolean
  readonly target: number
  readonly elapsed: number
  readonly remaining: number
  readonly percent: number
  readonly startedAt: string | null
  readonly dueAt: string | null
  readonly stoppedAt: string | null
  readonly breachedAt: string | null
  readonly calendar: TitledRecord | null
  readonly pauses: ClockRow['ledger']
  readonly explanation: Message
}

/** The clocks of a record in the order of their declaration, the SLA first. */
export const readClocks = async (engine: Engine, run: Run, record: AnyRecord): Promise<readonly ShownClock[]> => {
  if (Object.keys(engine.house.type(record.type).clocks).length === 0) return []
  const rows = await run(selectClocks(record.id))
  const ids = [
    ...new Set(rows.flatMap((row) => [row.agreement, row.party, row.calendar, row.targetId]).filter((id): id is string => id !== null)),
  ]
  // a user who may see the clock also sees the titles of the records that it refers to, as with all references
  const names =
    ids.length === 0
      ? []
      : await engine.database.as('*')<TitledRecord>(sql`select id, title from record where id = any (cast(${ids} as uuid[]))`)
  const titles = new Map(names.map((one) => [one.id, one.title]))
  const order = Object.keys(engine.house.type(record.type).clocks)
  return rows
    .map((row) => showClock(engine, record.type, row, titles))
    .sort((a, b) => order.indexOf(a.metric) - order.indexOf(b.metric) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

const kinds = ['sla', 'ola', 'uc']

/** A clock as the API shows it at this moment. */
export const showClock = (
  engine: Pick<Engine, 'house' | 'installation' | 'now'>,
  type: string,
  row: ClockRow,
  titles: ReadonlyMap<string, string>,
): ShownClock => {
  const now = engine.now()
  const named = (id: string | null): TitledRecord | null => (id === null ? null : { id, title: titles.get(id) ?? '' })
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
