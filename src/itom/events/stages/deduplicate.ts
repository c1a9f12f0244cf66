/**
 * Makes many events one alert, on two levels: events of one identity are one alert, and those that say nothing new only count.
 *
 * Time rules. The earliest start is kept as the first; the latest start is the present trouble. A resolution older than the present
 * trouble is ignored. A firing that began before an end that the monitor told is a late delivery; one that began before an end that we
 * only assumed shows that we were wrong, and reopens. What fires within the reopen window after an end is the same alert again. What a
 * person closed by hand stays closed until it begins anew, or goes on for longer than the reopen window.
 */
import { sql } from 'kysely'
import { shift } from '#kernel/time.ts'
import { newId } from '#engine/records/ids.ts'
import { columnsOf, fromType, toRecord } from '#engine/store/rows.ts'
import type { Alert } from '#processes/operation/event/model.ts'
import type { Case, Context, Held, Stage, Step } from '../context.ts'
import type { Event } from '../event.ts'
import { told } from '../words.ts'

/** The last alert of each identity; one query for the batch. */
const readAlerts = async ({ engine, run, organisation }: Context, identities: readonly string[]): Promise<ReadonlyMap<string, Alert>> => {
  const rows = await run<Record<string, unknown>>(sql`
    select distinct on (t.identity) ${columnsOf(engine.house, 'alert')} ${fromType('alert')}
    where t.identity = any (cast(${identities} as text[])) and t.organisation = ${organisation}
    order by t.identity, r.created_at desc, r.id desc`)
  return new Map(rows.map((row) => [row['identity'] as string, toRecord(engine.house, 'alert', row) as unknown as Alert]))
}

/** The latest end that was told for identities that have no alert: their firing was overtaken by its resolution. */
const readEarlyEnds = async ({ run, organisation, now, settings }: Context, identities: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (identities.length === 0) return new Map()
  const rows = await run<{ identity: string; ends: string }>(sql`
    select identity, max(ends_at) as ends from event_log
    where identity = any (cast(${identities} as text[])) and organisation = ${organisation} and status = 'resolved'
      and at > ${shift(now, `PT${settings.reopenWindow}S`, -1)} and at <= ${now}
    group by identity`)
  return new Map(rows.map((row) => [row.identity, row.ends]))
}

/** Where the alert of one identity stands while the events of the batch pass. */
interface Standing {
  id: string
  alert: Alert | undefined
  open: boolean
  startedAt: string
  firstAt: string
  endedAt: string | null
  byHand: string | null
  assumedEnd: boolean
  expiresAt: string | null
  severity: string
  events: number
  event: Event
  steps: Step[]
  flips: number
}

const standingOf = (alert: Alert, event: Event): Standing => {
  const open = alert.phase !== 'closed'
  return {
    id: alert.id, alert, open,
    startedAt: alert.startedAt ?? alert.firstAt ?? alert.openedAt,
    firstAt: alert.firstAt ?? alert.openedAt,
    endedAt: alert.endedAt,
    byHand: !open && alert.endedAt === null ? alert.closedAt : null,
    assumedEnd: alert.assumedEnd === true,
    expiresAt: alert.expiresAt,
    severity: alert.severity,
    events: 0, event, steps: [], flips: 0,
  }
}

const opened = (event: Event): Standing => ({
  id: newId(), alert: undefined, open: true, startedAt: event.startsAt, firstAt: event.startsAt, endedAt: null, byHand: null,
  assumedEnd: event.assumedEnd, expiresAt: event.endsAt, severity: event.severity, events: 1, event, steps: ['open'], flips: 0,
})

const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (a < b ? a : b)

/** A new word on how long it counts: the newer wins, but a time-out never beats a later end that the monitor named. */
const prolong = (standing: Standing, event: Event): void => {
  if (event.endsAt === null) return
  if (event.assumedEnd && !standing.assumedEnd && standing.expiresAt !== null && standing.expiresAt > event.endsAt) return
  standing.expiresAt = event.endsAt
  standing.assumedEnd = event.assumedEnd
}

const close = (standing: Standing, event: Event, endedAt: string): void => {
  Object.assign(standing, { open: false, endedAt, byHand: null, assumedEnd: false, expiresAt: null, event })
  standing.steps.push('close')
  standing.flips++
}

const reopen = (standing: Standing, event: Event): void => {
  Object.assign(standing, { open: true, endedAt: null, byHand: null, startedAt: later(standing.startedAt, event.startsAt), assumedEnd: event.assumedEnd, expiresAt: event.endsAt, event })
  standing.steps.push('reopen')
  standing.flips++
}

