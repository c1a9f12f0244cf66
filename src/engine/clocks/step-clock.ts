/**
 * One step of one clock. States: waiting -> running <-> paused -> met | missed -> (reopened) running; any of them -> cancelled.
 *
 * The values of the record at the moment of the step decide what the clock should do; the time since the last step counts by the
 * previous state. The first start counts from the record's own moment (`from`), even if the clock is created later. The ledger holds
 * every interval in which the clock did not run: pauses, and the time between a stop and a reopening. An entry without length records
 * a change of the target.
 */
import type { WorkingCalendar } from '#kernel/calendar.ts'
import type { ClockDeclaration } from '#kernel/clocks.ts'
import { type Condition, pathsOf } from '#kernel/condition.ts'
import { matches, type PathKind, type View } from '#kernel/matches.ts'
import { ownValue } from '#kernel/own-value.ts'
import type { Moment } from '#kernel/time.ts'
import type { ClockRow, Pause } from '../store/clock-rows.ts'
import { momentUsedUp, runningIntervals, usedSeconds } from './clock-arithmetic.ts'

export interface ClockStep {
  readonly view: View
  readonly at: Moment
  readonly calendar: WorkingCalendar
  readonly kindOf: PathKind
  /** False if no agreement covers the record any more; true by default. */
  readonly covered?: boolean
}

export type RequiredState = 'waiting' | 'running' | 'paused' | 'stopped' | 'cancelled'

/** The state that the conditions require. Cancelling takes precedence over stopping, stopping over waiting, waiting over pausing. */
export const requiredState = (clock: ClockDeclaration, view: View, at: Moment, kindOf: PathKind): RequiredState => {
  const holds = (condition: Condition | undefined): boolean =>
    condition !== undefined && matches(condition, view, { now: at, me: null, teams: [] }, kindOf)
  if (holds(clock.cancels)) return 'cancelled'
  if (holds(clock.stops)) return 'stopped'
  if (clock.starts && !holds(clock.starts)) return 'waiting'
  return holds(clock.pauses) ? 'paused' : 'running'
}

/** Whether the clock was met or missed. */
export const isDecided = (row: Pick<ClockRow, 'state'>): boolean => row.state === 'met' || row.state === 'missed'

/** The clock after the step. If nothing changes, the row is equal and need not be written. */
export const stepClock = (clock: ClockDeclaration, row: ClockRow, step: ClockStep): ClockRow => {
  const { view, at, calendar } = step
  const wanted = step.covered === false ? 'cancelled' : requiredState(clock, view, at, step.kindOf)
  const ends = wanted === 'stopped' || wanted === 'cancelled'
  const from = (ownValue(view, clock.from) as Moment | null | undefined) ?? null
  const startedAt = row.startedAt !== null ? (from ?? row.startedAt) : wanted === 'waiting' || wanted === 'cancelled' ? null : from
  if (startedAt === null)
    return {
      ...row,
      state: wanted === 'cancelled' ? 'cancelled' : 'waiting',
      stoppedAt: wanted === 'cancelled' ? (row.stoppedAt ?? at) : null,
    }
  // a met or missed clock stays so when the record is closed or cancelled later, and a clock is only cancelled once
  const stays = (isDecided(row) && ends) || (row.state === 'cancelled' && wanted === 'cancelled')
  if (stays && startedAt === row.startedAt) return row
  const ledger = stays ? row.ledger : ledgerAfter(clock, row, wanted, view, at)
  const stoppedAt = stays ? row.stoppedAt : ends ? at : null
  return counted(clock, calendar, { ...row, startedAt, stoppedAt, ledger }, isDecided(row) && stays ? 'stopped' : wanted, at)
}

const ledgerAfter = (clock: ClockDeclaration, row: ClockRow, wanted: RequiredState, view: View, at: Moment): readonly Pause[] => {
  const rests = wanted === 'paused' || wanted === 'waiting'
  const why = rests
    ? reasonOf(wanted === 'paused' ? clock.pauses : clock.starts, wanted === 'paused' ? clock.reasonFields : undefined, view)
    : ''
  const last = row.ledger.at(-1)
  if (rests && last?.to === null && last.why === why) return row.ledger
  const closed = row.ledger.flatMap((pause): readonly Pause[] =>
    pause.to !== null ? [pause] : pause.from < at ? [{ ...pause, to: at }] : [],
  )
  const away =
    row.stoppedAt !== null && row.stoppedAt < at
      ? [{ from: row.stoppedAt, to: at, why: row.state === 'cancelled' ? 'cancelled' : 'stopped' }]
      : []
  return [...closed, ...away, ...(rests ? [{ from: at, to: null, why }] : [])]
}

/** The values of the fields that a condition names, as `waitingFor: caller; line: second`. */
const reasonOf = (condition: Condition | undefined, fields: readonly string[] | undefined, view: View): string => {
  const describe = (paths: readonly string[]): string =>
    paths
      .map((path) => [path, ownValue(view, path) ?? ''] as const)
      .filter(([, value]) => value !== '')
      .map(([path, value]) => `${path}: ${String(value)}`)
      .join('; ')
  return describe(fields ?? []) || describe(condition ? pathsOf(condition) : [])
}

