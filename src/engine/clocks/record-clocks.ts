/**
 * The clocks of a record after a write. The target is chosen for the moment from which the clock counts (its `from`), so an agreement
 * that ends today still covers what was opened yesterday; and for the current values of the record, so another priority or service means
 * another target for the same clock. A clock that no agreement covers any more is cancelled, and continues if one covers it again. A
 * clock that was met or missed stays so until the record is reopened.
 */
import type { ClockDeclaration } from '#kernel/clocks.ts'
import type { PathKind, View } from '#kernel/matches.ts'
import type { AnyRecord, Values } from '#kernel/model.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Moment } from '#kernel/time.ts'
import type { AgreementTarget, Engine } from '../engine.ts'
import type { ClockRow, ClockWrite } from '../store/clock-rows.ts'
import { newId } from '../store/ids.ts'
import { blankClock, isDecided, requiredState, retarget, stepClock } from './step-clock.ts'
import { calendarOf, promiseKey, targetsFor } from './targets.ts'

type Parts = Pick<Engine, 'house' | 'installation'>

/** The values of the record at a moment, with those of dotted paths. */
export interface SeenMoment {
  readonly at: Moment
  readonly view: View
}

export interface SteppedClocks {
  readonly rows: readonly ClockRow[]
  /** The new values of the record's outcome flags, if they change. */
  readonly outcome: Readonly<Record<string, boolean | null>>
}

/** The clocks that a write of the record changes or creates; `rows` are its current clocks. */
export const clockWrites = (
  engine: Parts,
  before: AnyRecord | undefined,
  after: AnyRecord,
  rows: readonly ClockRow[],
  at: Moment,
  view: View,
  /** The earlier states of the record; needed only if `startsLate` is true. */
  past: readonly SeenMoment[] = [],
): { readonly writes: readonly ClockWrite[]; readonly outcome: Values } => {
  const { rows: now, outcome } = stepClocks(engine, after.type, { seen: { at, view: { ...view, ...after } }, before, past }, rows)
  const known = new Map(rows.map((row) => [row.id, JSON.stringify(comparable(row))]))
  const writes = now
    .filter((row) => known.get(row.id) !== JSON.stringify(comparable(row)))
    .map((row) => ({ ...row, isNew: !known.has(row.id) }))
  return { writes, outcome }
}

/** Whether a clock would be created later than its record, so that earlier pauses must be read from the story. */
export const startsLate = (engine: Parts, { type }: AnyRecord, rows: readonly ClockRow[], at: Moment, view: View): boolean =>
  Object.entries(engine.house.type(type).clocks).some(
    ([metric, clock]) =>
      withoutClock(
        rows.filter((row) => row.metric === metric),
        chosen(engine, type, metric, clock, { at, view }),
      ).length > 0,
  )

/** One step of all clocks of a record. */
export const stepClocks = (
  engine: Parts,
  type: string,
  { seen, before, past }: { readonly seen: SeenMoment; readonly before?: View | undefined; readonly past: readonly SeenMoment[] },
  rows: readonly ClockRow[],
): SteppedClocks => {
  const kindOf: PathKind = (path) => engine.house.at(type, path)
  const { view, at } = seen
  const declared = engine.house.type(type).clocks
  const next: ClockRow[] = rows.filter((row) => !ownValue(declared, row.metric))
  const outcome: Record<string, boolean | null> = {}
  for (const [metric, clock] of Object.entries(declared)) {
    const own = rows.filter((row) => row.metric === metric)
    const wanted = requiredState(clock, view, at, kindOf)
    const ends = wanted === 'stopped' || wanted === 'cancelled'
    const targets = chosen(engine, type, metric, clock, seen)
    const stepped = own.map((row) => {
      if (isDecided(row) && ends) return stepOf(engine, clock, row, seen, kindOf)
      const target = targetFor(row, targets)
      return stepOf(engine, clock, target ? retarget(row, asRow(target), at) : row, seen, kindOf, target !== undefined)
    })
    const fresh = wanted === 'cancelled' ? [] : withoutClock(own, targets)
    const wasOver = (): boolean => before !== undefined && requiredState(clock, { ...view, ...before }, at, kindOf) === 'stopped'
    if (fresh.length > 0 && !(ends && wasOver()))
      for (const target of fresh) {
        const blank = blankClock(newId(), metric, asRow(target))
        const grown =
          past.length > 0 ? past.reduce((row, one) => stepOf(engine, clock, row, one, kindOf), blank) : likeSibling(blank, stepped[0])
        stepped.push(stepOf(engine, clock, grown, seen, kindOf))
      }
    next.push(...stepped)
    if (clock.outcome) Object.assign(outcome, outcomeOf(clock.outcome, stepped, view))
  }
  return { rows: next, outcome }
}

