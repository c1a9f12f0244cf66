/** An event in the common form of all sources: what a monitor reports about one object at one moment. */
import { createHash } from 'node:crypto'
import { ownValue } from '#kernel/own-value.ts'
import type { Moment } from '#kernel/time.ts'

export type Severity = 'critical' | 'major' | 'minor' | 'warning' | 'info'
export type Texts = Readonly<Record<string, string>>

export interface Event {
  /** Events with the same identity belong to one alert. */
  readonly identity: string
  readonly source: string
  readonly status: 'firing' | 'resolved'
  readonly title: string
  readonly description: string | null
  readonly severity: Severity
  readonly node: string | null
  readonly resource: string | null
  readonly metric: string | null
  readonly labels: Texts
  readonly annotations: Texts
  readonly generator: string | null
  readonly startsAt: Moment
  /** For a resolution, when the alert ended. For a firing, when it expires unless the monitor repeats it (null: never). */
  readonly endsAt: Moment | null
  /** The end follows from our own time-out; the monitor did not report it. */
  readonly assumedEnd: boolean
}

/**
 * The identity of a set of labels as the sender gave them, before anything is cleaned or cut: labels that differ are different alerts. It
 * is independent of the sender, and a cryptographic hash, so that nobody can merge two alerts by a collision.
 */
export const identityOfLabels = (labels: Texts): string => {
  const hash = createHash('sha256')
  // a NUL in a text would make it end early, and UTF-8 has one replacement for all halves of surrogate pairs
  if (
    Object.entries(labels)
      .flat()
      .some((text) => text.includes('\u0000') || !text.isWellFormed())
  ) {
    const entries = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1))
    return `exact-labels:${hash.update(JSON.stringify(entries)).digest('hex').slice(0, 40)}`
  }
  for (const name of Object.keys(labels).sort()) hash.update(`${name}\u0000${ownValue(labels, name)}\u0000`)
  return `labels:${hash.digest('hex').slice(0, 40)}`
}

const severities = new Map<string, Severity>(
  Object.entries({
    critical: 'critical',
    crit: 'critical',
    page: 'critical',
    emergency: 'critical',
    emerg: 'critical',
    fatal: 'critical',
    disaster: 'critical',
    major: 'major',
    error: 'major',
    err: 'major',
    high: 'major',
    alert: 'major',
    average: 'major',
    minor: 'minor',
    warning: 'warning',
    warn: 'warning',
    medium: 'warning',
    low: 'minor',
    info: 'info',
    informational: 'info',
    information: 'info',
    notice: 'info',
    none: 'info',
    ok: 'info',
    debug: 'info',
  }),
)

/** The severity for the words that monitors use; a missing or unknown word is a warning. */
export const severityOf = (word: string | undefined): Severity => severities.get((word ?? '').trim().toLowerCase()) ?? 'warning'

/** The host in an `instance` label: without scheme, path and port. */
export const hostOf = (instance: string): string => {
  const bare = instance
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^[^@]*@/, '')
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(bare)
  if (bracketed) return bracketed[1] as string
  // more than one colon without brackets is an IPv6 address without a port
  return bare.indexOf(':') === bare.lastIndexOf(':') ? bare.replace(/:\d+$/, '') : bare
}

/** The beginning of a text. Never ends with half a surrogate pair, which PostgreSQL would refuse. */
export const cut = (text: string, length: number): string => (text.length <= length ? text : text.slice(0, length).toWellFormed())

const maxStoredCharacters = 10_000

/** A text without what PostgreSQL cannot store: NUL and halves of surrogate pairs are shown by the signs made for that. */
export const storable = (text: string): string => text.replaceAll('\u0000', '\u2400').toWellFormed()

/** A label as it is stored. A long one is cut, with a hash of the whole: two that differ after the cut are also stored as different. */
export const storedLabel = (text: string): string => {
  const stored = storable(text)
  if (stored.length <= maxStoredCharacters) return stored
  const end = `…${createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 16)}`
  return `${cut(stored, maxStoredCharacters - end.length)}${end}`
}
