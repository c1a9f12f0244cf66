/**
 * The values that a log tells beyond its columns: the moment a state was reached, how often it was left, how often a field changed, the
 * time spent in states. A log of states and teams has no columns for them.
 */
import { ownValue } from '#kernel/own-value.ts'
import { toMilliseconds } from '#kernel/time.ts'
import type { LogField } from './compile.ts'
import type { FromLog } from './import-map.ts'

/** A row of the log: the time never goes back, and the state is null when the row does not change it. */
export interface LogRow {
  readonly at: string | null
  readonly state: string | null
  readonly values: Readonly<Record<string, unknown>>
}

type Tell = (row: LogRow) => unknown

/** Starts the log of one record: the function takes its rows in order and returns the values after each. */
export const startTelling = (fields: readonly LogField[]): ((row: LogRow) => Readonly<Record<string, unknown>>) => {
  const telling = fields.map(({ name, tells }) => ({ name, tell: tellOf(tells) }))
  return (row) => {
    const found: Record<string, unknown> = {}
    for (const { name, tell } of telling) found[name] = tell(row)
    return found
  }
}

const tellOf = ({ reached, left, changed, spent }: FromLog): Tell => {
  if (reached) return momentReached(new Set(reached))
  if (left) return timesLeft(new Set(left))
  if (spent) return secondsSpent(new Set(spent))
  return timesChanged(changed ?? '')
}

const momentReached = (states: ReadonlySet<string>): Tell => {
  let since: string | null = null
  return ({ at, state }) => {
    if (state !== null) since = states.has(state) ? (since ?? at) : null
    return since
  }
}

const timesLeft = (states: ReadonlySet<string>): Tell => {
  let inside = false
  let times = 0
  return ({ state }) => {
    if (state === null) return times
    if (inside && !states.has(state)) times += 1
    inside = states.has(state)
    return times
  }
}

/** A value that becomes empty and comes back has not changed. */
const timesChanged = (field: string): Tell => {
  let last: unknown = null
  let times = 0
  return ({ values }) => {
    const value = ownValue(values, field) ?? null
    if (value === null) return times
    if (last !== null && value !== last) times += 1
    last = value
    return times
  }
}

const secondsSpent = (states: ReadonlySet<string>): Tell => {
  let since: string | null = null
  let seconds = 0
  return ({ at, state }) => {
    if (at !== null && since !== null) seconds += (toMilliseconds(at) - toMilliseconds(since)) / 1000
    const inside = state === null ? since !== null : states.has(state)
    since = inside ? at : null
    return Math.round(seconds)
  }
}
