/** An event as all sources are made one: what a monitor says about one thing at one moment. */
import { createHash } from 'node:crypto'
import type { Moment } from '#kernel/time.ts'

export type Severity = 'critical' | 'major' | 'minor' | 'warning' | 'info'
export type Texts = Readonly<Record<string, string>>

export interface Event {
  /** Events of the same identity are one alert. */
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
  /** Of a resolution, when it ended; of a firing, until when the monitor's word counts (null: until it says otherwise). */
  readonly endsAt: Moment | null
  /** The end follows from a time-out of ours, not from the monitor. */
  readonly assumedEnd: boolean
}

/** The identity of a set of labels, whoever sends it. Cryptographic, so that nobody can make two alerts one. */
export const identityOfLabels = (labels: Texts): string => {
  const hash = createHash('sha256')
  for (const name of Object.keys(labels).sort()) hash.update(`${name}\u0000${labels[name]}\u0000`)
  return `labels:${hash.digest('hex').slice(0, 40)}`
}

const severities: Readonly<Record<string, Severity>> = {
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
}

/** The many words for how bad it is; a monitor that says nothing means a warning. */
export const severityOf = (word: string | undefined): Severity => severities[(word ?? '').trim().toLowerCase()] ?? 'warning'

/** A host as it stands in an `instance`: without scheme, path and port. */
export const hostOf = (instance: string): string => {
  const bare = instance
    .trim()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^[^@]*@/, '')
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(bare)
  if (bracketed) return bracketed[1] as string
  // more than one colon and no brackets is an IPv6 address, not a port
  return bare.indexOf(':') === bare.lastIndexOf(':') ? bare.replace(/:\d+$/, '') : bare
}

/** The beginning of a text, never with half a character at its end, which PostgreSQL would refuse. */
export const cut = (text: string, length: number): string => (text.length <= length ? text : text.slice(0, length).toWellFormed())