const stepOf = (
  engine: Parts,
  clock: ClockDeclaration,
  row: ClockRow,
  { at, view }: SeenMoment,
  kindOf: PathKind,
  covered = true,
): ClockRow => stepClock(clock, row, { view, at, calendar: calendarOf(engine.installation(), row.calendar), kindOf, covered })

const chosen = (
  engine: Parts,
  type: string,
  metric: string,
  clock: ClockDeclaration,
  { at, view }: SeenMoment,
): readonly AgreementTarget[] =>
  targetsFor(engine.house, engine.installation(), type, metric, view, (ownValue(view, clock.from) as Moment | null) ?? at)

const targetFor = (row: ClockRow, targets: readonly AgreementTarget[]): AgreementTarget | undefined =>
  targets.find((target) => target.id === row.targetId) ?? targets.find((target) => promiseKey(target) === promiseKey(row))

/** The targets that have no clock yet; `own` are the clocks of their metric. */
const withoutClock = (own: readonly ClockRow[], targets: readonly AgreementTarget[]): readonly AgreementTarget[] =>
  targets.filter((target) => !own.some((row) => row.targetId === target.id || promiseKey(row) === promiseKey(target)))

/** Without the story, the pauses are copied from another clock of the same metric. */
const likeSibling = (blank: ClockRow, sibling: ClockRow | undefined): ClockRow =>
  sibling?.startedAt ? { ...blank, startedAt: sibling.startedAt, ledger: sibling.ledger.filter((pause) => pause.from !== pause.to) } : blank

const asRow = (target: AgreementTarget) => ({
  targetId: target.id,
  agreement: target.agreement,
  kind: target.kind,
  party: target.party,
  calendar: target.calendar,
  targetSeconds: target.seconds,
})

/**
 * Whether the SLA was kept: true or false once its clock has stopped, null before. Undefined without an SLA; then the value of the
 * record, for instance from an import, does not change.
 */
export const keptInTime = (rows: readonly ClockRow[]): boolean | null | undefined => {
  const sla = rows.find((row) => row.kind === 'sla')
  return sla && (sla.state === 'met' ? true : sla.state === 'missed' ? false : null)
}

const outcomeOf = (flag: string, rows: readonly ClockRow[], view: View): Record<string, boolean | null> => {
  const kept = keptInTime(rows)
  return kept === undefined || (ownValue(view, flag) ?? null) === kept ? {} : { [flag]: kept }
}

/** The values of a row in a fixed order, to compare rows whose keys are in another order. */
const comparable = (row: ClockRow): readonly unknown[] => [
  row.targetId,
  row.agreement,
  row.kind,
  row.party,
  row.calendar,
  row.targetSeconds,
  row.state,
  row.startedAt,
  row.stoppedAt,
  row.since,
  row.elapsedSeconds,
  row.dueAt,
  row.breachedAt,
  row.raised,
  row.nextAt,
  row.ledger.map((pause) => [pause.from, pause.to, pause.why]),
]
