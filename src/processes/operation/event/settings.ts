/** The settings of event management; durations in seconds. */
import type { Condition } from '#kernel/condition.ts'

/** While an alert that meets `source` is open, alerts that meet `target` with equal values of the labels `equal` are suppressed. */
export interface Inhibition {
  readonly source: Condition
  readonly target: Condition
  readonly equal: readonly string[]
}

export interface EventSettings {
  /** Events that are dropped. */
  readonly noise: Condition
  readonly inhibitions: readonly Inhibition[]
  /** An alert that fires again within this time after its end is reopened. */
  readonly reopenWindow: number
  /** How long an alert lasts without further events if the monitor sends no expiry. */
  readonly resolveTimeout: number
  /** This many changes within this time mark an alert as flapping; it is stable again after `quiet` without a change. */
  readonly flapping: { readonly changes: number; readonly within: number; readonly quiet: number }
  /** A source may open `burst` incidents at once and one more every `every` seconds; the excess is grouped as one storm. */
  readonly storm: { readonly burst: number; readonly every: number }
  /** Retention of raw events in days. */
  readonly keepEvents: number
}

export const eventSettingDefaults: EventSettings = {
  noise: { any: [] },
  inhibitions: [],
  reopenWindow: 3600,
  resolveTimeout: 300,
  flapping: { changes: 6, within: 3600, quiet: 900 },
  storm: { burst: 50, every: 30 },
  keepEvents: 90,
}
