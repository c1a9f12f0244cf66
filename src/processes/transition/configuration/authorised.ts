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

const written = (value: unknown): string => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '-'))

/** Raises a change that nobody asked for, once while one is open. What was not known before is learned, not changed. */
export const raisedUnauthorised = (r: Ci, before: Ci, facts: Facts): Commands => {
  const changed = seen.filter((field) => before[field] !== null && written(before[field]) !== written(r[field]))
  const inService = r.state === 'in-use' || r.state === 'maintenance'
  if (!inService || changed.length === 0 || counted(facts, 'unauthorised') > 0) return []
  if (isAuthorised(r.updatedAt, listed(facts, 'changes') as readonly unknown[] as readonly Made[])) return []
  const description = changed.map((field) => `- ${field}: ${written(before[field])} → ${written(r[field])}`).join('\n')
  return [create('change', { title: r.title, description, origin: 'discovery', unauthorised: true, cis: [r.id] })]
}
