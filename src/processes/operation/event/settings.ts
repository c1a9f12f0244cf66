/** What an installation can set about its events; lengths of time in seconds. */
import type { Condition } from '#kernel/condition.ts'

/** While an alert that meets `source` is open, those that meet `target` and agree with it in the labels `equal` are held back. */
export interface Inhibition {
  readonly source: Condition
  readonly target: Condition
  readonly equal: readonly string[]
}

export interface EventSettings {
  /** Alerts of which nothing is made at all. */
  readonly noise: Condition
  readonly inhibitions: readonly Inhibition[]
  /** An alert that fires again so soon after its end is the same one. */
  readonly reopenWindow: number
  /** How long an event counts whose monitor does not say when its word runs out. */
  readonly resolveTimeout: number
  /** So many changes within so long make an alert flap; it is believed again after `quiet` without one. */
  readonly flapping: { readonly changes: number; readonly within: number; readonly quiet: number }
  /** A source may open `burst` incidents at once and one more every `every` seconds; what goes beyond is one storm. */
  readonly storm: { readonly burst: number; readonly every: number }
  /** Raw events are kept so many days. */
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
