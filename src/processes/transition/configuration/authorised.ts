/** A discovered modification of a configuration item is authorised if a change of it was being implemented then, or just before. */

import { type Commands, create } from '#kernel/command.ts'
import { counted, type Facts, listed } from '#kernel/facts.ts'
import { ownValue } from '#kernel/own-value.ts'
import { type Moment, shift } from '#kernel/time.ts'
import type { Ci } from './model.ts'

interface Made {
  readonly plannedStart: Moment | null
  readonly plannedEnd: Moment | null
  readonly implementedAt: Moment | null
}

/** Discovery runs periodically, so changes implemented up to a day before count too. */
export const isAuthorised = (seenAt: Moment, changes: readonly Made[], grace = 'P1D'): boolean =>
  changes.some(({ plannedStart, plannedEnd, implementedAt }) => {
    const end = implementedAt ?? plannedEnd
    return plannedStart !== null && plannedStart <= seenAt && end !== null && seenAt <= shift(end, grace, 1)
  })

/** The fields of a CI that discovery can detect. */
export const seen = ['hostname', 'address', 'serial', 'manufacturer', 'product', 'attributes'] as const

/** Attributes that identify a CI; others (last seen, disk usage) vary without a change. */
export const watchedAttributes = ['os', 'version', 'model', 'cpus', 'memory', 'disks']

/** The value of a field; for attributes only the watched ones, in a fixed order. */
const watched = (r: Ci, field: (typeof seen)[number], keys: readonly string[]): unknown =>
  field === 'attributes' && r.attributes
    ? Object.fromEntries(keys.flatMap((key) => (ownValue(r.attributes, key) === undefined ? [] : [[key, ownValue(r.attributes, key)]])))
    : r[field]

const asText = (value: unknown): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '-'))

/** Creates an unauthorised change, at most one open at a time. Values that were empty before do not count as modified. */
export const unauthorisedChange = (r: Ci, before: Ci, facts: Facts): Commands => {
  const keys = (facts['watched'] as readonly string[] | undefined) ?? watchedAttributes
  const comparisons = seen.map((field) => ({ field, was: asText(watched(before, field, keys)), is: asText(watched(r, field, keys)) }))
  const changed = comparisons.filter(({ field, was, is }) => before[field] !== null && was !== is)
  const inService = r.state === 'in-use' || r.state === 'maintenance'
  if (!inService || changed.length === 0 || counted(facts, 'unauthorised') > 0) return []
  if (isAuthorised(r.updatedAt, listed(facts, 'changes') as readonly unknown[] as readonly Made[])) return []
  const description = changed.map(({ field, was, is }) => `- ${field}: ${was} → ${is}`).join('\n')
  return [create('change', { title: r.title, description, origin: 'discovery', unauthorised: true, cis: [r.id] })]
}
