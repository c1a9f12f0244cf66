/** What discovery sees changed on a configuration item is authorised when a change of it was being made, or had just been made, then. */
import { type Commands, create } from '#kernel/command.ts'
import { counted, type Facts, listed } from '#kernel/facts.ts'
import { type Moment, shift } from '#kernel/time.ts'
import type { Ci } from './model.ts'

interface Made {
  readonly plannedStart: Moment | null
  readonly plannedEnd: Moment | null
  readonly implementedAt: Moment | null
}

/** Discovery looks only now and then, so what was made up to a day before counts too. */
export const isAuthorised = (seenAt: Moment, changes: readonly Made[], grace = 'P1D'): boolean =>
  changes.some(({ plannedStart, plannedEnd, implementedAt }) => {
    const end = implementedAt ?? plannedEnd
    return plannedStart !== null && plannedStart <= seenAt && end !== null && seenAt <= shift(end, grace, 1)
  })

/** What a CI is, as a program can see it. */
export const seen = ['hostname', 'address', 'serial', 'manufacturer', 'product', 'attributes'] as const

/** Attributes that say what a CI is; others (when it was last seen, how full it is) change without a change. */
export const watchedAttributes = ['os', 'version', 'model', 'cpus', 'memory', 'disks']

/** Of the attributes only those that are watched, in one order. */
const watched = (r: Ci, field: (typeof seen)[number], keys: readonly string[]): unknown =>
  field === 'attributes' && r.attributes
    ? Object.fromEntries(keys.flatMap((key) => (r.attributes?.[key] === undefined ? [] : [[key, r.attributes[key]]])))
    : r[field]

const written = (value: unknown): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '-'))

/** Raises a change that nobody asked for, once while one is open. What was not known before is learned, not changed. */
export const raisedUnauthorised = (r: Ci, before: Ci, facts: Facts): Commands => {
  const keys = (facts['watched'] as readonly string[] | undefined) ?? watchedAttributes
  const told = seen.map((field) => ({ field, was: written(watched(before, field, keys)), is: written(watched(r, field, keys)) }))
  const changed = told.filter(({ field, was, is }) => before[field] !== null && was !== is)
  const inService = r.state === 'in-use' || r.state === 'maintenance'
  if (!inService || changed.length === 0 || counted(facts, 'unauthorised') > 0) return []
  if (isAuthorised(r.updatedAt, listed(facts, 'changes') as readonly unknown[] as readonly Made[])) return []
  const description = changed.map(({ field, was, is }) => `- ${field}: ${was} → ${is}`).join('\n')
  return [create('change', { title: r.title, description, origin: 'discovery', unauthorised: true, cis: [r.id] })]
}