/** Takes one event; gives the reason when it changes nothing and is not a mere repetition. */
const take = (standing: Standing | undefined, event: Event, context: Context, earlyEnd: string | undefined): { standing?: Standing; held?: string } => {
  const { now, settings } = context
  const window = `PT${settings.reopenWindow}S`
  if (!standing) {
    if (event.status === 'resolved') return { held: 'ended before it was known' }
    const fresh = opened(event)
    if (earlyEnd !== undefined && event.startsAt <= earlyEnd) close(fresh, event, earlyEnd)
    return { standing: fresh }
  }
  standing.events++
  if (event.status === 'resolved') {
    const end = event.endsAt ?? now
    if (standing.open) {
      if (end < standing.startedAt) return { standing, held: 'the resolution is older than the present trouble' }
      standing.firstAt = earlier(standing.firstAt, event.startsAt)
      close(standing, event, end)
    } else if (standing.endedAt !== null && (standing.assumedEnd || end > standing.endedAt) && end >= standing.startedAt) {
      standing.endedAt = end
      standing.assumedEnd = false
    }
    return { standing }
  }
  if (standing.open) {
    standing.firstAt = earlier(standing.firstAt, event.startsAt)
    standing.startedAt = later(standing.startedAt, event.startsAt)
    prolong(standing, event)
    standing.event = event
    if (standing.severity !== event.severity) {
      standing.severity = event.severity
      if (standing.alert && standing.steps.at(-1) !== 'change') standing.steps.push('change')
    }
    return { standing }
  }
  const end = standing.byHand ?? standing.endedAt ?? now
  if (event.startsAt <= end && standing.byHand !== null && now < shift(end, window, 1)) return { standing, held: 'closed by hand, and not begun anew' }
  if (event.startsAt <= end && standing.byHand === null && !standing.assumedEnd) return { standing, held: 'a late delivery: this trouble has ended' }
  if (later(event.startsAt, standing.assumedEnd ? now : event.startsAt) <= shift(end, window, 1) && standing.byHand === null) {
    reopen(standing, event)
    return { standing }
  }
  if (standing.byHand !== null && event.startsAt > end && event.startsAt <= shift(end, window, 1)) {
    reopen(standing, event)
    return { standing }
  }
  return { standing: opened(event) }
}

/** Changes of state that cancel each other out are told as one there and back. */
const shorten = (steps: readonly Step[]): readonly Step[] => {
  const flips = steps.filter((step) => step !== 'change')
  if (flips.length <= 2) return steps
  return flips.length % 2 === 1 ? [flips[0] as Step] : flips.slice(0, 2)
}

const toCase = (standing: Standing, { now, organisation, say }: Context): Case => {
  const { id, alert, event, flips } = standing
  const steps = alert ? shorten(standing.steps) : standing.steps.includes('close') && !standing.open ? (['open', 'close'] as const) : (['open'] as const)
  const news = { severity: event.severity, title: event.title }
  return {
    id, alert, event, steps,
    counted: {
      events: standing.events, firstAt: standing.firstAt, startedAt: standing.startedAt, lastAt: now, expiresAt: standing.expiresAt, assumedEnd: standing.assumedEnd,
      endedAt: standing.endedAt, annotations: event.annotations, description: event.description, generator: event.generator,
    },
    values: alert
      ? steps.includes('change') || steps.includes('reopen') ? news : {}
      : { ...news, organisation, source: event.source, identity: event.identity, node: event.node, resource: event.resource, metric: event.metric, labels: event.labels, openedAt: standing.firstAt },
    notes: flips > 2 ? [say(told.flipped(flips))] : [],
  }
}

export const deduplicate: Stage<Event, Case> = {
  name: 'deduplicate',
  work: async (batch, context) => {
    const known = await readAlerts(context, [...new Set(batch.map((event) => event.identity))])
    const early = await readEarlyEnds(context, [...new Set(batch.filter((e) => e.status === 'firing' && !known.has(e.identity)).map((e) => e.identity))])
    const standings = new Map<string, Standing>()
    const held: Held[] = []
    for (const event of batch) {
      const alert = known.get(event.identity)
      const before = standings.get(event.identity) ?? (alert && standingOf(alert, event))
      const { standing, held: why } = take(before, event, context, early.get(event.identity))
      if (standing) standings.set(event.identity, standing)
      if (why !== undefined) held.push({ identity: event.identity, stage: 'deduplicate', why })
    }
    return { passed: [...standings.values()].map((standing) => toCase(standing, context)), held }
  },
}