/** Computes everything that follows from start, end and ledger. */
const counted = (clock: ClockDeclaration, calendar: WorkingCalendar, row: ClockRow, state: RequiredState, at: Moment): ClockRow => {
  const runs = runningIntervals(row.startedAt as Moment, row.ledger, row.stoppedAt)
  const open = runs.at(-1)?.to === null ? runs.at(-1) : undefined
  const use = (percent: number): Moment | null => momentUsedUp(calendar, runs, (row.targetSeconds * percent) / 100)
  const due = use(100)
  const breachedAt = due !== null && (open === undefined || due < at) ? due : null
  const final = state === 'stopped' ? (breachedAt === null ? 'met' : 'missed') : state === 'waiting' ? 'paused' : state
  const wentBy = (moment: Moment | null): boolean => moment !== null && (open === undefined || moment <= at)
  // a clock that pauses in the very moment of a threshold has reached it, though it has not gone by
  const isReached = (percent: number): boolean =>
    wentBy(use(percent)) || usedSeconds(calendar, runs, at) >= (row.targetSeconds * percent) / 100
  const reached = (): number => Math.max(0, ...clock.thresholds.filter(isReached))
  const raised = row.raised === 0 ? 0 : Math.min(row.raised, reached())
  const next = clock.thresholds.filter((percent) => percent > raised).sort((a, b) => a - b)[0]
  const nextAt = next === undefined || final === 'met' || final === 'cancelled' ? null : use(next)
  return {
    ...row,
    state: final,
    since: open?.from ?? null,
    elapsedSeconds: Math.floor(usedSeconds(calendar, open ? runs.slice(0, -1) : runs, at)),
    dueAt: final === 'met' ? wouldBeDue(calendar, row) : due,
    breachedAt,
    raised,
    nextAt,
  }
}

/** The moment at which a clock that was stopped in time would have been due. */
const wouldBeDue = (calendar: WorkingCalendar, row: ClockRow): Moment | null =>
  momentUsedUp(calendar, runningIntervals(row.startedAt as Moment, row.ledger, null), row.targetSeconds)

/** The seconds that the clock has used at a moment. */
export const readingOf = (row: ClockRow, calendar: WorkingCalendar, at: Moment): number =>
  row.startedAt === null ? 0 : usedSeconds(calendar, runningIntervals(row.startedAt, row.ledger, row.stoppedAt), at)

/** The highest threshold that is reached and not reported yet, and the row with the moment of the next one. */
export const dueThresholds = (
  clock: ClockDeclaration,
  row: ClockRow,
  calendar: WorkingCalendar,
  now: Moment,
): { readonly reached: number | undefined; readonly row: ClockRow } => {
  if (row.startedAt === null) return { reached: undefined, row: { ...row, nextAt: null } }
  const runs = runningIntervals(row.startedAt, row.ledger, row.stoppedAt)
  const open = runs.at(-1)?.to === null
  const at = (percent: number): Moment | null => momentUsedUp(calendar, runs, (row.targetSeconds * percent) / 100)
  const left = clock.thresholds.filter((percent) => percent > row.raised).sort((a, b) => a - b)
  const passed = left.filter((percent) => {
    const moment = at(percent)
    return moment !== null && moment <= now
  })
  const reached = passed.at(-1)
  const next = left.find((percent) => percent > (reached ?? row.raised))
  const due = at(100)
  return {
    reached,
    row: {
      ...row,
      raised: reached ?? row.raised,
      breachedAt: row.breachedAt ?? (due !== null && due <= now && reached !== undefined && reached >= 100 ? due : null),
      nextAt: next !== undefined && open && !isDecided(row) ? at(next) : null,
    },
  }
}

/** The clock with another target: it keeps its start and pauses, and its ledger records the change. */
export const retarget = (
  row: ClockRow,
  target: Pick<ClockRow, 'targetId' | 'agreement' | 'kind' | 'party' | 'calendar' | 'targetSeconds'>,
  at: Moment,
): ClockRow => {
  const { targetId, agreement, kind, party, calendar, targetSeconds } = target
  const same =
    row.targetId === targetId &&
    row.targetSeconds === targetSeconds &&
    row.calendar === calendar &&
    row.agreement === agreement &&
    row.kind === kind &&
    row.party === party
  if (same) return row
  const note: Pause = { from: at, to: at, why: `target: ${row.targetSeconds} -> ${targetSeconds}` }
  const open = row.ledger.at(-1)?.to === null ? row.ledger.length - 1 : row.ledger.length
  return {
    ...row,
    targetId,
    agreement,
    kind,
    party,
    calendar,
    targetSeconds,
    ledger: [...row.ledger.slice(0, open), note, ...row.ledger.slice(open)],
  }
}

/** A clock that has not started. */
export const blankClock = (
  id: string,
  metric: string,
  target: Pick<ClockRow, 'targetId' | 'agreement' | 'kind' | 'party' | 'calendar' | 'targetSeconds'>,
): ClockRow => ({
  id,
  metric,
  targetId: target.targetId,
  agreement: target.agreement,
  kind: target.kind,
  party: target.party,
  calendar: target.calendar,
  targetSeconds: target.targetSeconds,
  state: 'waiting',
  startedAt: null,
  stoppedAt: null,
  since: null,
  elapsedSeconds: 0,
  dueAt: null,
  breachedAt: null,
  raised: 0,
  nextAt: null,
  ledger: [],
})
